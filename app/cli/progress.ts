import { readSeries } from '~/indicators/progress/forms/read';
import { judge } from '~/indicators/progress/judge';
import { Malformed } from '~/kernel/malformed';
import { oneFile, readArguments } from './arguments';
import type { Command } from './command';
import { Failure } from './failure';
import { encodingWarnings, openText } from './text-file';

/** `yfa progress`: judges the series of a file and prints a line of JSON for each. Opens no database. */
export const run: Command = args => {
  const given = readArguments(args, ['json']);
  const [stranger] = [...given.options.keys()].filter(name => name !== 'json');
  if (stranger !== undefined)
    throw new Failure(2, 'unknown-option', `--${stranger} does not go with progress.`);
  const file = oneFile(given);
  const opened = openText(file);
  try {
    const told = readSeries(opened.text).map(series => `${JSON.stringify(judge(series))}\n`);
    const notes = encodingWarnings(opened).map(({ line, message }) => `line ${line}: ${message}`);
    return { exit: 0, stdout: told.join(''), notes };
  } catch (problem) {
    if (problem instanceof Malformed) throw new Failure(3, problem.code, problem.message, file, problem.line);
    throw problem;
  }
};
