import { languages } from '../languages';
import type { Argument } from './arguments';
import type { Signatures } from './check';

const head = '// Written by app/i18n/generate.ts from the dictionaries of the domains. Do not edit.\n';
const quoted = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
const property = (name: string) => (/^[a-z_$][\w$]*$/i.test(name) ? name : quoted(name));
const byCodeUnit = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const typeOf = (kind: Argument) => (kind === 'number' ? 'number' : 'string');

function argumentsType(asked: Map<string, Argument>): string {
  if (asked.size === 0) return 'undefined';
  const names = [...asked.keys()].sort(byCodeUnit);
  return `{ ${names.map(name => `${property(name)}: ${typeOf(asked.get(name) ?? 'text')}`).join('; ')} }`;
}

export function keysSource(signatures: Signatures): string {
  const keys = [...signatures.keys()].sort(byCodeUnit);
  const lines = keys.map(key => `  ${quoted(key)}: ${argumentsType(signatures.get(key) ?? new Map())};`);
  return `${head}\n/** Key -> what its message asks for. */\nexport type Messages = {\n${lines.join('\n')}\n};\n`;
}

/** JSON imported with its attribute is understood alike by Vite, vitest, tsx and plain Node. */
export function dictionariesSource(domains: string[]): string {
  const name = (domain: string, lang: string) => `${domain.replaceAll(/\W+/g, '_')}_${lang}`;
  const imports = domains.flatMap(domain =>
    languages.map(
      lang => `import ${name(domain, lang)} from '~/${domain}/i18n/${lang}.json' with { type: 'json' };`,
    ),
  );
  const merged = languages.map(lang => {
    const parts = domains.map(domain => `    ...under(${quoted(domain)}, ${name(domain, lang)}),`);
    return `  ${lang}: {\n${parts.join('\n')}\n  },`;
  });
  return `${head}
${imports.join('\n')}
import type { Lang } from './languages';

const under = (domain: string, own: Record<string, string>) =>
  Object.fromEntries(Object.entries(own).map(([key, message]) => [\`\${domain}.\${key}\`, message]));

export const dictionaries: Record<Lang, Record<string, string>> = {
${merged.join('\n')}
};
`;
}
