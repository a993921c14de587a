import { Failure } from './failure';

/** Options without their dashes, each given once, and what is not an option. */
export type Arguments = { options: Map<string, string>; files: string[] };

const bad = (code: string, sentence: string) => new Failure(2, code, sentence);

/**
 * `--name value` or `--name=value`; `flags` take no value (their value is the empty text); after `--` nothing is an
 * option. A value may start with one dash but not with two, so that a forgotten value does not swallow the next option.
 *
 * Throws Failure 2: unknown-option (one dash), value-missing, value-unwanted, option-repeated.
 */
export function readArguments(args: readonly string[], flags: readonly string[] = []): Arguments {
  const options = new Map<string, string>();
  const files: string[] = [];
  const waiting = [...args];
  while (waiting.length > 0) {
    const word = waiting.shift() ?? '';
    if (word === '--') {
      files.push(...waiting.splice(0));
      continue;
    }
    if (!word.startsWith('--')) {
      if (word.startsWith('-')) throw bad('unknown-option', `There is no option ${word}.`);
      files.push(word);
      continue;
    }
    const equals = word.indexOf('=');
    const name = equals < 0 ? word.slice(2) : word.slice(2, equals);
    if (options.has(name)) throw bad('option-repeated', `--${name} is given twice.`);
    const inline = equals < 0 ? undefined : word.slice(equals + 1);
    if (flags.includes(name)) {
      if (inline !== undefined) throw bad('value-unwanted', `--${name} takes no value.`);
      options.set(name, '');
      continue;
    }
    const value = inline ?? (waiting[0]?.startsWith('--') ? undefined : waiting.shift());
    if (value === undefined) throw bad('value-missing', `--${name} needs a value.`);
    options.set(name, value);
  }
  return { options, files };
}

/** The one FILE of a command. Throws Failure 2: file-needed, too-many-files. */
export function oneFile({ files }: Arguments): string {
  const [file, ...others] = files;
  if (file === undefined) throw bad('file-needed', 'The command reads one file, and none is named.');
  if (others.length > 0)
    throw bad('too-many-files', `The command reads one file, and ${files.length} are named.`);
  return file;
}
