import { and, eq } from 'drizzle-orm';
import { may, whyNot } from '~/access/policy';
import { type LinkView, linksOf } from '~/chain/index.server';
import { findTheme } from '~/discussion/index.server';
import type { ThemeCode } from '~/discussion/words';
import { ownVersions, publishedOne } from '~/gate/index.server';
import type { Version } from '~/gate/words';
import { type Byline, bylines } from '~/identity/index.server';
import { personOf } from '~/kernel/actor';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import type { Lang } from '~/kernel/lang';
import { isMember, phasesOf, processRules } from '~/processes/index.server';
import { isOpen } from '~/processes/rules';
import { mayOffer, offersTo, type Reason, reasonsOf, type SourcesSeen, sourcesOf } from './inside.server';
import { supportNumbers } from './list.server';
import { policy } from './policy';
import { authorsOf, findAddressed, proposeOver } from './read.server';
import { counts, next, standing, stateNow } from './rules';
import { supports } from './tables.server';
import { thresholdNow } from './threshold.server';
import { type Addressees, label, type ProposalState } from './words';

/** The address was public: it says that the text was withdrawn, and nothing of the text. */
export type WithdrawnPage = {
  kind: 'withdrawn';
  id: Id;
  number: number;
  label: string;
  process: Id;
  theme: { id: Id; code: ThemeCode };
  state: ProposalState;
};

export type ProposalPage = {
  kind: 'proposal';
  id: Id;
  number: number;
  label: string;
  process: Id;
  theme: { id: Id; code: ThemeCode };
  state: ProposalState;
  title: string;
  problem: string;
  ask: string;
  measure: string;
  lang: Lang;
  addressees: Addressees;
  due: string | null;
  at: Date;
  revisedAt: Date | null;
  decidedAt: Date | null;
  /** For everybody: how many. `names` for members alone; null for others. */
  by: { people: number; countries: number; names: Byline[] | null };
  sources: SourcesSeen;
  support: {
    standing: 'enough' | 'not-yet';
    /** Only once it is decided (R51). */
    number: number | null;
    needed: number;
    /** Since when she supports it, and whether the text changed after that. */
    mine: { since: Date; changedSince: boolean } | null;
    /** When support closes; null when the process has no such phase. */
    until: Date | null;
  };
  /** Why they support it, without saying who; for members alone. Few while it is open. */
  reasons: Reason[];
  links: LinkView[];
  /** For those who sign it: who offers to sign too. */
  offers: Byline[];
  /** Hers that wait for review or came back: better wordings, and her reason. */
  pending: { wordings: Version[]; reason: Version | null };
  may: {
    readInside: boolean;
    support: boolean;
    unsupport: boolean;
    revise: boolean;
    withdraw: boolean;
    offerToSign: boolean;
    link: boolean;
  };
  /** Why she may not support it: a refusal code for the sentence beside the button. */
  supportRefusal: string | null;
  /** The public version, which a revision starts from; for those who sign it. */
  base: Id | null;
};

/**
 * What stands at /proposals/P-29 (or at its id). The public reads the text and numbers; members read names, words of posts and
 * reasons too. @throws proposals.not-found 404, alike for what waits and for what never was (R12)
 */
export async function proposalPage(
  ctx: Context,
  address: string,
  lang: Lang,
): Promise<ProposalPage | WithdrawnPage> {
  const found = await findAddressed(ctx.read, address);
  const phases = await phasesOf(ctx.read, found.process);
  const row = { ...found, state: stateNow(found.state, proposeOver(phases, ctx.now)) };
  const theme = await findTheme(ctx.read, row.theme);
  const head = {
    id: row.id,
    number: row.number,
    label: label(row.number),
    process: row.process,
    theme: { id: theme.id, code: theme.code },
    state: row.state,
  };
  const text = await publishedOne(ctx, 'proposal', row.id, lang);
  if (row.hiddenAt || !text) return { kind: 'withdrawn', ...head };

  const me = personOf(ctx);
  const member = isMember(ctx.actor, row.process);
  const readInside = may(policy, 'read-inside', ctx.actor, { member });
  const authors = await authorsOf(ctx.read, row.id);
  const author = authors.includes(me);
  const people = await bylines(ctx.read, authors);
  const [mine] = await ctx.read
    .select()
    .from(supports)
    .where(and(eq(supports.proposal, row.id), eq(supports.person, me)));
  const decided = row.state !== 'open';
  const proposing = isOpen(phases, 'propose', ctx.now);
  const { youngAdultsCount } = await processRules(ctx.read, row.process);
  const facts = {
    member,
    author,
    open: !decided && proposing,
    free: next(row.state, 'withdraw') !== null,
    counts: ctx.actor.kind === 'person' && counts(ctx.actor.band, youngAdultsCount),
  };
  const supportRefusal = mine || decided ? null : whyNot(policy, 'support', ctx.actor, facts);
  const wording =
    me && author ? await ownVersions(ctx, { kind: 'proposal', subject: row.id, open: true }) : [];
  const [reason] = me ? await ownVersions(ctx, { kind: 'support-reason', place: row.id, open: true }) : [];

  return {
    kind: 'proposal',
    ...head,
    title: text.title,
    problem: text.fields.problem ?? '',
    ask: text.fields.ask ?? '',
    measure: text.fields.measure ?? '',
    lang: text.lang,
    addressees: row.addressees,
    due: row.due,
    at: row.publishedAt,
    revisedAt: row.revisedAt,
    decidedAt: row.decidedAt,
    by: {
      people: authors.length,
      countries: new Set([...people.values()].map(person => person.country)).size,
      names: readInside ? authors.flatMap(id => people.get(id) ?? []) : null,
    },
    sources: await sourcesOf(ctx, row, readInside, lang),
    support: {
      standing: standing(row.state),
      number: decided ? ((await supportNumbers(ctx.read, [row.id])).get(row.id) ?? 0) : null,
      needed: (await thresholdNow(ctx.read, row.process)).needed,
      mine: mine ? { since: mine.at, changedSince: row.revisedAt !== null && row.revisedAt > mine.at } : null,
      until: phases.find(phase => phase.kind === 'propose')?.closes ?? null,
    },
    reasons: readInside ? await reasonsOf(ctx, row.id, me, decided) : [],
    links: await linksOf(ctx, { kind: 'proposal', id: row.id }, lang),
    offers: author ? await offersTo(ctx, row.id) : [],
    pending: { wordings: wording, reason: reason ?? null },
    may: {
      readInside,
      support: !mine && may(policy, 'support', ctx.actor, facts),
      unsupport: mine !== undefined && may(policy, 'unsupport', ctx.actor, facts),
      revise: may(policy, 'revise', ctx.actor, facts),
      withdraw: text.author === me && may(policy, 'withdraw', ctx.actor, facts),
      offerToSign: await mayOffer(ctx, row, facts),
      link: ctx.actor.kind === 'person' && ctx.actor.band !== 'adult' && member,
    },
    supportRefusal,
    base: author ? row.version : null,
  };
}
