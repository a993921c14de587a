import { fork } from 'node:child_process';
import { buildSync } from 'esbuild';

export type Name = 'hello' | 'plain' | 'house';

/** Bundled as the house is: what runs source files while they are translated would be slower than what it is compared with. */
function bundled(name: Name): string {
  const outfile = `build/bench/${name}.js`;
  buildSync({
    entryPoints: [`tests/bench/servers/${name}.${name === 'plain' ? 'tsx' : 'ts'}`],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    jsx: 'automatic',
    packages: 'external',
    tsconfig: 'tsconfig.json',
    logLevel: 'error',
  });
  return outfile;
}

export type Started = {
  port: number;
  /** Milliseconds of the processor since it began. */
  used(): Promise<number>;
  stop(signal?: NodeJS.Signals): Promise<void>;
};

/** One of the servers beside this file, alone in a process, as Node runs it in production. */
export async function start(
  name: Name,
  env: Record<string, string>,
  args: readonly string[] = [],
  execArgv: readonly string[] = [],
): Promise<Started> {
  const child = fork(bundled(name), [...args], {
    execArgv: [...execArgv],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { PATH: process.env.PATH, TZ: 'UTC', NODE_ENV: 'production', YFA_MODE: 'demo', ...env },
  });
  const ended = new Promise<void>(done => child.once('exit', () => done()));
  const port = await new Promise<number>((ready, failed) => {
    child.once('message', said => ready((said as { port: number }).port));
    child.once('exit', code => failed(new Error(`The server ${name} ended: ${code}`)));
  });
  return {
    port,
    used: () =>
      new Promise(told => {
        child.once('message', said => told((said as { used: number }).used / 1000));
        child.send('used');
      }),
    stop: (signal = 'SIGKILL') => {
      child.kill(signal);
      return ended;
    },
  };
}
