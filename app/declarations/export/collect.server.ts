import { describeEnds, keyOf, linksAt } from '~/chain/index.server';
import { translator } from '~/i18n/translate';
import { latestFor } from '~/indicators/index.server';
import { visitor } from '~/kernel/actor';
import type { Context } from '~/kernel/context';
import type { Lang } from '~/kernel/lang';
import { read } from '../document/canonical';
import { declarationPage } from '../read/declaration.server';
import type { ClauseView } from '../read/views';
import type { Exported, Roots } from './annex';

/**
 * A Declaration with the annex that walks every clause back to proposal and posts, and forward to what measures it. Computed from
 * the links as they are; always as a visitor reads it, for a file goes where nobody asks who opens it (R71).
 * @param given.area ISO 3166-1 alpha-3, or null for no figures
 * @throws Refusal declarations.not-found 404, indicators.not-found 404 for an unknown country
 */
export async function exported(
  ctx: Context,
  given: { address: string; version?: string; area: string | null; lang: Lang },
): Promise<Exported> {
  const outside = { ...ctx, actor: visitor };
  const { lang, area } = given;
  const page = await declarationPage(outside, given.address, lang, given.version);
  const codes = [...new Set(page.clauses.flatMap(indicatorsOf))];
  const figures = area ? await latestFor(outside, codes, area, lang) : null;
  const [first] = figures?.values() ?? [];
  const roots = await rootsOf(outside, page.clauses, lang);
  return {
    title: page.title,
    preamble: read(page.preamble),
    lang: page.lang,
    reader: lang,
    shown:
      page.shown.kind === 'adopted'
        ? { number: page.shown.number, at: page.shown.at, hash: page.shown.hash }
        : { number: null, at: null, hash: page.shown.kind === 'snapshot' ? page.shown.hash : null },
    by: page.by,
    area: first?.area ?? (area ? { iso3: area, name: area } : null),
    clauses: page.clauses.map(clause => ({
      number: clause.number,
      kind: clause.kind,
      title: clause.title,
      body: read(clause.body),
      changes: roots.changes.get(clause.id) ?? 0,
      roots: roots.of(clause),
      measured: clause.ties
        .filter(tie => tie.to.kind === 'indicator')
        .map(tie => {
          const latest = figures?.get(tie.to.id);
          return {
            code: tie.to.id,
            label: tie.to.words?.label ?? tie.to.id,
            title: latest?.title ?? '',
            kind: tie.kind,
            figure: latest?.figure ?? null,
          };
        }),
      recommended: clause.ties
        .filter(tie => tie.to.kind === 'recommendation')
        .map(tie => tie.to.words?.label ?? tie.to.id),
    })),
    address: `/${lang}/declaration/${page.slug}${page.shown.kind === 'adopted' ? `/v${page.shown.number}` : ''}`,
    made: ctx.now,
  };
}

const indicatorsOf = (clause: ClauseView): string[] =>
  clause.ties.filter(tie => tie.to.kind === 'indicator').map(tie => tie.to.id);

/** Back along the links: what became the clause, and what that quotes. Two queries for all clauses. */
async function rootsOf(ctx: Context, clauses: readonly ClauseView[], lang: Lang) {
  const t = translator(lang);
  const behind = await linksAt(
    ctx.read,
    clauses.map(clause => ({ kind: 'clause', id: clause.id }) as const),
    'to',
  );
  const sources = await linksAt(
    ctx.read,
    behind.filter(link => link.from.kind === 'proposal').map(link => link.from),
    'to',
  );
  const named = await describeEnds(
    ctx,
    sources.map(link => link.from).filter(end => end.kind === 'recommendation'),
    lang,
  );
  const changes = new Map<string, number>();
  for (const link of behind)
    if (link.from.kind === 'suggestion') changes.set(link.to.id, (changes.get(link.to.id) ?? 0) + 1);

  const of = (clause: ClauseView): Roots => {
    const parents = behind.filter(link => link.to.id === clause.id);
    const { origin } = clause;
    if (origin.kind === 'proposal' && origin.proposal) {
      const { proposal } = origin;
      const parent = parents.find(link => link.from.kind === 'proposal' && link.from.id === proposal.id);
      // Without the link nothing is known of where it came from, whatever the row remembers.
      if (!parent) return { kind: 'editorial' };
      const quoted = sources.filter(link => keyOf(link.to) === keyOf(parent.from));
      return {
        kind: 'proposal',
        label: proposal.label,
        title: proposal.title,
        lang: proposal.lang,
        href: `/${lang}${proposal.href}`,
        theme: t(`discussion.theme.${proposal.theme.code}`),
        posts: quoted.filter(link => link.from.kind === 'post').length,
        countries: proposal.countries,
        recommendations: quoted
          .filter(link => link.from.kind === 'recommendation')
          .map(link => named.get(keyOf(link.from))?.label ?? link.from.id),
      };
    }
    return origin.kind === 'recommendation' && parents.some(link => link.from.kind === 'recommendation')
      ? { kind: 'recommendation', label: origin.label }
      : { kind: 'editorial' };
  };
  return { changes, of };
}
