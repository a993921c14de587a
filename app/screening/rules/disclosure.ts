import { type Lang, languages } from '~/kernel/lang';
import type { Shadow } from '../normalise';
import type { Token } from '../tokens';
import { type Finding, routes } from '../words';
import { compileBook } from './book';
import { en } from './data/disclosure.en';
import { es } from './data/disclosure.es';
import { fr } from './data/disclosure.fr';
import { pt } from './data/disclosure.pt';
import { version as netVersion } from './data/net';
import { generic, self } from './data/quoting';
import { net } from './net';
import { findPhrases, type Hit } from './phrases';

const sources = { es, pt, en, fr };
const compiled = Object.fromEntries(languages.map(lang => [lang, compileBook(sources[lang])])) as Record<
  Lang,
  ReturnType<typeof compileBook>
>;

export const version = [
  ...languages.map(lang => `${lang} ${sources[lang].version}`),
  `net ${netVersion}`,
].join(', ');

const readings = languages.map(lang => compiled[lang].reading);

const reach = 8;
const longestQuotation = 12;

/**
 * Words in quotation marks that people in general say ("muchas niñas dicen: «tengo miedo»") are what young people write about
 * the subject. They are read first (danger.term) but are not taken as the author's own. With "me", "mi", "je" before the quotation
 * it stays a disclosure: somebody said it to her.
 */
function quoted({ first, next }: Hit, tokens: readonly Token[]): boolean {
  const inside = [first, next - 1].find(at => tokens[at]!.quote % 2 === 1);
  if (inside === undefined) return false;
  let at = inside - 1;
  while (at >= 0 && tokens[at]!.quote === tokens[inside]!.quote) at -= 1;
  // A quotation that never closes is no quotation: what follows it is the author's.
  if (inside - at > longestQuotation) return false;
  const before = tokens.slice(Math.max(0, at - reach + 1), at + 1).flatMap(token => token.words);
  return before.some(word => generic.has(word)) && !before.some(word => self.has(word));
}

/** Every language is tried whatever the form said: young people of border towns mix them. */
export function disclosure(shadow: Shadow, field: string): Finding[] {
  let heard = false;
  const told = languages.flatMap(lang =>
    findPhrases(shadow, field, compiled[lang], (hit, tokens) => {
      if (routes[hit.rule.signal] !== 'safeguarding') return hit.rule.signal;
      heard = true;
      return quoted(hit, tokens) ? 'danger.term' : hit.rule.signal;
    }),
  );
  // The net is coarse and shows whole sentences: only where no phrase was found.
  return heard ? told : [...told, ...net(shadow, field, readings)];
}
