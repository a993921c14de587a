import { original, type Shadow } from '../normalise';
import type { Finding } from '../words';
import { domains, hosts, wordDomains } from './data/web';

const scheme =
  /(?:h(?:tt|xx)ps?|ftp)\s{0,2}:\s{0,2}\/\s{0,1}\/|(?<![a-z0-9])www\s{0,2}(?:\.|(?:punto|ponto|dot|point)(?![a-z]))\s{0,2}[a-z0-9]/g;
const ending = new RegExp(
  `\\s{0,2}\\.\\s{0,2}(?:${[...domains, ...wordDomains].join('|')})(?![a-z0-9-])`,
  'g',
);
const spoken = /\s{1,2}[([]?(?:punto|ponto|dot|point)[)\]]?\s{1,2}(?:com|org|gg|net|app)(?![a-z0-9])/g;
const hidden = /[([](?:\.|punto|ponto|dot|point)[)\]]\s{0,2}(?:com|org|net|gg|me|app|br|mx|co)(?![a-z0-9])/g;
const sure = new Set(domains);
const nameChar = /[a-z0-9-]/;
const further = /^(?:\.[a-z]{2,10}){1,3}(?![a-z0-9])/;
const tail = /^[^\s"<>]{0,200}/;

/** Where the name before a dot begins; never more than 63 characters back. */
function nameStart(text: string, dot: number): number {
  let start = dot;
  while (start > 0 && dot - start < 63 && nameChar.test(text[start - 1]!)) start -= 1;
  return start;
}

function isAddress(text: string, name: string, dot: string, end: number): boolean {
  const domain = dot.replace(/[^a-z]/g, '');
  if (hosts.includes(`${name}.${domain}`)) return true;
  if (name.length < 2 || /^\d+$/.test(name)) return false;
  if (/\s/.test(dot)) return domain === 'com' && !/^\.\s/.test(dot);
  if (sure.has(domain)) return true;
  return text[end] === '/' || (/^(?:com|gob|gov|org|edu|net|co)$/.test(name) && dot.length < 5);
}

/** Links, written, spoken or half hidden. The link is never opened. */
export function url(shadow: Shadow, field: string): Finding[] {
  const { text } = shadow;
  const found: Finding[] = [];
  const add = (start: number, end: number, rule: string) =>
    found.push({ signal: 'contact.url', field, ...original(shadow, start, end), rule });
  const rest = (from: number) => from + (tail.exec(text.slice(from, from + 200))?.[0].length ?? 0);
  for (const hit of text.matchAll(scheme)) add(hit.index, rest(hit.index + hit[0].length), 'url.scheme');
  for (const hit of text.matchAll(ending)) {
    const first = hit.index + hit[0].length;
    const end = first + (further.exec(text.slice(first, first + 40))?.[0].length ?? 0);
    const start = nameStart(text, hit.index);
    if (text[start - 1] === '@') continue;
    if (isAddress(text, text.slice(start, hit.index), hit[0], end))
      add(start, text[end] === '/' ? rest(end) : end, 'url.bare');
  }
  for (const [shape, rule] of [[spoken, 'url.spoken'] as const, [hidden, 'url.hidden'] as const])
    for (const hit of text.matchAll(shape)) {
      const start = nameStart(text, hit.index);
      if (start < hit.index) add(start, hit.index + hit[0].length, rule);
    }
  return found;
}
