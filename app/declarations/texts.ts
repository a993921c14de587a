import type { FieldSpec, Fields } from '~/gate/words';
import { canonical, read } from './document/canonical';
import { fromMarkdown, toMarkdown } from './document/markdown';
import { text } from './document/text';

const documents = (specs: readonly FieldSpec[]) =>
  new Set(specs.filter(spec => spec.document).map(spec => spec.name));

const map = (specs: readonly FieldSpec[], fields: Fields, change: (value: string) => string): Fields => {
  const names = documents(specs);
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, names.has(name) ? change(value) : value]),
  );
};

/** What was written in plain fields, as it is kept: documents as canonical JSON. Refuses as `fromMarkdown` does. */
export const stored = (specs: readonly FieldSpec[], written: Fields): Fields =>
  map(specs, written, value => canonical(fromMarkdown(value)));

/** What is kept, for the plain fields of a form. */
export const written = (specs: readonly FieldSpec[], kept: Fields): Fields =>
  map(specs, kept, value => toMarkdown(read(value)));

/** The words alone, for screening, search and the desk. An absent document has none. */
export const plainOf =
  (specs: readonly FieldSpec[]) =>
  (kept: Fields): Fields =>
    map(specs, kept, value => (value ? text(read(value)) : ''));
