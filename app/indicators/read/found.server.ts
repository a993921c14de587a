import { asc } from 'drizzle-orm';
import { type Lang, languages } from '~/i18n/languages';
import { type Key, translator } from '~/i18n/translate';
import type { Context } from '~/kernel/context';
import { fold, wordsOf } from '~db/dialect/search';
import { aboutOf } from '../about';
import { indicatorHref, labelOf, recommendationHref, recommendationLabel } from '../label';
import { recommendations } from '../tables.server';
import { allIndicators, heldSeries } from './catalogue.server';

export type FoundReference = {
  kind: 'indicator' | 'recommendation';
  id: string;
  label: string;
  title: string;
  href: string;
};

type Candidate = FoundReference & { names: readonly string[]; also: readonly string[] };

/**
 * Indicators and recommendations whose words begin with every word of the query, in any of the four languages: first the
 * one with that code, then those found in the reader's language, in the order of the catalogue. They are a hundred rows of
 * ours and of publishers, so they are looked through here and not in the gate's index of what people wrote.
 */
export async function searchReference(ctx: Context, query: string, lang: Lang): Promise<FoundReference[]> {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  const asked = fold(query.trim());
  const rank = ({ id, names, also }: Candidate): number => {
    if (fold(id) === asked) return 0;
    if (holds(words, [id, ...names])) return 1;
    return holds(words, [id, ...names, ...also]) ? 2 : 3;
  };
  return (await candidates(ctx, lang))
    .map(candidate => ({ candidate, rank: rank(candidate) }))
    .filter(({ rank }) => rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .map(({ candidate: { names: _, also: __, ...found } }) => found);
}

/** One of them by its end ("indicator/16.2.2"); null when there is no such thing. */
export async function findReference(ctx: Context, end: string, lang: Lang): Promise<FoundReference | null> {
  const found = (await candidates(ctx, lang)).find(({ kind, id }) => `${kind}/${id}` === end);
  if (!found) return null;
  const { names: _, also: __, ...reference } = found;
  return reference;
}

function holds(words: readonly string[], texts: readonly string[]): boolean {
  const there = texts.flatMap(text => fold(text).match(/[\p{L}\p{N}]+/gu) ?? []);
  return words.every(word => there.some(one => one.startsWith(word)));
}

async function candidates(ctx: Context, lang: Lang): Promise<Candidate[]> {
  const t = translator(lang);
  const held = await heldSeries(ctx.read);
  const indicators = (await allIndicators(ctx.read)).map((row): Candidate => {
    const about = aboutOf(row);
    const series = held.filter(one => one.indicator === row.code);
    const namesIn = (lang: Lang) => [
      row.titles[lang],
      ...series.map(one => one.names[lang]),
      ...(about ? [translator(lang)(`indicators.about.${about}.title` satisfies Key)] : []),
    ];
    return {
      kind: 'indicator',
      id: row.code,
      label: labelOf(t, row),
      title: about ? t(`indicators.about.${about}.title`) : row.titles[lang],
      href: indicatorHref(row.code),
      names: namesIn(lang),
      also: languages.flatMap(namesIn),
    };
  });
  const rows = await ctx.read.select().from(recommendations).orderBy(asc(recommendations.place));
  const recommended = rows.map(
    (row): Candidate => ({
      kind: 'recommendation',
      id: row.id,
      label: recommendationLabel(t, row.id),
      title: row.texts[lang],
      href: recommendationHref(row.id),
      names: [row.texts[lang]],
      also: Object.values(row.texts),
    }),
  );
  return [...indicators, ...recommended];
}
