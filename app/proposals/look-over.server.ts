import type { Context } from '~/kernel/context';
import { type Id, newId } from '~/kernel/ids';
import type { Lang } from '~/kernel/lang';
import type { ProposalLine } from './list.server';
import { similar } from './similar.server';
import { type Hint, hintsFor } from './specific';
import { type Given, writtenOf } from './written';

/** The answer to "look it over", and to the first sending when something like it is public: nothing was stored. */
export type Looked = {
  looked: 'over' | 'alike';
  hints: Hint[];
  similar: ProposalLine[];
  values: Record<string, string>;
  key: string;
};

/**
 * Whether a form is looked over instead of sent: she asked for it, or something like it is public and she has not seen that yet.
 * Nothing is stored, and what she wrote comes back with the page.
 */
export async function lookedOver(
  ctx: Context,
  form: Given & { values(): Record<string, string>; key: string | undefined },
  given: { process: Id; lang: Lang; written: Lang; except?: Id },
): Promise<Looked | null> {
  const asked = form.text('check') === 'yes';
  if (!asked && form.text('seen') === 'yes') return null;
  const { fields, addressees, due } = writtenOf(form);
  const { process, except } = given;
  const alike =
    fields.title.trim() || fields.ask.trim()
      ? await similar(
          ctx,
          { process, title: fields.title, ask: fields.ask, ...(except ? { except } : {}) },
          given.lang,
        )
      : [];
  if (!asked && alike.length === 0) return null;
  const hints = hintsFor({
    ask: fields.ask,
    measure: fields.measure,
    addressees: addressees.kinds,
    due,
    lang: given.written,
  });
  return {
    looked: asked ? 'over' : 'alike',
    hints: asked ? hints : [],
    similar: alike,
    values: form.values(),
    key: form.key ?? newId(),
  };
}
