import type { FieldSpec, Fields, VersionState } from './words';

/** Edges between states of a version (safety.md 3.1). Nothing leads from a hold or a seal to a publication. */
const edges: Record<VersionState, readonly VersionState[]> = {
  pending: ['published', 'returned', 'declined', 'replaced', 'withdrawn', 'sealed'],
  'held-tech': ['pending', 'replaced', 'withdrawn', 'sealed'],
  returned: ['replaced', 'withdrawn', 'sealed', 'purged'],
  declined: ['withdrawn', 'sealed', 'purged'],
  replaced: ['purged', 'sealed'],
  published: ['superseded', 'withdrawn', 'removed', 'sealed'],
  superseded: ['purged', 'sealed'],
  withdrawn: ['purged', 'sealed'],
  removed: ['purged', 'sealed'],
  sealed: [],
  purged: [],
};

export const canMove = (from: VersionState, to: VersionState): boolean => edges[from].includes(to);

export const openStates: readonly VersionState[] = ['pending', 'held-tech', 'returned'];

export type FieldError = {
  field: string;
  code: 'missing' | 'too-long' | 'too-short';
  max: number;
  min: number;
};

// Characters that carry no text: a field that holds only these is empty.
const invisible = /[\p{Z}\p{C}\u115F\u1160\u3164\uFFA0]/gu;

/** What a person typed, as it is kept: NFC, one kind of line end, no NUL or lone surrogate, no space around. */
export const tidy = (text: string): string =>
  text.toWellFormed().normalize('NFC').replaceAll('\0', '').replace(/\r\n?/g, '\n').trim();

/**
 * Fields cut to those the kind knows, tidied; and what is wrong with each. Unknown fields are dropped, never kept.
 * @param plain the texts as people read them: the length of a document is that of its words, not of its JSON
 */
export function check(
  specs: readonly FieldSpec[],
  given: Fields,
  plain: (fields: Fields) => Fields = fields => fields,
): { fields: Fields; errors: FieldError[] } {
  const fields: Record<string, string> = {};
  const errors: FieldError[] = [];
  for (const { name, lines } of specs) {
    const text = tidy(given[name] ?? '');
    fields[name] = lines === 'one' ? text.replace(/\s+/g, ' ') : text;
  }
  const read = plain(fields);
  for (const { name, min, max } of specs) {
    const value = read[name] ?? '';
    const length = value.replace(invisible, '').length;
    if (length === 0 && min > 0) errors.push({ field: name, code: 'missing', min, max });
    else if (length < min) errors.push({ field: name, code: 'too-short', min, max });
    else if (value.length > max) errors.push({ field: name, code: 'too-long', min, max });
  }
  return { fields, errors };
}
