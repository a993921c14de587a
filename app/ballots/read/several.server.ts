import { and, desc, eq, gt, inArray, lte, ne } from 'drizzle-orm';
import { may } from '~/access/policy';
import { translator } from '~/i18n/translate';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import type { Lang } from '~/kernel/lang';
import { policy } from '../policy';
import { isCounted, stateAt } from '../rules';
import { ballots, electorate } from '../tables.server';
import { type BallotRow, questionsOf } from './find.server';
import { resultsOf } from './lists.server';
import { outcomeOf, textOf, voterOf } from './question.server';
import type { BallotLine } from './views';

async function lines(ctx: Context, rows: readonly BallotRow[], lang: Lang): Promise<BallotLine[]> {
  const ids = rows.map(({ id }) => id);
  const questions = await questionsOf(ctx.read, ids);
  const counted = await resultsOf(ctx.read, ids);
  return Promise.all(
    rows.map(async row => {
      const own = questions.filter(({ ballot }) => ballot === row.id);
      const state = stateAt(row, ctx.now);
      let first: BallotLine['first'] = null;
      for (const question of own) {
        const text = await textOf(ctx, question, lang);
        if (text) first = { title: text.title, lang: text.lang };
        if (first) break;
      }
      const results = counted.filter(({ ballot }) => ballot === row.id);
      return {
        id: row.id,
        process: row.process,
        state,
        opens: row.opens,
        closes: row.closes,
        questions: own.length,
        first,
        voter: await voterOf(ctx, row),
        outcomes: isCounted(state) ? results.map(({ result }) => outcomeOf(result)) : null,
      };
    }),
  );
}

/** The ballots of a process, the one that closes last in front. Drafts for organisers alone. */
export async function ballotsOf(ctx: Context, process: Id, lang: Lang): Promise<BallotLine[]> {
  const drafts = may(policy, 'see-drafts', ctx.actor, {}) ? undefined : ne(ballots.state, 'draft');
  const rows = await ctx.read
    .select()
    .from(ballots)
    .where(and(eq(ballots.process, process), drafts))
    .orderBy(desc(ballots.closes), desc(ballots.id));
  return lines(ctx, rows, lang);
}

/** For her home: the ballots that are open now and ask her, the one that closes first in front. */
export async function ballotsForMe(ctx: Context, lang: Lang): Promise<BallotLine[]> {
  if (ctx.actor.kind !== 'person') return [];
  const rows = await ctx.read
    .select({ ballot: ballots })
    .from(electorate)
    .innerJoin(ballots, eq(ballots.id, electorate.ballot))
    .where(
      and(
        eq(electorate.person, ctx.actor.id),
        inArray(ballots.state, ['frozen', 'open']),
        lte(ballots.opens, ctx.now),
        gt(ballots.closes, ctx.now),
      ),
    )
    .orderBy(ballots.closes, ballots.id);
  return lines(
    ctx,
    rows.map(({ ballot }) => ballot),
    lang,
  );
}

/** For notices: which ballot it was about, and whether it is over. */
export async function toldOf(
  ctx: Context,
  ids: readonly Id[],
  lang: Lang,
): Promise<Map<Id, { title: string; past: boolean }>> {
  const rows = await ctx.read
    .select()
    .from(ballots)
    .where(and(inArray(ballots.id, [...ids, '']), ne(ballots.state, 'draft')));
  const t = translator(lang);
  return new Map(
    (await lines(ctx, rows, lang)).map(({ id, first, questions, state }) => [
      id,
      {
        title: [first?.title ?? t('ballots.untitled', { count: questions }), first && questions > 1]
          .filter(Boolean)
          .map(word => (word === true ? t('ballots.more', { count: questions - 1 }) : word))
          .join(' '),
        past: state !== 'frozen' && state !== 'open',
      },
    ]),
  );
}
