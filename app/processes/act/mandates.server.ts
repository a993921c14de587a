import { closeMandate, grantMandate, type Mandating } from '~/identity/index.server';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import { once } from '~/kernel/once.server';
import { notify } from '~/notices/index.server';

/** Gives a young member a mandate for a term, and tells her. @throws Refusal identity.mandate-young 403, .mandate-member, .mandate-term 422 */
export const entrust = (ctx: Context, given: Mandating & { key?: string }): Promise<Id> =>
  ctx.write(tx =>
    once(tx, ctx, given.key, async () => {
      const id = await grantMandate(tx, ctx, given);
      await notify(tx, ctx, [given.person], 'mandate', { kind: 'process', id: given.process });
      return id;
    }),
  );

/** Its term ends now. @throws Refusal identity.mandate-gone 404 */
export const relieve = (ctx: Context, mandate: Id): Promise<void> =>
  ctx.write(tx => closeMandate(tx, ctx, mandate));
