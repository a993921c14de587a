import { BadUsage } from '~/ballots/tally/bad-usage';
import { readOptionNames } from '~/ballots/tally/forms/option-names';
import type { Method } from '~/ballots/tally/method';
import { methods } from '~/ballots/tally/methods';
import { Malformed } from '~/kernel/malformed';
import { type Arguments, oneFile, readArguments } from './arguments';
import type { Command } from './command';
import { Failure } from './failure';
import { encodingWarnings, openText } from './text-file';

const withEveryMethod = ['method', 'options', 'seed'];

function methodOf({ options }: Arguments): { name: string; method: Method } {
  const name = options.get('method');
  const known = [...methods.keys()].join(', ');
  if (name === undefined)
    throw new BadUsage('method-needed', `--method is missing; it takes one of: ${known}.`);
  const method = methods.get(name);
  if (!method) throw new BadUsage('unknown-method', `There is no method ${name}; there is: ${known}.`);
  return { name, method };
}

function refuseStrangers({ options }: Arguments, method: Method, name: string): void {
  for (const option of options.keys()) {
    if (withEveryMethod.includes(option) || method.takes.includes(option)) continue;
    throw new BadUsage('unknown-option', `--${option} does not go with ${name}.`);
  }
}

// The pure count knows lines but not files: which file it was is added here.
function about<T>(file: string | null, work: () => T): T {
  try {
    return work();
  } catch (problem) {
    if (problem instanceof BadUsage) throw new Failure(2, problem.code, problem.message, file);
    if (problem instanceof Malformed) throw new Failure(3, problem.code, problem.message, file, problem.line);
    throw problem;
  }
}

const nothing = { names: [], warnings: [] };

function optionNames(file: string | undefined) {
  if (file === undefined) return nothing;
  const opened = openText(file);
  return { names: about(file, () => readOptionNames(opened.text)), warnings: encodingWarnings(opened) };
}

/** `yfa tally`: counts a file of ballots again and prints the result as JSON. Opens no database. */
export const run: Command = args => {
  const given = readArguments(args);
  const recount = about(given.files[0] ?? null, () => {
    const { name, method } = methodOf(given);
    refuseStrangers(given, method, name);
    return method.prepare(Object.fromEntries(given.options));
  });
  const file = oneFile(given);
  const ballots = openText(file);
  const options = optionNames(given.options.get('options'));
  const result = about(file, () =>
    recount({
      text: ballots.text,
      options: options.names,
      seed: given.options.get('seed') ?? '',
      warnings: [...encodingWarnings(ballots), ...options.warnings],
    }),
  );
  return {
    exit: 0,
    stdout: `${JSON.stringify(result, null, 2)}\n`,
    notes: result.warnings.map(warning => `line ${warning.line}: ${warning.message}`),
  };
};
