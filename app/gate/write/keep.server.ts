import { record } from '~/audit/index.server';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import type { Finding } from '~/screening/words';
import type { Db } from '~db/store.server';
import { canonical, hashOf, newSalt } from '../canonical';
import type { screenText } from '../screener.server';
import { versions } from '../tables.server';
import { move } from './move.server';
import { openVersions } from './row.server';
import type { Submission } from './submit.server';

type Verdict = ReturnType<typeof screenText>;

/** Puts a text in the queue as a new version. One that still waited for the same subject is replaced by it. */
export async function keep(
  tx: Db,
  ctx: Context,
  given: Submission,
  author: Id,
  verdict: Pick<Verdict, 'outcome' | 'priority' | 'findings' | 'ruleVersion'>,
): Promise<Id> {
  for (const old of await openVersions(tx, { ...given, author })) await move(tx, ctx, old, 'replaced');

  const bytes = canonical(given.fields);
  const structure = canonical(given.structure ?? {});
  const salt = newSalt();
  const id = ctx.newId();
  await tx.insert(versions).values({
    id,
    kind: given.kind,
    subject: given.subject,
    lang: given.lang,
    fields: bytes,
    structure,
    salt,
    hash: hashOf(salt, bytes, structure),
    author,
    place: given.place,
    process: given.process,
    audience: given.audience,
    base: given.base ?? null,
    translationOf: given.translationOf ?? null,
    state: verdict.outcome === 'held' ? 'held-tech' : 'pending',
    priority: verdict.priority,
    signals: signalsOf(verdict.findings),
    ruleVersion: verdict.ruleVersion,
    createdAt: ctx.now,
    stateAt: ctx.now,
  });
  await record(tx, ctx, 'gate.submit', id, { kind: given.kind, outcome: verdict.outcome });
  return id;
}

export const signalsOf = (findings: readonly Finding[]): string[] => [
  ...new Set(findings.map(finding => finding.signal)),
];
