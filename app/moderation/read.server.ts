import { and, desc, eq, gt, gte, inArray } from 'drizzle-orm';
import { must } from '~/access/policy';
import {
  approvedTexts,
  claimable,
  placesOfPart,
  publishedOne,
  specOf,
  versionById,
  type Waiting,
} from '~/gate/index.server';
import type { Fields, Version } from '~/gate/words';
import { bylines } from '~/identity/index.server';
import { personOf } from '~/kernel/actor';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import { policy } from './policy';
import { claims, decisions, skips } from './tables.server';
import type { Reason } from './words';

const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * 86_400_000);

export type DeskLine = Omit<Waiting, 'state'> & {
  waitedSeconds: number;
  standing: 'free' | 'yours' | 'taken' | 'own' | 'took-part' | 'skipped';
};
export type DeskPage = {
  waiting: number;
  oldestSeconds: number | null;
  lines: DeskLine[];
  mine: DeskItem | null;
  today: number;
  /** How many of those that wait were read by no rule. */
  unread: number;
};

export type DeskItem = {
  version: Version;
  until: Date;
  signals: readonly string[];
  /** No rule has read it (R3). */
  unread: boolean;
  by: { country: string; adult: boolean; approvedBefore: number };
  /** Each text of it as people read it, and what is public now when this is a change. */
  texts: { label: string; text: string; before: string | null }[];
  around: { title: string; lines: string[] } | null;
};

/** What stands around a text (the thread it answers in, the clause it changes), told by the kind's domain. */
type Around = (ctx: Context, version: Version) => Promise<{ title: string; lines: string[] } | null>;
const arounds = new Map<string, Around>();
export const aroundKind = (kind: string, around: Around): void => {
  arounds.set(kind, around);
};

export async function deskPage(ctx: Context): Promise<DeskPage> {
  must(policy, 'see-desk', ctx.actor, {});
  const me = personOf(ctx);
  const waiting = await claimable(ctx.read);
  const held = await ctx.read.select().from(claims).where(gt(claims.until, ctx.now));
  const skipped = new Set(
    (await ctx.read.select({ version: skips.version }).from(skips).where(eq(skips.moderator, me))).map(
      row => row.version,
    ),
  );
  const part = await placesOfPart(ctx.read, me, ctx.now);
  const lines: DeskLine[] = [];
  for (const item of waiting) {
    const claim = held.find(row => row.version === item.id);
    const standing: DeskLine['standing'] = claim
      ? claim.moderator === me
        ? 'yours'
        : 'taken'
      : item.author === me
        ? 'own'
        : item.place !== null && part.has(item.place)
          ? 'took-part'
          : skipped.has(item.id)
            ? 'skipped'
            : 'free';
    lines.push({
      ...item,
      standing,
      waitedSeconds: Math.floor((ctx.now.getTime() - item.createdAt.getTime()) / 1000),
    });
  }
  const own = held.find(row => row.moderator === me && waiting.some(item => item.id === row.version));
  const taken = waiting.find(item => item.id === own?.version);
  const today = await ctx.read.$count(
    decisions,
    and(eq(decisions.moderator, me), gte(decisions.at, daysBefore(ctx.now, 1))),
  );
  return {
    waiting: waiting.length,
    oldestSeconds: lines.length > 0 ? Math.max(...lines.map(line => line.waitedSeconds)) : null,
    lines,
    mine: own && taken ? await deskItem(ctx, taken, own.until) : null,
    today,
    unread: lines.filter(line => line.unread).length,
  };
}

/** R44: country, whether an adult, and how many of her texts were approved. No band, no name of an organisation. */
async function deskItem(
  ctx: Context,
  { id, signals, unread }: Waiting,
  until: Date,
): Promise<DeskItem | null> {
  const version = await versionById(ctx.read, id);
  if (!version) return null;
  const by = (await bylines(ctx.read, [version.author])).get(version.author);
  const before = await publishedOne(ctx, version.kind, version.subject, version.lang);
  const spec = specOf(version.kind);
  const plain = (fields: Fields): Fields => spec.plain?.(fields) ?? fields;
  return {
    version,
    until,
    signals,
    unread,
    by: {
      country: by?.country ?? '',
      adult: by?.adult ?? false,
      approvedBefore: await approvedTexts(ctx.read, version.author),
    },
    texts: spec.fields.map(field => ({
      label: field.label,
      text: plain(version.fields)[field.name] ?? '',
      before: before ? (plain(before.fields)[field.name] ?? '') : null,
    })),
    around: (await arounds.get(version.kind)?.(ctx, version)) ?? null,
  };
}

/** Why her texts came back: version -> reason, and the reviewer's own words where another person has approved them. */
export async function returnsOf(
  ctx: Context,
  ids: readonly Id[],
): Promise<Map<Id, { reason: Reason; note: string | null; at: Date }>> {
  const found = new Map<Id, { reason: Reason; note: string | null; at: Date }>();
  if (ids.length === 0) return found;
  const rows = await ctx.read
    .select()
    .from(decisions)
    .where(and(inArray(decisions.version, [...ids]), eq(decisions.decision, 'returned')))
    .orderBy(desc(decisions.at));
  for (const row of rows) {
    if (!row.reason || found.has(row.version)) continue;
    const note = await publishedOne(ctx, 'decision-message', row.id);
    found.set(row.version, { reason: row.reason, note: note?.fields.note ?? null, at: row.at });
  }
  return found;
}

/** The text she holds now, as the desk shows it. */
export const deskItemOf = async (ctx: Context): Promise<DeskItem | null> => (await deskPage(ctx)).mine;
