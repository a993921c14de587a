import { readdirSync, readFileSync } from 'node:fs';

export type Source = { path: string; text: string; lines: number };

const codeFile = /(?<!\.gen)\.(?:ts|tsx|mjs)$/;

/** Every file of code that a person wrote, without tests. */
export const sources = (): Source[] =>
  ['app', 'db', 'seeds'].flatMap(top =>
    (readdirSync(top, { recursive: true }) as string[])
      .filter(name => codeFile.test(name))
      .sort()
      .map(name => {
        const path = `${top}/${name}`;
        const text = readFileSync(path, 'utf8');
        return { path, text, lines: text.split('\n').length - 1 };
      }),
  );

/** Without comments: what is only talked about does not run. */
export const codeOf = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1');
