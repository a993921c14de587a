import { and, count, desc, eq, isNull } from 'drizzle-orm';
import { type KindSpec, namesOf, published, specOf } from '~/gate/index.server';
import { type Kind, kinds } from '~/gate/words';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import type { Lang } from '~/kernel/lang';
import { notices } from './tables.server';
import { type NoticeKind, noticesShown } from './words';

export type Notice = {
  id: Id;
  kind: NoticeKind;
  subjectKind: string;
  subject: Id;
  at: Date;
  seen: boolean;
  title: string | null;
  href: string | null;
  /** What it told of can no longer be done: the sentence says so. */
  past: boolean;
};

/** What a domain tells of subjects that are no texts of the gate (a ballot, say), as the viewer may see them now. */
export type Place = {
  href(subject: Id): string;
  told?(
    ctx: Context,
    subjects: readonly Id[],
    lang: Lang,
  ): Promise<Map<Id, { title: string; past: boolean }>>;
};

const places = new Map<string, Place>();
export const placeOf = (kind: string, place: Place): void => {
  places.set(kind, place);
};

async function toldOf(ctx: Context, rows: readonly { subjectKind: string; subject: Id }[], lang: Lang) {
  const told = new Map<Id, { title: string; past: boolean }>();
  for (const [kind, place] of places) {
    const subjects = rows.filter(row => row.subjectKind === kind).map(row => row.subject);
    if (subjects.length === 0) continue;
    for (const [subject, words] of (await place.told?.(ctx, subjects, lang)) ?? []) told.set(subject, words);
  }
  return told;
}

const isGateKind = (kind: string): kind is Kind => (kinds as readonly string[]).includes(kind);

/** Hers, newest first. What she may no longer see has no title and no link. */
export async function noticesOf(ctx: Context, lang: Lang): Promise<Notice[]> {
  if (ctx.actor.kind !== 'person') return [];
  const rows = await ctx.read
    .select()
    .from(notices)
    .where(eq(notices.person, ctx.actor.id))
    .orderBy(desc(notices.at), desc(notices.id))
    .limit(noticesShown);
  const shown = new Map<string, { title: string; href: string }>();
  for (const kind of new Set(rows.map(row => row.subjectKind))) {
    if (!isGateKind(kind)) continue;
    const spec: KindSpec = specOf(kind);
    const texts = await published(
      ctx,
      kind,
      rows.filter(row => row.subjectKind === kind).map(row => row.subject),
      lang,
    );
    const names = await namesOf(ctx, [...texts.values()], lang);
    for (const [subject, text] of texts)
      shown.set(subject, {
        title: names.get(subject) ?? '',
        href: spec.href(subject, { place: text.place, fields: text.fields }),
      });
  }
  const told = await toldOf(ctx, rows, lang);
  return rows.map(row => ({
    id: row.id,
    kind: row.kind,
    subjectKind: row.subjectKind,
    subject: row.subject,
    at: row.at,
    seen: row.seenAt !== null,
    title: shown.get(row.subject)?.title ?? told.get(row.subject)?.title ?? null,
    href: shown.get(row.subject)?.href ?? places.get(row.subjectKind)?.href(row.subject) ?? null,
    past: told.get(row.subject)?.past ?? false,
  }));
}

export async function unseenCount(ctx: Context): Promise<number> {
  if (ctx.actor.kind !== 'person') return 0;
  const [row] = await ctx.read
    .select({ n: count() })
    .from(notices)
    .where(and(eq(notices.person, ctx.actor.id), isNull(notices.seenAt)));
  return row?.n ?? 0;
}
