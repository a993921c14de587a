import { lte, or } from 'drizzle-orm';
import { job } from '~/kernel/jobs.server';
import { forgetSendings } from '~/kernel/once.server';
import { sessions } from './tables.server';

export function register(): void {
  // The session library never deletes what has ended by itself (safety.md 4.2).
  job({
    name: 'identity.sessions',
    everySeconds: 3_600,
    run: ctx =>
      ctx.write(tx =>
        tx
          .delete(sessions)
          .where(or(lte(sessions.expiresAt, ctx.now), lte(sessions.absoluteAt, ctx.now)))
          .then(() => {}),
      ),
  });
  job({ name: 'identity.sendings', everySeconds: 3_600, run: forgetSendings });
}
