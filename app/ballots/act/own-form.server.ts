import { timingSafeEqual } from 'node:crypto';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import { refuse } from '~/kernel/refusal';

const wordOf = ({ keys, actor }: Context, ballot: Id): string | null =>
  actor.kind === 'person' ? keys.mac('ballot-form', ballot, actor.id).toString('base64url') : null;

/** What the form of this ballot carries so that it is known again as hers. Empty for a visitor. */
export const formWord = (ctx: Context, ballot: Id): string => wordOf(ctx, ballot) ?? '';

/**
 * Whether a form was given to the one who sends it. A browser sends a page again when somebody goes back to it: on a phone that
 * others use, what one person chose must not come back to the next.
 */
export function isOwnForm(ctx: Context, ballot: Id, word: string): boolean {
  const own = wordOf(ctx, ballot);
  if (own === null) return false;
  const [expected, offered] = [Buffer.from(own), Buffer.from(word)];
  return expected.length === offered.length && timingSafeEqual(expected, offered);
}

/** @throws Refusal access.sign-in 401 for a visitor, ballots.not-your-code 422 for a form of somebody else */
export function mustOwnForm(ctx: Context, ballot: Id, word: string): void {
  if (ctx.actor.kind !== 'person') refuse('access.sign-in', 401);
  if (!isOwnForm(ctx, ballot, word)) refuse('ballots.not-your-code', 422);
}
