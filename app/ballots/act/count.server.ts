import { eq } from 'drizzle-orm';
import { record } from '~/audit/index.server';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import type { Db } from '~db/store.server';
import { openEnvelope } from '../box/envelope';
import { unwrapKey } from '../box/key';
import { countsOf, listsOf } from '../box/lists';
import { questionSpec } from '../questions';
import { type BallotRow, questionsOf } from '../read/find.server';
import { ruleOf } from '../rules';
import { ballotChoices, ballotHashes, ballots, envelopes, results, roll } from '../tables.server';
import { countYesNo, type YesNoCounts, yesNoRule } from '../tally/methods/yes-no';
import { yesNoChoices } from '../tally/words';
import { outcomes } from '../words';
import { emptyBox, inPieces } from '../write.server';

/**
 * Opens the box, writes the two lists and the results, and destroys envelopes and k, all in one transaction. Throws when an envelope
 * does not open or the roll has another number of people: then nothing is counted, and the organisers must look (README).
 */
export async function count(tx: Db, ctx: Context, ballot: BallotRow): Promise<void> {
  // First of all, so that of two processes that count at once the second waits here, is retried, and finds it done.
  await tx
    .update(ballots)
    .set({ state: 'counted', wrappedKey: null, countedAt: ctx.now })
    .where(eq(ballots.id, ballot.id));
  const questions = await questionsOf(tx, [ballot.id]);
  const key = unwrapKey(ctx.keys.derive('ballot'), ballot.id, ballot.wrappedKey ?? '');
  const box = await tx.select().from(envelopes).where(eq(envelopes.ballot, ballot.id));
  const opened = box.map(envelope => openEnvelope(key, ballot.id, questions.length, envelope));
  if ((await tx.$count(roll, eq(roll.ballot, ballot.id))) !== opened.length)
    throw new Error('The roll and the box of a ballot differ');
  const counts = countsOf(opened, questions.length);
  const lists = listsOf(opened, questions.length);
  if (lists) await publish(tx, ballot.id, lists.hashes, counts);
  await emptyBox(tx, ballot.id);
  await record(tx, ctx, 'ballots.count', ballot.id, { ballots: opened.length });
  const rule = yesNoRule(ruleOf(ballot));
  for (const [index, { place, subjectKind, subject }] of questions.entries()) {
    const said = counts[index];
    if (!said) throw new RangeError('a count for every question');
    const result = countYesNo(said, rule);
    await tx.insert(results).values({ ballot: ballot.id, question: place, result });
    const outcome = outcomes.find(known => known === result.outcome);
    if (!outcome) throw new RangeError('yes-no/1 knows three outcomes');
    await questionSpec(subjectKind).onCounted(tx, ctx, subject, outcome, ballot.id);
  }
}

async function publish(tx: Db, ballot: Id, hashes: readonly string[], counts: readonly YesNoCounts[]) {
  for (const piece of inPieces(hashes))
    await tx.insert(ballotHashes).values(piece.map(hash => ({ ballot, hash })));
  const rows = counts.flatMap((said, index) =>
    yesNoChoices.map(choice => ({
      ballot,
      question: index + 1,
      choice,
      times: Number(said[choice]),
    })),
  );
  for (const piece of inPieces(rows)) await tx.insert(ballotChoices).values(piece);
}
