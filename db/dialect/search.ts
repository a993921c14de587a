import { sql } from 'drizzle-orm';
import { engine } from '../engine';
import { rows, run } from '../execute';
import type { Db } from '../store.server';

export type Indexed = { kind: string; subject: string; lang: string; title: string; body: string };

/** NFKD, no marks, lower case: folded here, in code, so that both engines index and find the same words. */
export const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** The words of a query, at most eight, each at most 40 letters: nothing of either engine's query language survives. */
export const wordsOf = (query: string): string[] =>
  [...fold(query).matchAll(/[\p{L}\p{N}]+/gu)].map(match => match[0].slice(0, 40)).slice(0, 8);

const spaced = (text: string): string =>
  [...fold(text).matchAll(/[\p{L}\p{N}]+/gu)].map(match => match[0]).join(' ');

type Key = Omit<Indexed, 'title' | 'body'>;

const keyed = ({ kind, subject, lang }: Key) =>
  sql`kind = ${kind} and subject = ${subject} and lang = ${lang}`;

export async function indexText(tx: Db, { title, body, ...key }: Indexed): Promise<void> {
  const { kind, subject, lang } = key;
  await unindexText(tx, key);
  const values = sql`${kind}, ${subject}, ${lang}, ${spaced(title)}, ${spaced(body)}`;
  if (engine === 'postgres')
    return run(tx, sql`insert into search_index (kind, subject, lang, title, body) values (${values})`);
  await run(tx, sql`insert into search_places (kind, subject, lang) values (${kind}, ${subject}, ${lang})`);
  await run(
    tx,
    sql`insert into search_index (rowid, kind, subject, lang, title, body)
        values ((select place from search_places where ${keyed(key)}), ${values})`,
  );
}

export async function unindexText(tx: Db, key: Key): Promise<void> {
  if (engine === 'postgres') return run(tx, sql`delete from search_index where ${keyed(key)}`);
  // By its number: looked for by anything else, full text reads every row there is.
  await run(
    tx,
    sql`delete from search_index where rowid = (select place from search_places where ${keyed(key)})`,
  );
  await run(tx, sql`delete from search_places where ${keyed(key)}`);
}

export type Hit = { kind: string; subject: string; lang: string; inTitle: boolean };

/**
 * Texts that hold every word (each as the beginning of a word). At most `limit`, those with all words in the title first.
 * Knows nothing of who may read what: the gate joins the audience to it.
 */
export async function hits(db: Db, query: string, limit: number): Promise<Hit[]> {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  const found =
    engine === 'postgres'
      ? await rows(
          db,
          sql`select kind, subject, lang,
                to_tsvector('simple', title) @@ to_tsquery('simple', ${words.map(word => `${word}:*`).join(' & ')}) as in_title
              from search_index
              where to_tsvector('simple', title || ' ' || body) @@ to_tsquery('simple', ${words.map(word => `${word}:*`).join(' & ')})
              limit ${limit}`,
        )
      : await rows(
          db,
          sql`select kind, subject, lang,
                rowid in (select rowid from search_index where search_index match ${`title : (${words.map(word => `"${word}"*`).join(' AND ')})`}) as in_title
              from search_index where search_index match ${words.map(word => `"${word}"*`).join(' AND ')}
              limit ${limit}`,
        );
  return found.map(row => ({
    kind: String(row.kind),
    subject: String(row.subject),
    lang: String(row.lang),
    inTitle: Boolean(row.in_title),
  }));
}
