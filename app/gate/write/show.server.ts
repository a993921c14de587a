import { and, eq, ne } from 'drizzle-orm';
import type { Context } from '~/kernel/context';
import { indexText, unindexText } from '~db/dialect/search';
import type { After, Db } from '~db/store.server';
import { specOf, titleOf } from '../registry';
import { approvals, publications, versions } from '../tables.server';
import type { Version } from '../words';
import { move } from './move.server';
import { type Row, toVersion } from './row.server';

export const publicationOf = ({ kind, subject, lang }: Pick<Row, 'kind' | 'subject' | 'lang'>) =>
  and(eq(publications.kind, kind), eq(publications.subject, subject), eq(publications.lang, lang));

/** The approved bytes become what others read, in place of what they read before. */
export async function show(tx: Db, ctx: Context, after: After, row: Row): Promise<Version> {
  const spec = specOf(row.kind);
  const version: Version = { ...toVersion(row), state: 'published' };
  const key = publicationOf(row);
  const [before] = await tx
    .select({ version: publications.version, publishedAt: publications.publishedAt })
    .from(publications)
    .where(key);
  if (before) {
    await tx.delete(publications).where(key);
    await move(tx, ctx, { id: before.version, state: 'published' }, 'superseded');
  }
  await tx.insert(publications).values({
    kind: row.kind,
    subject: row.subject,
    lang: row.lang,
    version: row.id,
    fields: row.fields,
    title: titleOf(spec, version.fields),
    author: row.author,
    place: row.place,
    process: row.process,
    audience: row.audience,
    publishedAt: before?.publishedAt ?? ctx.now,
  });
  const plain = spec.plain?.(version.fields) ?? version.fields;
  await indexText(tx, {
    kind: row.kind,
    subject: row.subject,
    lang: row.lang,
    title: titleOf(spec, plain),
    body: Object.values(plain).join('\n'),
  });
  await spec.onPublished(tx, ctx, version, !(before || (await wasPublic(tx, row))));
  after('revision');
  return version;
}

/** Whether a text of this subject was let out before, even if nobody reads it now: it was withdrawn, or went to care and came back. */
async function wasPublic(tx: Db, row: Row): Promise<boolean> {
  const [earlier] = await tx
    .select({ version: approvals.version })
    .from(approvals)
    .innerJoin(versions, eq(versions.id, approvals.version))
    .where(
      and(
        eq(versions.kind, row.kind),
        eq(versions.subject, row.subject),
        eq(versions.lang, row.lang),
        ne(versions.id, row.id),
      ),
    )
    .limit(1);
  return earlier !== undefined;
}

/** Nobody else reads it any more, from this transaction on. */
export async function hide(tx: Db, ctx: Context, after: After, version: Version) {
  await tx.delete(publications).where(eq(publications.version, version.id));
  await unindexText(tx, version);
  await specOf(version.kind).onHidden(tx, ctx, version);
  after('revision');
  after('erased');
}
