import { and, eq } from 'drizzle-orm';
import { must } from '~/access/policy';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import { refuse } from '~/kernel/refusal';
import type { Db } from '~db/store.server';
import { handleOf, sealEnvelope } from '../box/envelope';
import { unwrapKey } from '../box/key';
import {
  newReceiptCode,
  parseReceiptCode,
  type ReceiptCode,
  receiptIsOurs,
  receiptMac,
} from '../box/receipt';
import { policy } from '../policy';
import { type BallotRow, findBallot, hasVoted, questionsOf, voterFacts } from '../read/find.server';
import { choicesOf } from '../rules';
import { envelopes, roll } from '../tables.server';
import type { YesNoChoice } from '../tally/words';
import type { Answers } from '../words';

type Voting = { ballot: BallotRow; me: Id; choices: YesNoChoice[]; key: Buffer };

/** The ballot, if she may vote in it at this instant, and her answers as choices. */
async function voting(db: Db, ctx: Context, id: Id, answers: Answers): Promise<Voting> {
  const ballot = await findBallot(db, ctx, id);
  must(policy, 'vote', ctx.actor, await voterFacts(db, ctx, ballot));
  if (ctx.actor.kind !== 'person') return refuse('access.sign-in', 401);
  const { length } = await questionsOf(db, [id]);
  const choices = choicesOf(answers, length) ?? refuse('ballots.answers', 422);
  const key = unwrapKey(ctx.keys.derive('ballot'), id, ballot.wrappedKey ?? '');
  return { ballot, me: ctx.actor.id, choices, key };
}

/** What the page that asks her to confirm shows, and what its form carries. Nothing of it is stored. */
export type Confirmation = {
  ballot: Id;
  /** As it is shown. Hers from before when she changes her vote. */
  code: ReceiptCode;
  /** The server's word that this code was made for her. */
  mac: string;
  /** What she just answered, one for every question in order. Never what lies in the box. */
  choices: YesNoChoice[];
  changing: boolean;
};

/**
 * Before she votes: a new receipt code. When she has voted, changing needs the code of then, which she gives.
 * @throws Refusal ballots.code-needed, .not-a-code, .wrong-code, .answers 422; .not-yet, .closed, .annulled, .not-in-electorate 403
 */
export async function preview(
  ctx: Context,
  given: { ballot: Id; answers: Answers; code?: string },
): Promise<Confirmation> {
  const { ballot, me, choices, key } = await voting(ctx.read, ctx, given.ballot, given.answers);
  const changing = await hasVoted(ctx.read, ctx, ballot.id);
  const code = changing ? await ownCode(ctx, key, ballot.id, me, given.code ?? '') : newReceiptCode();
  const mac = receiptMac(ctx.keys.derive('receipt'), ballot.id, me, code);
  return { ballot: ballot.id, code, mac, choices, changing };
}

/** The code she typed, if an envelope of hers lies under it. Another person's code finds none. */
async function ownCode(ctx: Context, key: Buffer, ballot: Id, me: Id, typed: string): Promise<ReceiptCode> {
  if (typed.trim() === '') refuse('ballots.code-needed', 422);
  const code = parseReceiptCode(typed) ?? refuse('ballots.not-a-code', 422);
  const hers = and(eq(envelopes.ballot, ballot), eq(envelopes.handle, handleOf(key, ballot, me, code)));
  if ((await ctx.read.$count(envelopes, hers)) === 0) refuse('ballots.wrong-code', 422);
  return code;
}

/**
 * Her vote: one row of the roll and one envelope, in one transaction that writes nothing else anywhere. The same code again is the
 * same ballot, with what she answers now; so a form sent twice, or again after a lost answer, needs no other protection.
 * @throws Refusal ballots.not-a-code, .not-your-code, .answers 422, .other-code 409 (she has voted under another code), and those of preview
 */
export async function cast(
  ctx: Context,
  given: { ballot: Id; answers: Answers; code: string; mac: string },
): Promise<void> {
  const { actor } = ctx;
  if (actor.kind !== 'person') return refuse('access.sign-in', 401);
  const code = parseReceiptCode(given.code) ?? refuse('ballots.not-a-code', 422);
  if (!receiptIsOurs(ctx.keys.derive('receipt'), given.ballot, actor.id, code, given.mac))
    refuse('ballots.not-your-code', 422);
  await ctx.write(async tx => {
    const { ballot, me, choices, key } = await voting(tx, ctx, given.ballot, given.answers);
    const { handle, sealed } = sealEnvelope(key, ballot.id, me, code, choices);
    // The roll is written before it is read: then two first votes depend on nothing of each other, and two tabs on one row.
    const [first] = await tx
      .insert(roll)
      .values({ ballot: ballot.id, person: me })
      .onConflictDoNothing()
      .returning();
    if (first) {
      await tx.insert(envelopes).values({ ballot: ballot.id, handle, sealed });
      return;
    }
    const changed = await tx
      .update(envelopes)
      .set({ sealed })
      .where(and(eq(envelopes.ballot, ballot.id), eq(envelopes.handle, handle)))
      .returning({ handle: envelopes.handle });
    if (changed.length === 0) refuse('ballots.other-code', 409);
  });
}
