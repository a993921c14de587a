import type { ProposalFields } from './fields';
import type { Chosen } from './given';

/** What a form of a proposal gives, whatever its fields hold: reads, never refuses. `text` and `all` as Form has them. */
export type Given = { text(name: string): string; all(name: string): string[] };

/** "2027" and "12" -> "2027-12"; null without either. One alone is no date, and is refused as one: nothing is guessed. */
export const dueOf = (year: string, month: string): string | null =>
  year || month ? `${year}-${month}` : null;

/** A checkbox each, or ids joined by a space as a draft keeps them. */
export const listed = (values: readonly string[]): string[] => [
  ...new Set(values.flatMap(value => value.split(/[\s,]+/)).filter(Boolean)),
];

export function writtenOf(form: Given): { fields: ProposalFields } & Chosen {
  return {
    fields: {
      title: form.text('title'),
      problem: form.text('problem'),
      ask: form.text('ask'),
      measure: form.text('measure'),
    },
    theme: form.text('theme'),
    addressees: { kinds: listed(form.all('kinds')), countries: listed(form.all('countries')) },
    due: dueOf(form.text('year'), form.text('month')),
    sources: { posts: listed(form.all('posts')), recommendations: listed(form.all('recs')) },
  };
}

/** What a revision starts from, as the fields of the form hold it. */
export function valuesOf(given: {
  fields: ProposalFields;
  addressees: { kinds: readonly string[]; countries: readonly string[] };
  due: string | null;
}): Record<string, string> {
  const [year = '', month = ''] = given.due?.split('-') ?? [];
  return {
    ...given.fields,
    kinds: given.addressees.kinds.join(' '),
    countries: given.addressees.countries.join(' '),
    year,
    month,
  };
}
