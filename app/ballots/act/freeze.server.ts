import { and, eq } from 'drizzle-orm';
import { must } from '~/access/policy';
import { record } from '~/audit/index.server';
import { personById, youngMembers } from '~/identity/index.server';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import { refuse } from '~/kernel/refusal';
import { threshold } from '~/kernel/threshold';
import { notify } from '~/notices/index.server';
import { processRules } from '~/processes/index.server';
import type { Db } from '~db/store.server';
import { newBallotKey, wrapKey } from '../box/key';
import { type Manifest, type ManifestQuestion, manifestHash, manifestText } from '../box/manifest';
import { policy } from '../policy';
import { questionSpec } from '../questions';
import { type BallotRow, findBallot, questionsOf } from '../read/find.server';
import { ballotQuestions, ballots, electorate } from '../tables.server';
import { yesNoVersion } from '../tally/methods/yes-no';
import { answerWords } from '../words';
import { inPieces } from '../write.server';

/** Everybody with the right to vote now: the young members of the process, those of 18 to 24 where they count. */
async function electorateOf(tx: Db, process: Id): Promise<Id[]> {
  const young = await youngMembers(tx, process);
  const { youngAdultsCount } = await processRules(tx, process);
  if (youngAdultsCount) return young;
  const adolescents: Id[] = [];
  for (const id of young) {
    const person = await personById(tx, id);
    if (person && person.band !== '18-24') adolescents.push(id);
  }
  return adolescents;
}

/** Fixes the exact text of every question, and tells its domain. */
async function freezeQuestions(tx: Db, ctx: Context, ballot: BallotRow): Promise<ManifestQuestion[]> {
  const frozen: ManifestQuestion[] = [];
  for (const { place, subjectKind: kind, subject } of await questionsOf(tx, [ballot.id])) {
    const spec = questionSpec(kind);
    await spec.onFrozen(tx, ctx, subject, ballot.id);
    const text = await spec.text(tx, ctx, subject);
    if (!text) return refuse('ballots.question-gone', 422);
    await tx
      .update(ballotQuestions)
      .set({ versionHash: text.hash })
      .where(and(eq(ballotQuestions.ballot, ballot.id), eq(ballotQuestions.place, place)));
    frozen.push({ kind, subject, textHash: text.hash });
  }
  return frozen;
}

/**
 * From now on nothing about the ballot changes: texts, options, rules and the size of the electorate are hashed, everybody in the
 * electorate is told, and k is made and kept only wrapped. @returns the hash of the manifest
 * @throws Refusal ballots.not-draft, .too-late, .nobody 409, .question-gone 422, and what the domain of a question refuses
 */
export async function freeze(ctx: Context, id: Id): Promise<string> {
  must(policy, 'freeze', ctx.actor, {});
  return ctx.write(async (tx, after) => {
    const ballot = await findBallot(tx, ctx, id);
    if (ballot.state !== 'draft') refuse('ballots.not-draft', 409);
    if (ctx.now >= ballot.opens) refuse('ballots.too-late', 409);
    const people = await electorateOf(tx, ballot.process);
    if (people.length === 0) refuse('ballots.nobody', 409);
    const needed = threshold(ballot.quorumShare, people.length);
    const manifest: Manifest = {
      ballot: id,
      opens: ballot.opens,
      closes: ballot.closes,
      electorate: people.length,
      method: ballot.method,
      ruleVersion: yesNoVersion,
      options: answerWords,
      majority: ballot.majority,
      base: ballot.base,
      quorum: { share: ballot.quorumShare, people: needed },
      questions: await freezeQuestions(tx, ctx, ballot),
    };
    const hash = manifestHash(manifest);
    await tx
      .update(ballots)
      .set({
        state: 'frozen',
        electorateSize: people.length,
        quorumNeeded: Number(needed),
        manifest: manifestText(manifest),
        hash,
        wrappedKey: wrapKey(ctx.keys.derive('ballot'), id, newBallotKey()),
      })
      .where(eq(ballots.id, id));
    for (const piece of inPieces([...people].sort()))
      await tx.insert(electorate).values(piece.map(person => ({ ballot: id, person })));
    await notify(tx, ctx, people, 'may-vote', { kind: 'ballot', id });
    await record(tx, ctx, 'ballots.freeze', id, { hash });
    after('revision');
    return hash;
  });
}
