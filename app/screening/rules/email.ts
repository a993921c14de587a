import { original, type Shadow } from '../normalise';
import type { Finding } from '../words';
import { backwards, domains, mailHosts, wordDomains } from './data/web';

// Search begins at the sign for "at" and looks a bounded way to each side, so that "a@a@a@..." costs no more than its length.
const at =
  /@|[([{<]\s?(?:at|a|arroba|@)\s?[)\]}>]|(?<![a-z0-9])(?:arroba|arrobas|arobase|arrobase|arobaz|at)(?![a-z0-9])/g;
const reach = 72;
const local = /[a-z0-9][a-z0-9._+-]*\s{0,3}$/;
const dot =
  '\\s{0,2}(?:[([{]\\s?)?(?:\\.|,|(?<![a-z0-9])(?:punto|ponto|dot|point|pto)(?![a-z0-9]))(?:\\s?[)\\]}])?\\s{0,2}';
const ending = [...domains, ...wordDomains].join('|');
const address = new RegExp(
  `^\\s{0,3}[a-z0-9][a-z0-9-]{1,40}(?:${dot}[a-z0-9-]{1,30}){0,3}?${dot}(?:${ending})(?![a-z0-9])`,
);
const host = new RegExp(`^\\s{0,3}(?:${mailHosts.join('|')})(?:[\\s.,]{0,3}com)?(?![a-z0-9])`);
const loose = /\.\s/;

/** Addresses of electronic mail, disguised or not. */
export function email(shadow: Shadow, field: string): Finding[] {
  const { text } = shadow;
  const found: Finding[] = [];
  const add = (start: number, end: number, rule: string) =>
    found.push({ signal: 'contact.email', field, ...original(shadow, start, end), rule });
  for (const sign of text.matchAll(at)) {
    const after = sign.index + sign[0].length;
    const left = local.exec(text.slice(Math.max(0, sign.index - reach), sign.index));
    if (!left) continue;
    const right = text.slice(after, after + reach);
    const known = host.exec(right);
    const whole = address.exec(right);
    // "look at home. me too": the bare word needs more than a full stop.
    const sure = whole && !(sign[0] === 'at' && loose.test(whole[0])) ? whole : known;
    if (sure)
      add(
        sign.index - left[0].length,
        after + sure[0].length,
        sign[0] === '@' ? 'email.plain' : 'email.disguised',
      );
  }
  for (const word of backwards)
    for (let place = text.indexOf(word); place >= 0; place = text.indexOf(word, place + word.length))
      add(place, place + word.length, 'email.backwards');
  return found;
}
