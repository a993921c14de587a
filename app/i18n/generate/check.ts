import { defaultLanguage, type Lang, languages } from '../languages';
import { type Argument, readMessage } from './arguments';
import type { Problem } from './problem';
import type { Dictionaries, Dictionary } from './read';

/** full key -> name of an argument -> its kind, as the default language has them. */
export type Signatures = Map<string, Map<string, Argument>>;

const wellFormed = /^[a-z0-9][\w-]*([./][\w-]+)*$/;

/** All four languages say the same things with the same arguments; the default language is the one compared with. */
export function check(dictionaries: Dictionaries): { signatures: Signatures; problems: Problem[] } {
  const signatures: Signatures = new Map();
  const problems: Problem[] = [];
  for (const [domain, byLanguage] of Object.entries(dictionaries)) {
    const original = byLanguage[defaultLanguage];
    for (const lang of languages) {
      const complain = (key: string, what: string) => problems.push({ domain, lang, key, what });
      compareKeys(original, byLanguage[lang], complain);
      for (const [key, message] of Object.entries(byLanguage[lang])) {
        const { arguments: asked, faults } = readMessage(message, lang);
        for (const fault of faults) complain(key, fault);
        if (lang === defaultLanguage) signatures.set(`${domain}.${key}`, asked);
        else compareArguments(signatures.get(`${domain}.${key}`), asked, what => complain(key, what));
      }
    }
  }
  return { signatures, problems };
}

function compareKeys(
  original: Dictionary,
  own: Dictionary,
  complain: (key: string, what: string) => void,
): void {
  for (const key of Object.keys(original)) if (!Object.hasOwn(own, key)) complain(key, 'is missing');
  for (const key of Object.keys(own)) {
    if (!wellFormed.test(key)) complain(key, 'is not a key: words joined by dots');
    if (!Object.hasOwn(original, key))
      complain(key, `is extra: ${defaultLanguage satisfies Lang} does not have it`);
  }
}

function compareArguments(
  expected: Map<string, Argument> | undefined,
  asked: Map<string, Argument>,
  complain: (what: string) => void,
): void {
  if (!expected) return;
  for (const [name, kind] of expected) {
    const own = asked.get(name);
    if (own === undefined) complain(`does not use {${name}}`);
    else if (own !== kind) complain(`{${name}} is ${own} here and ${kind} in ${defaultLanguage}`);
  }
  for (const name of asked.keys())
    if (!expected.has(name)) complain(`uses {${name}}, which ${defaultLanguage} does not`);
}
