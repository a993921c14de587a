import { approvedVersions } from '~/gate/index.server';
import { bylines } from '~/identity/index.server';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import { refuse } from '~/kernel/refusal';
import { read } from '../document/canonical';
import { diffDocuments } from '../document/diff/document';
import type { Block } from '../document/diff/words';
import { type ClauseRow, historyOf } from '../find.server';
import type { HistoryLine } from './views';

/** Every text that a clause has had, newest first. Names for members alone. A text that was erased is not listed. */
export async function historyLines(ctx: Context, clause: ClauseRow, inside: boolean): Promise<HistoryLine[]> {
  const rows = await historyOf(ctx.read, clause.id);
  const texts = await approvedVersions(
    ctx,
    'clause',
    rows.map(row => row.version),
  );
  const people = inside
    ? await bylines(
        ctx.read,
        [...texts.values()].map(text => text.author),
      )
    : new Map();
  return rows
    .filter(row => texts.has(row.version))
    .map(row => ({
      number: row.number,
      at: row.at,
      by: people.get(texts.get(row.version)?.author ?? '') ?? null,
      change: inside ? row.suggestion : null,
      current: row.version === clause.version,
    }));
}

export type Comparison = {
  from: { number: number; title: string; at: Date };
  to: { number: number; title: string; at: Date };
  diff: Block[];
};

/** Two texts of one clause, the first one older or newer. @throws Refusal declarations.not-found 404 for a number it never had */
export async function compare(ctx: Context, clause: Id, from: number, to: number): Promise<Comparison> {
  const rows = await historyOf(ctx.read, clause);
  const ends = [from, to].map(number => rows.find(row => row.number === number));
  const texts = await approvedVersions(
    ctx,
    'clause',
    ends.flatMap(row => row?.version ?? []),
  );
  const [before, after] = ends.map(row => {
    const text = row && texts.get(row.version);
    return text
      ? { number: row.number, title: text.fields.title ?? '', at: row.at, body: text.fields.body ?? '' }
      : refuse('declarations.not-found', 404);
  });
  if (!before || !after) return refuse('declarations.not-found', 404);
  const { body: old, ...one } = before;
  const { body: young, ...other } = after;
  return { from: one, to: other, diff: diffDocuments(read(old), read(young)) };
}
