import { and, eq, ne } from 'drizzle-orm';
import type { Db } from '~db/store.server';
import { passphraseFits } from './passphrases.server';
import { credentials, people, personRoles } from './tables.server';
import { demoPassphrase } from './words';

/** How many of those who host have a passphrase that is written in public. One verification each, at start. */
export async function defaultAccounts(db: Db): Promise<number> {
  const rows = await db
    .selectDistinct({ id: people.id, passphrase: credentials.passphrase })
    .from(personRoles)
    .innerJoin(people, eq(people.id, personRoles.person))
    .innerJoin(credentials, eq(credentials.person, people.id))
    .where(and(ne(personRoles.role, 'member'), eq(people.state, 'active')));
  let found = 0;
  for (const { passphrase } of rows) if (await passphraseFits(passphrase, demoPassphrase)) found += 1;
  return found;
}
