import type { Finding } from './words';

export type Segment = { text: string; marked: boolean };
export type Span = Pick<Finding, 'start' | 'end'>;

/** Cuts `text` where marks begin and end. Spans may overlap or lie outside; the segments always join into `text` again. */
export function segments(text: string, spans: readonly Span[]): Segment[] {
  const inside = spans
    .map(({ start, end }) => ({ start: Math.max(0, start), end: Math.min(text.length, end) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start);
  const out: Segment[] = [];
  let at = 0;
  const add = (end: number, marked: boolean) => {
    if (end <= at) return;
    const last = out.at(-1);
    if (last?.marked === marked) last.text += text.slice(at, end);
    else out.push({ text: text.slice(at, end), marked });
    at = end;
  };
  for (const { start, end } of inside) {
    add(start, false);
    add(end, true);
  }
  add(text.length, false);
  return out;
}

/** The segments of one field, marking only what a nudge shows to its author: never a disclosure. */
export const segmentsOf = (text: string, field: string, findings: readonly Finding[]): Segment[] =>
  segments(
    text,
    findings.filter(finding => finding.field === field && finding.signal.startsWith('contact.')),
  );
