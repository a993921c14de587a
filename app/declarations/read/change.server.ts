import { eq } from 'drizzle-orm';
import { may, whyNot } from '~/access/policy';
import { strip } from '~/chain/index.server';
import { approvedVersions, ownVersions, published, publishedOne } from '~/gate/index.server';
import { bylines } from '~/identity/index.server';
import { personOf } from '~/kernel/actor';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import type { Lang } from '~/kernel/lang';
import { refuse } from '~/kernel/refusal';
import { isMember, phasesOf, processSlug } from '~/processes/index.server';
import { isOpen } from '~/processes/rules';
import { originsOf } from '~/proposals/index.server';
import { read } from '../document/canonical';
import { diffDocuments } from '../document/diff/document';
import { findClause, findDeclaration, findSuggestion, isDrafter, type SuggestionRow } from '../find.server';
import { policy } from '../policy';
import { mayWrite, standing } from '../rules';
import { numbersOf } from '../strip.server';
import { opinions } from '../tables.server';
import { limits, type OpinionChoice, opinionChoices } from '../words';
import { historyLines } from './history.server';
import type { ChangePage, OpinionLine } from './views';

/**
 * What stands at /clause/ID/change/ID, for members alone.
 * @throws Refusal access.sign-in 401; declarations.not-found 404, alike for what is hidden and for what never was
 */
export async function changePage(ctx: Context, id: Id, lang: Lang): Promise<ChangePage> {
  const { row, clause, declaration, member } = await readable(ctx, id);
  const text = await publishedOne(ctx, 'suggestion', id);
  const current = await publishedOne(ctx, 'clause', clause.id);
  if (!text || !current) return refuse('declarations.not-found', 404);
  const base = (await approvedVersions(ctx, 'clause', [row.base])).get(row.base);
  const [oldBody, newBody] = [base?.fields.body ?? current.fields.body ?? '', text.fields.body ?? ''];
  const now = standing(row, clause.version, declaration.state, ctx.now);
  const people = await bylines(ctx.read, [row.author]);
  const origin =
    clause.origin === 'proposal' && clause.originId
      ? (await originsOf(ctx, [clause.originId], lang)).get(clause.originId)
      : undefined;
  const writing =
    mayWrite(declaration.state) && isOpen(await phasesOf(ctx.read, declaration.process), 'write', ctx.now);
  const facts = { drafter: isDrafter(ctx, declaration.process), own: row.author === personOf(ctx) };
  const decidable = ctx.now >= row.until && (now === 'to-decide' || now === 'older');
  const answer = await publishedOne(ctx, 'suggestion-answer', id, lang);
  return {
    id,
    version: row.version,
    clause: {
      id: clause.id,
      number: (await numbersOf(ctx.read, [declaration.id])).get(clause.id) ?? 0,
      title: current.title,
      version: clause.version,
      theme: origin?.theme.code ?? null,
    },
    declaration: {
      id: declaration.id,
      slug: await processSlug(ctx.read, declaration.process),
      title: (await publishedOne(ctx, 'declaration', declaration.id, lang))?.title ?? '',
      process: declaration.process,
    },
    strip: await strip(ctx, { kind: 'clause', id: clause.id }, lang),
    standing: now,
    until: row.until,
    publishedAt: row.publishedAt,
    decidedAt: row.decidedAt,
    by: people.get(row.author) ?? null,
    why: text.fields.why ?? '',
    lang: text.lang,
    diff: diffDocuments(read(oldBody), read(newBody)),
    both: now === 'older' ? { now: current.fields.body ?? '', proposed: newBody } : null,
    ...(await voices(ctx, row)),
    answer: answer && { text: answer.fields.answer ?? '', lang: answer.lang },
    history: await historyLines(ctx, clause, true),
    may: {
      opine: writing && row.state === 'open' && may(policy, 'opine', ctx.actor, { member }),
      accept: decidable && now === 'to-decide' && may(policy, 'accept', ctx.actor, facts),
      decline: decidable && may(policy, 'decline', ctx.actor, facts),
      withdraw: row.state === 'open' && facts.own,
      rewrite:
        writing && row.state === 'open' && now === 'older' && may(policy, 'suggest', ctx.actor, { member }),
    },
    waits:
      facts.drafter && row.state === 'open' && mayWrite(declaration.state)
        ? waitsFor(facts, row.until, ctx)
        : null,
  };
}

function waitsFor(facts: { drafter: boolean; own: boolean }, until: Date, ctx: Context): string | null {
  const barred = whyNot(policy, 'accept', ctx.actor, facts);
  if (barred) return barred;
  return ctx.now < until ? 'declarations.opinions-open' : null;
}

/** Opinions with a text that was reviewed; numbers only once it is decided. Her own choice is hers to see at once. */
async function voices(
  ctx: Context,
  row: SuggestionRow,
): Promise<Pick<ChangePage, 'opinions' | 'tally' | 'mine'>> {
  const given = await ctx.read.select().from(opinions).where(eq(opinions.suggestion, row.id));
  const texts = await published(
    ctx,
    'opinion',
    given.map(one => one.text),
  );
  const people = await bylines(
    ctx.read,
    given.map(one => one.person),
  );
  const me = personOf(ctx);
  const lines = given
    .flatMap((one): OpinionLine[] => {
      const text = texts.get(one.text);
      return text
        ? [
            {
              id: text.version,
              choice: one.choice,
              text: text.fields.opinion ?? '',
              lang: text.lang,
              by: people.get(one.person) ?? null,
              at: text.publishedAt,
              mine: one.person === me,
            },
          ]
        : [];
    })
    .sort((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1))
    .slice(-limits.opinionsShown);
  const own = given.find(one => one.person === me);
  const waiting = own ? await ownVersions(ctx, { kind: 'opinion', place: row.id, open: true }) : [];
  const count = (choice: OpinionChoice) => given.filter(one => one.choice === choice).length;
  return {
    opinions: lines,
    tally:
      row.state === 'open'
        ? null
        : (Object.fromEntries(opinionChoices.map(choice => [choice, count(choice)])) as Record<
            OpinionChoice,
            number
          >),
    mine: own
      ? { choice: own.choice, text: waiting[0]?.fields.opinion ?? texts.get(own.text)?.fields.opinion ?? '' }
      : null,
  };
}

/** The clause of a change, for its short address: it says no more than the page does. @throws as changePage */
export async function clauseOfChange(ctx: Context, id: Id): Promise<Id> {
  return (await readable(ctx, id)).clause.id;
}

/** The rows of a change that she may read; whoever may not is told what one who invents an address is told. */
async function readable(ctx: Context, id: Id) {
  if (ctx.actor.kind === 'visitor') return refuse('access.sign-in', 401);
  const row = await findSuggestion(ctx.read, id);
  const clause = await findClause(ctx.read, row.clause);
  const declaration = await findDeclaration(ctx.read, clause.declaration);
  const member = isMember(ctx.actor, declaration.process);
  if (row.hiddenAt || clause.hiddenAt || !may(policy, 'read-inside', ctx.actor, { member }))
    return refuse('declarations.not-found', 404);
  return { row, clause, declaration, member };
}
