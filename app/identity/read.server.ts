import { and, count, desc, eq, inArray, lte } from 'drizzle-orm';
import { must } from '~/access/policy';
import { type Band, isYoung, type MandateKind, type Person } from '~/kernel/actor';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import type { Db } from '~db/store.server';
import { policy } from './policy';
import { mandates, memberships, people, personRoles } from './tables.server';

/** Who she is now, with roles, mandates and processes as they stand at this request (R59). Null when paused or gone. */
export async function personById(db: Db, id: Id): Promise<Person | null> {
  const [row] = await db
    .select()
    .from(people)
    .where(and(eq(people.id, id), eq(people.state, 'active')));
  if (!row) return null;
  const [roles, given, joined] = await Promise.all([
    db.select({ role: personRoles.role }).from(personRoles).where(eq(personRoles.person, id)),
    db.select().from(mandates).where(eq(mandates.person, id)),
    db.select({ process: memberships.process }).from(memberships).where(eq(memberships.person, id)),
  ]);
  return {
    kind: 'person',
    id: row.id,
    pseudonym: row.pseudonym,
    country: row.country,
    band: row.band,
    lang: row.lang,
    roles: roles.map(({ role }) => role),
    mandates: given.map(({ kind, process, from, until }) => ({ kind, process, from, until })),
    processes: joined.map(({ process }) => process),
  };
}

/** Members of a process who joined by an instant, with the band that says whether they count. */
export async function membersBy(db: Db, process: Id, by: Date): Promise<{ id: Id; band: Band }[]> {
  return db
    .select({ id: people.id, band: people.band })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.person))
    .where(and(eq(memberships.process, process), lte(memberships.since, by), eq(people.state, 'active')));
}

/** How a writer is shown to members: pseudonym, country, and whether an adult of the team. Never the band (R20, R21). */
export type Byline = { id: Id; pseudonym: string; country: string; adult: boolean };

export async function bylines(db: Db, ids: readonly Id[]): Promise<Map<Id, Byline>> {
  const found = new Map<Id, Byline>();
  const asked = [...new Set(ids)];
  for (let at = 0; at < asked.length; at += 500) {
    const rows = await db
      .select({ id: people.id, pseudonym: people.pseudonym, country: people.country, band: people.band })
      .from(people)
      .where(inArray(people.id, asked.slice(at, at + 500)));
    for (const { id, pseudonym, country, band } of rows)
      found.set(id, { id, pseudonym, country, adult: band === 'adult' });
  }
  return found;
}

/** Young members of a process, who may support and vote. */
export async function youngMembers(db: Db, process: Id): Promise<Id[]> {
  const rows = await db
    .select({ id: people.id, band: people.band })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.person))
    .where(and(eq(memberships.process, process), eq(people.state, 'active')));
  return rows.filter(row => row.band !== 'adult').map(row => row.id);
}

export async function networkFigures(db: Db): Promise<{ young: number; countries: number }> {
  const rows = await db
    .select({ country: people.country, band: people.band, n: count() })
    .from(people)
    .where(eq(people.state, 'active'))
    .groupBy(people.country, people.band);
  const young = rows.filter(row => row.band !== 'adult');
  return {
    young: young.reduce((sum, row) => sum + row.n, 0),
    countries: new Set(young.map(row => row.country)).size,
  };
}

/** Who holds a mandate in a process now. */
export async function holders(
  db: Db,
  process: Id,
  kind: 'drafter' | 'coordinator' | 'monitor',
  now: Date,
): Promise<Id[]> {
  const rows = await db
    .select()
    .from(mandates)
    .where(and(eq(mandates.process, process), eq(mandates.kind, kind)));
  return rows.filter(row => row.from <= now && now < row.until).map(row => row.person);
}

export type MandateLine = { id: Id; person: Id; kind: MandateKind; from: Date; until: Date };

/** Every mandate that was given in a process, for those who give them; the one that ends last in front. */
export async function mandatesIn(ctx: Context, process: Id): Promise<MandateLine[]> {
  must(policy, 'see-mandates', ctx.actor, {});
  const rows = await ctx.read
    .select()
    .from(mandates)
    .where(eq(mandates.process, process))
    .orderBy(desc(mandates.until), mandates.id);
  return rows.map(({ id, person, kind, from, until }) => ({ id, person, kind, from, until }));
}

export async function activeWithRole(db: Db, role: Person['roles'][number]): Promise<Id[]> {
  const rows = await db
    .select({ id: people.id })
    .from(personRoles)
    .innerJoin(people, eq(people.id, personRoles.person))
    .where(and(eq(personRoles.role, role), eq(people.state, 'active')));
  return rows.map(({ id }) => id);
}

export { isYoung };

export type InStory = {
  id: Id;
  pseudonym: string;
  country: string;
  lang: Person['lang'];
  adult: boolean;
  roles: Person['roles'];
  mandates: string[];
};

/** Everybody, for the demo's page of people. Never called in production: the route that asks is not in its build. */
export async function everybody(db: Db, now: Date): Promise<InStory[]> {
  const ids = await db.select({ id: people.id }).from(people).orderBy(people.joinedAt, people.id);
  const all = await Promise.all(ids.map(({ id }) => personById(db, id)));
  return all.flatMap(person =>
    person
      ? [
          {
            id: person.id,
            pseudonym: person.pseudonym,
            country: person.country,
            lang: person.lang,
            adult: person.band === 'adult',
            roles: person.roles.filter(role => role !== 'member'),
            mandates: person.mandates.filter(one => one.from <= now && now < one.until).map(one => one.kind),
          },
        ]
      : [],
  );
}
