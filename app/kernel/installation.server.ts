import { eq } from 'drizzle-orm';
import type { Db, Write } from '~db/store.server';
import type { Keys } from './keys';
import { Misconfigured } from './misconfigured';
import { installation } from './tables.server';

/** `demo`: invented people and texts, and a page on which anybody becomes anybody. `production`: real young people. */
export type Mode = 'demo' | 'production';

async function factOf(db: Db, name: string): Promise<string | undefined> {
  const [row] = await db
    .select({ value: installation.value })
    .from(installation)
    .where(eq(installation.name, name));
  return row?.value;
}

/** Whoever comes first says it; everybody learns what was said. */
async function settle(write: Write, name: string, value: string, now: Date): Promise<string> {
  return write(async tx => {
    await tx.insert(installation).values({ name, value, at: now }).onConflictDoNothing();
    return (await factOf(tx, name)) ?? value;
  });
}

const wrongMode: Record<Mode, string> = {
  production:
    'DATABASE_URL: this database holds the demo story, invented people whom anybody may become. Set it to a database of its own; an empty one is enough.',
  demo: 'DATABASE_URL: this database belongs to a production server. The demo would let anybody become anybody in it; unset DATABASE_URL, or set it to another one.',
};

/**
 * Marks a new database as one of the demo or of production, for ever, and refuses one of the other kind (R70). In production
 * it also refuses a master key other than the one with which the database was begun: what is sealed in it could not be read.
 * @throws Misconfigured
 */
export async function claimDatabase(write: Write, mode: Mode, keys: Keys, now: Date): Promise<void> {
  if ((await settle(write, 'mode', mode, now)) !== mode) throw new Misconfigured(wrongMode[mode]);
  if (mode === 'demo') return;
  const mark = keys.mac('installation', 'the key of this database').toString('hex');
  if ((await settle(write, 'key', mark, now)) !== mark)
    throw new Misconfigured(
      'MASTER_KEY: this is not the key with which this database was sealed; its cases and drafts could not be opened. Set it to the one kept from then.',
    );
}

/** What the database says of itself. One that nobody has claimed counts as production: the stricter of the two. */
export const modeOf = async (db: Db): Promise<Mode> =>
  (await factOf(db, 'mode')) === 'demo' ? 'demo' : 'production';
