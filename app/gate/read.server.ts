import { and, desc, eq, gte, inArray, isNotNull, ne, or, type SQL } from 'drizzle-orm';
import { type Actor, isHost, isStaff } from '~/kernel/actor';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import type { Lang } from '~/kernel/lang';
import type { Db } from '~db/store.server';
import { approvals, publications, versions } from './tables.server';
import { type Fields, type Kind, limits, type Published, type Version } from './words';
import { toVersion } from './write/row.server';

/** The audience, applied by the one reader: forgetting a `where` elsewhere leaks nothing (R71). */
export function readableBy(actor: Actor): SQL {
  const everyone = eq(publications.audience, 'public');
  if (actor.kind !== 'person') return everyone;
  const toHer = and(eq(publications.audience, 'addressee'), eq(publications.place, actor.id));
  if (isHost(actor)) {
    const reviewer = actor.roles.some(role => role === 'moderator' || role === 'senior-moderator');
    return reviewer
      ? isNotNull(publications.audience)
      : (or(ne(publications.audience, 'addressee'), toHer) ?? everyone);
  }
  if (isStaff(actor)) return or(everyone, toHer) ?? everyone;
  const hers = and(
    eq(publications.audience, 'process'),
    inArray(publications.process, [...actor.processes, '']),
  );
  return or(everyone, eq(publications.audience, 'members'), hers, toHer) ?? everyone;
}

const toPublished = (row: typeof publications.$inferSelect): Published => ({
  kind: row.kind,
  subject: row.subject,
  version: row.version,
  lang: row.lang,
  fields: JSON.parse(row.fields) as Fields,
  title: row.title,
  author: row.author,
  place: row.place,
  process: row.process,
  audience: row.audience,
  publishedAt: row.publishedAt,
});

/**
 * The published texts of these subjects that the viewer may read: subject -> text, in her language where there is one,
 * else in the language it was first written in.
 */
export async function published(
  ctx: Context,
  kind: Kind,
  subjects: readonly Id[],
  lang?: Lang,
): Promise<Map<Id, Published>> {
  const found = new Map<Id, Published>();
  for (let at = 0; at < subjects.length; at += 500) {
    const rows = await ctx.read
      .select()
      .from(publications)
      .where(
        and(
          eq(publications.kind, kind),
          inArray(publications.subject, subjects.slice(at, at + 500)),
          readableBy(ctx.actor),
        ),
      );
    for (const row of rows) {
      const other = found.get(row.subject);
      if (!other || row.lang === lang || (other.lang !== lang && row.publishedAt < other.publishedAt))
        found.set(row.subject, toPublished(row));
    }
  }
  return found;
}

export const publishedOne = async (
  ctx: Context,
  kind: Kind,
  subject: Id,
  lang?: Lang,
): Promise<Published | null> => (await published(ctx, kind, [subject], lang)).get(subject) ?? null;

/**
 * Texts that were public once, for a history: version -> text. Only versions that a human approved, and only while a text of the
 * same subject is still public for this viewer: what was withdrawn or removed leaves no history to read.
 */
export async function approvedVersions(
  ctx: Context,
  kind: Kind,
  ids: readonly Id[],
): Promise<Map<Id, Version>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.read
    .select({ version: versions })
    .from(versions)
    .innerJoin(approvals, and(eq(approvals.version, versions.id), eq(approvals.hash, versions.hash)))
    .innerJoin(
      publications,
      and(
        eq(publications.kind, versions.kind),
        eq(publications.subject, versions.subject),
        eq(publications.lang, versions.lang),
      ),
    )
    .where(
      and(
        eq(versions.kind, kind),
        inArray(versions.id, [...ids]),
        inArray(versions.state, ['published', 'superseded']),
        isNotNull(versions.fields),
        readableBy(ctx.actor),
      ),
    );
  return new Map(rows.map(({ version }) => [version.id, toVersion(version)]));
}

/** The texts of one kind in one place (a thread's posts, a clause's suggestions), oldest first. */
export async function publishedIn(ctx: Context, kind: Kind, place: Id): Promise<Published[]> {
  const rows = await ctx.read
    .select()
    .from(publications)
    .where(and(eq(publications.kind, kind), eq(publications.place, place), readableBy(ctx.actor)))
    .orderBy(publications.publishedAt, publications.subject);
  return rows.map(toPublished);
}

/** Her own versions, whatever became of them, newest first (i5). */
export async function ownVersions(
  ctx: Context,
  where: { kind?: Kind; place?: Id; subject?: Id; open?: boolean },
): Promise<Version[]> {
  if (ctx.actor.kind !== 'person') return [];
  const rows = await ctx.read
    .select()
    .from(versions)
    .where(
      and(
        eq(versions.author, ctx.actor.id),
        isNotNull(versions.fields),
        where.kind ? eq(versions.kind, where.kind) : undefined,
        where.place ? eq(versions.place, where.place) : undefined,
        where.subject ? eq(versions.subject, where.subject) : undefined,
        where.open ? inArray(versions.state, ['pending', 'held-tech', 'returned']) : undefined,
      ),
    )
    .orderBy(desc(versions.createdAt));
  return rows.map(toVersion);
}

/** One version of her own, to change it. */
export async function versionOfAuthor(db: Db, ctx: Context, id: Id): Promise<Version | null> {
  if (ctx.actor.kind !== 'person') return null;
  const [row] = await db
    .select()
    .from(versions)
    .where(and(eq(versions.id, id), eq(versions.author, ctx.actor.id), isNotNull(versions.fields)));
  return row ? toVersion(row) : null;
}

/** The places in which this person wrote within the last seven days (R6), for a whole queue at once. */
export async function placesOfPart(db: Db, person: Id, now: Date): Promise<ReadonlySet<Id>> {
  const since = new Date(now.getTime() - limits.tookPartDays * 86_400_000);
  const rows = await db
    .selectDistinct({ place: versions.place })
    .from(versions)
    .where(and(eq(versions.author, person), isNotNull(versions.place), gte(versions.createdAt, since)));
  return new Set(rows.flatMap(({ place }) => (place ? [place] : [])));
}

/** Whether this person wrote in the place of a text within the last seven days (R6): she does not review there. */
export async function tookPart(db: Db, person: Id, place: Id | null, now: Date): Promise<boolean> {
  if (!place) return false;
  const since = new Date(now.getTime() - limits.tookPartDays * 86_400_000);
  const [row] = await db
    .select({ id: versions.id })
    .from(versions)
    .where(and(eq(versions.author, person), eq(versions.place, place), gte(versions.createdAt, since)))
    .limit(1);
  return row !== undefined;
}
