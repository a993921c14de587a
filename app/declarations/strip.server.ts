import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { Described, Origin } from '~/chain/index.server';
import { published } from '~/gate/index.server';
import { translator } from '~/i18n/translate';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import type { Lang } from '~/kernel/lang';
import { isMember } from '~/processes/index.server';
import type { Db } from '~db/store.server';
import { clauses, declarations, suggestions } from './tables.server';

/** The number that readers see: the place among those that are still there. */
export async function numbersOf(db: Db, declaration: readonly Id[]): Promise<Map<Id, number>> {
  const rows = await db
    .select({ id: clauses.id, declaration: clauses.declaration })
    .from(clauses)
    .where(and(inArray(clauses.declaration, [...declaration, '']), isNull(clauses.hiddenAt)))
    .orderBy(asc(clauses.place), asc(clauses.id));
  const reached = new Map<Id, number>();
  return new Map(
    rows.map(row => {
      const number = (reached.get(row.declaration) ?? 0) + 1;
      reached.set(row.declaration, number);
      return [row.id, number];
    }),
  );
}

/** "Clause 7, title"; a withdrawn one by that word. Clauses are public. */
export async function describeClauses(
  ctx: Context,
  ids: readonly Id[],
  lang: Lang,
): Promise<Map<Id, Described>> {
  const rows = await ctx.read
    .select()
    .from(clauses)
    .where(inArray(clauses.id, [...ids]));
  const numbers = await numbersOf(
    ctx.read,
    rows.map(row => row.declaration),
  );
  const texts = await published(ctx, 'clause', ids, lang);
  const t = translator(lang);
  return new Map(
    rows.map(row => {
      const number = numbers.get(row.id);
      const title = texts.get(row.id)?.title;
      const label =
        number === undefined || !title
          ? t('declarations.clause.withdrawn')
          : t('declarations.clause.label', { number: String(number), title });
      return [row.id, { label, href: `/clause/${row.id}` }];
    }),
  );
}

/** A change that became part of a clause: open to the members of the process. */
export async function describeSuggestions(
  ctx: Context,
  ids: readonly Id[],
  lang: Lang,
): Promise<Map<Id, Described>> {
  const rows = await ctx.read
    .select({ id: suggestions.id, clause: suggestions.clause, process: declarations.process })
    .from(suggestions)
    .innerJoin(clauses, eq(clauses.id, suggestions.clause))
    .innerJoin(declarations, eq(declarations.id, clauses.declaration))
    .where(inArray(suggestions.id, [...ids]));
  const label = translator(lang)('declarations.change');
  return new Map(
    rows.map(row => [
      row.id,
      { label, href: isMember(ctx.actor, row.process) ? `/clause/${row.clause}/change/${row.id}` : null },
    ]),
  );
}

/** A clause that can still be read may be tied to what measures it. */
export async function clauseOrigin(db: Db, id: Id): Promise<Origin | null> {
  const [row] = await db
    .select({ process: declarations.process })
    .from(clauses)
    .innerJoin(declarations, eq(declarations.id, clauses.declaration))
    .where(and(eq(clauses.id, id), isNull(clauses.hiddenAt)));
  return row ? { process: row.process, audience: 'public' } : null;
}
