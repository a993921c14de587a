import { original, type Shadow } from '../normalise';
import type { Finding } from '../words';

const platforms =
  'ig|insta|instagram|tg|telegram|dc|disc|discord|snap|snapchat|sc|tiktok|tik tok|tt|fb|face|facebook|wsp|wpp|twitter|roblox|kik|threads|bereal|twitch|line|signal|wattpad';
// "tod@s" and "niñ@s" are words: the sign must begin one.
const signed = /(?<![a-z0-9_@.])@\s?[a-z0-9_][a-z0-9_.]{2,30}/g;
const spelled =
  /(?<![a-z0-9])(?:arroba|arobase|arrobase)\s{1,2}(?=[a-z_.]{0,30}[0-9_])[a-z0-9_][a-z0-9_.]{2,30}/g;
const labelled = new RegExp(
  `(?<![a-z0-9])(?:${platforms})\\s{0,2}(?:[:=]|->|es|is|e|c'est)\\s{0,2}@?(?=[a-z.]{0,30}[0-9_])[a-z0-9_][a-z0-9_.]{2,30}`,
  'g',
);
const tagged = /(?<![a-z0-9_.])[a-z0-9_.]{2,32}#\d{4}(?!\d)/g;

const shapes = [
  ['handle.signed', signed],
  ['handle.spelled', spelled],
  ['handle.labelled', labelled],
  ['handle.tagged', tagged],
] as const;

/** Names on other networks: "@luna", "ig: luna_23", "luna#1234". Phrases such as "mi insta es luna" are in data/contact.ts. */
export const handle = (shadow: Shadow, field: string): Finding[] =>
  shapes.flatMap(([rule, shape]) =>
    [...shadow.text.matchAll(shape)].map(hit => ({
      signal: 'contact.handle' as const,
      field,
      ...original(shadow, hit.index, hit.index + hit[0].length),
      rule,
    })),
  );
