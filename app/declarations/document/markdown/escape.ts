import type { Run } from '../words';

/** Asterisks at every change of marks: their number is the marks that change. */
export function withStars(
  runs: readonly Run[],
  escaped: (text: string, beforeStar: boolean) => string,
): string {
  let out = '';
  let now = 0;
  runs.forEach((run, place) => {
    const next = runs[place + 1]?.marks ?? 0;
    out += '*'.repeat(now ^ run.marks) + escaped(run.text, next !== run.marks);
    now = run.marks;
  });
  return out + '*'.repeat(now);
}

const double = (slashes: string) => slashes + slashes;

// The look-behinds keep a long row of backslashes linear.
/** Only what our own reader would take for a sign is escaped, so that the field shows what was written. */
export function inlineMarkdown(runs: readonly Run[]): string {
  const body = withStars(runs, (text, beforeStar) => {
    const starred = text.replace(/(?<!\\)(\\*)\*/g, (_, slashes: string) => `${double(slashes)}\\*`);
    return beforeStar ? starred.replace(/(?<!\\)\\+$/, double) : starred;
  });
  return body.replace(
    /^(\\*)([-+])(?= )/,
    (_, slashes: string, sign: string) => `${double(slashes)}\\${sign}`,
  );
}
