/** Ages as a person says them, in completed years or months; `under` leaves its number out, the others hold theirs. */
export type AgeSpan =
  | { kind: 'all' }
  | { kind: 'under'; to: number }
  | { kind: 'years' | 'months'; from: number; to: number }
  | { kind: 'over'; from: number };

/**
 * SDMX CL_AGE as published: "_T", "Y18T29", "Y0", "Y0T4", "Y_GE18", "M6T59". "Y0T4" is "under 5".
 * null for a code it does not know: the page shows the code.
 */
export function ageSpan(code: string): AgeSpan | null {
  if (code === '_T') return { kind: 'all' };
  const open = /^Y_GE(\d{1,3})$/.exec(code);
  if (open) return { kind: 'over', from: Number(open[1]) };
  const span = /^([YM])(\d{1,3})(?:T(\d{1,3}))?$/.exec(code);
  if (!span) return null;
  const from = Number(span[2]);
  const to = span[3] === undefined ? from : Number(span[3]);
  if (span[1] === 'M') return { kind: 'months', from, to };
  return from === 0 ? { kind: 'under', to: to + 1 } : { kind: 'years', from, to };
}
