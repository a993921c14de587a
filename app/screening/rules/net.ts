import { type Lang, languages } from '~/kernel/lang';
import { original, type Shadow } from '../normalise';
import { compile, match, type Phrase } from '../phrase';
import { joined } from '../spelling';
import { type Reading, type Token, tokensOf } from '../tokens';
import type { Finding } from '../words';
import { fewestKinds, type Kind, nets, threshold, weights } from './data/net';

type Compiled = { tells: Phrase; person: Phrase; kinds: [Kind, Phrase][] };

const one = (list: string, lang: Lang) => compile(list.trim().split(/\s+/).join('|'), {}, lang);
const compiled = Object.fromEntries(
  languages.map(lang => [
    lang,
    {
      tells: one(nets[lang].tells, lang),
      person: one(nets[lang].person, lang),
      kinds: Object.entries(nets[lang].kinds).map(([kind, list]) => [kind as Kind, one(list, lang)]),
    },
  ]),
) as Record<Lang, Compiled>;

// A text without full stops is still cut, so that a long one does not gather weight from end to end.
const longest = 28;

function sentences(tokens: readonly Token[]): [number, number][] {
  const out: [number, number][] = [];
  let start = 0;
  tokens.forEach((token, at) => {
    if (token.close < 2 && at - start + 1 < longest) return;
    out.push([start, at + 1]);
    start = at + 1;
  });
  return out;
}

type Mark = { person: boolean; kinds: Kind[] };

const markOf = (tokens: readonly Token[], at: number, { person, kinds }: Compiled): Mark => ({
  person: match(tokens, at, person) >= 0,
  kinds: kinds.filter(([, phrase]) => match(tokens, at, phrase) >= 0).map(([kind]) => kind),
});

function caught(marks: readonly Mark[]): boolean {
  if (!marks.some(mark => mark.person)) return false;
  const kinds = new Set(marks.flatMap(mark => mark.kinds));
  const sum = [...kinds].reduce((total, kind) => total + weights[kind], 0);
  const who = kinds.has('actor') || kinds.has('close') || kinds.has('die');
  return who && sum >= threshold && [...kinds].filter(kind => weights[kind] > 0).length >= fewestKinds;
}

function inLanguage(shadow: Shadow, tokens: readonly Token[], field: string, lang: Lang): Finding[] {
  const marks = tokens.map((_, at) => markOf(tokens, at, compiled[lang]));
  const parts = sentences(tokens);
  return parts.flatMap(([start], k) => {
    const end = (parts[k + 1] ?? parts[k]!)[1];
    if (!caught(marks.slice(start, end))) return [];
    const span = original(shadow, tokens[start]!.start, tokens[end - 1]!.end);
    return [{ signal: 'disclosure.self' as const, field, ...span, rule: `${lang}.net` }];
  });
}

const told = (tokens: readonly Token[], lang: Lang) =>
  tokens.filter((_, at) => match(tokens, at, compiled[lang].tells) >= 0).length;

/**
 * Words of several kinds near each other, in the first person, although no phrase matched. Too coarse to read a text in every
 * language: it is read in the one whose small words it has most of, whatever the form said.
 */
export function net(shadow: Shadow, field: string, readings: readonly Reading[]): Finding[] {
  const view = joined(shadow);
  const ways = readings.map(reading => ({ reading, tokens: tokensOf(view, reading) }));
  const best = Math.max(...ways.map(({ reading, tokens }) => told(tokens, reading.lang)));
  return ways
    .filter(({ reading, tokens }) => told(tokens, reading.lang) === best)
    .flatMap(({ reading, tokens }) => inLanguage(view, tokens, field, reading.lang));
}
