import { isYoung } from '~/kernel/actor';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import type { Lang } from '~/kernel/lang';
import { refuse } from '~/kernel/refusal';
import { type CaseContent, openCase, writingOpen } from '~/safeguarding/index.server';
import type { Db } from '~db/store.server';
import { dropDraft } from '../drafts.server';
import { Nudge } from '../nudge';
import { specOf } from '../registry';
import { check } from '../rules';
import { screenText } from '../screener.server';
import type { Audience, Fields, Kind, Structure } from '../words';
import { keep, signalsOf } from './keep.server';

export type Submission = {
  kind: Kind;
  subject: Id;
  lang: Lang;
  fields: Fields;
  structure?: Structure;
  place: Id | null;
  process: Id | null;
  audience: Audience;
  base?: Id;
  translationOf?: Id;
  /** She saw what was marked and sends it anyway. */
  acknowledged?: boolean;
  /** The form whose draft goes in the transaction that sends it. */
  draft?: string;
};

/** `care`: it looks like somebody needs help. Nothing was stored in clear; the answer is the warm page (safety.md 3.3). */
export type Sent = { outcome: 'sent'; version: Id } | { outcome: 'care' };

/**
 * The only way in. Checks the fields, screens them, and keeps them as an immutable version that waits for a human.
 * @throws Refusal gate.fields 422 (details: field -> code), Nudge 422 with the spans: nothing is stored then.
 */
export async function submit(tx: Db, ctx: Context, given: Submission): Promise<Sent> {
  if (ctx.actor.kind !== 'person') refuse('access.sign-in', 401);
  const author = ctx.actor;
  if (isYoung(author) && !(await writingOpen(tx, ctx.now, author.country)))
    refuse('safeguarding.closed', 503);
  const spec = specOf(given.kind);
  const { fields, errors } = check(spec.fields, given.fields, spec.plain);
  if (errors.length > 0)
    refuse('gate.fields', 422, Object.fromEntries(errors.map(error => [error.field, error.code])));

  const plain = spec.plain?.(fields) ?? fields;
  const verdict = screenText(plain, { lang: given.lang, acknowledged: given.acknowledged });
  if (verdict.outcome === 'nudge') throw new Nudge(verdict.findings, plain);
  if (given.draft) await dropDraft(tx, ctx, given.draft);
  if (verdict.outcome === 'safeguarding') {
    await openCase(tx, ctx, {
      kind: given.kind,
      verbatim: plain,
      lang: given.lang,
      signals: signalsOf(verdict.findings),
      place: given.place,
      release: { ...given, fields, draft: undefined },
    });
    return { outcome: 'care' };
  }

  const version = await keep(tx, ctx, { ...given, fields }, author.id, verdict);
  return { outcome: 'sent', version };
}

/** A lead found no concern: the text goes to review like any other, under its author's name, and no rule may stop it again. */
export async function sendFromCare(tx: Db, ctx: Context, content: CaseContent): Promise<void> {
  const given = content.release as Submission;
  await keep(tx, ctx, given, content.author, {
    outcome: 'ok',
    priority: 1,
    findings: [],
    ruleVersion: 'lead',
  });
}
