import { and, desc, eq, isNull } from 'drizzle-orm';
import { may, whyNot } from '~/access/policy';
import { linksOf, strip } from '~/chain/index.server';
import { published, publishedOne } from '~/gate/index.server';
import { bylines } from '~/identity/index.server';
import { isYoung, personOf } from '~/kernel/actor';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import type { Lang } from '~/kernel/lang';
import { refuse } from '~/kernel/refusal';
import { isMember, phasesOf, processSlug } from '~/processes/index.server';
import { isOpen } from '~/processes/rules';
import { type ClauseRow, findClause, findDeclaration, isDrafter } from '../find.server';
import { policy } from '../policy';
import { mayWrite, standing } from '../rules';
import { numbersOf } from '../strip.server';
import { suggestions } from '../tables.server';
import type { DeclarationState } from '../words';
import { clauseViews } from './clauses.server';
import { historyLines } from './history.server';
import type { ChangeLine, ClausePage, WithdrawnClause } from './views';

/** What stands at /clause/ID. A withdrawn one says so, and nothing of its text. @throws Refusal declarations.not-found 404 */
export async function clausePage(ctx: Context, id: Id, lang: Lang): Promise<ClausePage | WithdrawnClause> {
  const row = await findClause(ctx.read, id);
  const declaration = await findDeclaration(ctx.read, row.declaration);
  const frame = await publishedOne(ctx, 'declaration', declaration.id, lang);
  const slug = await processSlug(ctx.read, declaration.process);
  const head = {
    id: declaration.id,
    process: declaration.process,
    slug,
    title: frame?.title ?? '',
    state: declaration.state,
  };
  const text = await publishedOne(ctx, 'clause', id);
  if (row.hiddenAt || !text) return { withdrawn: true, declaration: head };

  const member = isMember(ctx.actor, declaration.process);
  const inside = may(policy, 'read-inside', ctx.actor, { member });
  const number = (await numbersOf(ctx.read, [declaration.id])).get(id) ?? 0;
  const { title = '', body = '' } = text.fields;
  const [view] = await clauseViews(
    ctx,
    [{ row, number, version: text.version, title, body, lang: text.lang }],
    lang,
    inside,
  );
  if (!view) return refuse('declarations.not-found', 404);
  const history = await historyLines(ctx, row, inside);
  const writing =
    mayWrite(declaration.state) && isOpen(await phasesOf(ctx.read, declaration.process), 'write', ctx.now);
  const drafter = isDrafter(ctx, declaration.process);
  const barred = whyNot(policy, 'suggest', ctx.actor, { member });
  return {
    ...view,
    declaration: head,
    strip: await strip(ctx, { kind: 'clause', id }, lang),
    own: await linksOf(ctx, { kind: 'clause', id }, lang),
    history,
    suggestions: inside ? await changesOf(ctx, row, declaration.state) : null,
    publishedAt: row.publishedAt,
    may: {
      suggest: writing && barred === null,
      link: member && isYoung(ctx.actor),
      draft: writing && drafter,
      withdraw: writing && drafter && text.author === personOf(ctx) && history.length === 1,
    },
    closed: barred ?? (writing ? null : whyNotWriting(declaration.state)),
  };
}

const whyNotWriting = (state: DeclarationState): string =>
  mayWrite(state) ? 'processes.phase-closed' : 'declarations.not-writing';

async function changesOf(ctx: Context, clause: ClauseRow, state: DeclarationState): Promise<ChangeLine[]> {
  const rows = await ctx.read
    .select()
    .from(suggestions)
    .where(and(eq(suggestions.clause, clause.id), isNull(suggestions.hiddenAt)))
    .orderBy(desc(suggestions.publishedAt), desc(suggestions.id));
  const texts = await published(
    ctx,
    'suggestion',
    rows.map(row => row.id),
  );
  const people = await bylines(
    ctx.read,
    rows.map(row => row.author),
  );
  return rows.flatMap(row => {
    const text = texts.get(row.id);
    if (!text) return [];
    return [
      {
        id: row.id,
        why: text.fields.why ?? '',
        lang: text.lang,
        at: row.publishedAt,
        standing: standing(row, clause.version, state, ctx.now),
        until: row.until,
        by: people.get(row.author) ?? null,
      },
    ];
  });
}
