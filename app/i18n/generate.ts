import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { check } from './generate/check';
import { DictionaryError } from './generate/problem';
import { readDictionaries } from './generate/read';
import { dictionariesSource, keysSource } from './generate/source';

const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

/**
 * The two generated files, path from the root -> content, from app/<domain>/i18n/*.json under `root`. Writes nothing.
 * Throws DictionaryError with every problem at once.
 */
export function generate(root = projectRoot): Record<string, string> {
  const { dictionaries, problems } = readDictionaries(root);
  const checked = check(dictionaries);
  if (problems.length + checked.problems.length > 0)
    throw new DictionaryError([...problems, ...checked.problems]);
  return {
    'app/i18n/keys.gen.ts': keysSource(checked.signatures),
    'app/i18n/dictionaries.gen.ts': dictionariesSource(Object.keys(dictionaries)),
  };
}

function main(): void {
  try {
    for (const [path, content] of Object.entries(generate())) {
      const full = join(projectRoot, path);
      // Same bytes, same file: a dev server that watches it is not woken for nothing.
      if (!existsSync(full) || readFileSync(full, 'utf8') !== content) writeFileSync(full, content);
    }
  } catch (error) {
    if (!(error instanceof DictionaryError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main();
