import type { Command } from './command';
import { Failure, failureLine } from './failure';

export type Answer = { exit: number; stdout: string; stderr: string };

type Commands = ReadonlyMap<string, () => Promise<{ run: Command }>>;

/**
 * The commands by name. Each is imported when it is called, so that one that needs no database opens none.
 * A Map: no name of an Object's own is a command.
 */
const all: Commands = new Map([
  ['tally', () => import('./tally')],
  ['progress', () => import('./progress')],
]);

const lines = (texts: readonly string[]): string => texts.map(line => `${line}\n`).join('');

async function commandOf(name: string | undefined, commands: Commands): Promise<Command> {
  const known = [...commands.keys()].join(', ');
  const load = commands.get(name ?? '');
  if (load) return (await load()).run;
  if (name === undefined) throw new Failure(2, 'command-needed', `A command is missing; there is: ${known}.`);
  throw new Failure(2, 'unknown-command', `There is no command ${name}; there is: ${known}.`);
}

const usage = (known: readonly string[]) =>
  known.map(name => `usage: npm run --silent yfa -- ${name} [options] FILE`);

/** Runs what the arguments ask for. Never throws: a fault of the program itself is exit 1, without its stack. */
export async function dispatch(args: readonly string[], commands: Commands = all): Promise<Answer> {
  const [name, ...rest] = args;
  try {
    const command = await commandOf(name, commands);
    const { exit, stdout, notes } = await command(rest);
    return { exit, stdout, stderr: lines(notes) };
  } catch (problem) {
    if (problem instanceof Failure) {
      const help = problem.exit === 2 ? usage([...commands.keys()]) : [];
      return { exit: problem.exit, stdout: '', stderr: lines([...help, failureLine(problem)]) };
    }
    const fault = {
      code: 'fault',
      message: 'The program itself failed; this is a fault of ours.',
      file: null,
      line: null,
    };
    const [why = ''] = String(problem).split('\n');
    return { exit: 1, stdout: '', stderr: lines([why, failureLine(fault)]) };
  }
}
