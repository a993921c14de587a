import { type ChildProcess, fork, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { builtOf, newest } from '../../app/cli/fresh.mjs';

export type Mode = 'demo' | 'production';

async function build(mode: Mode): Promise<void> {
  const args = ['node_modules/tsx/dist/cli.mjs', '--tsconfig', 'tsconfig.json', 'app/cli/build.ts', mode];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let told = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    told += chunk;
  });
  const code = await new Promise(done => child.once('close', done));
  if (code !== 0) throw new Error(`The ${mode} bundle does not build:\n${told}`);
}

/** Builds a bundle when a source is newer than it. Of several test processes one builds, the others wait for it. */
export async function built(mode: Mode = 'demo'): Promise<void> {
  const lock = `build/.${mode}-lock`;
  mkdirSync('build', { recursive: true });
  for (let tries = 0; builtOf(mode) !== 'fresh'; tries++) {
    if (tries > 240) throw new Error(`The ${mode} bundle is not built by whoever holds ${lock}`);
    let mine: number;
    try {
      mine = openSync(lock, 'wx');
    } catch {
      if (Date.now() - newest(lock) > 120_000) rmSync(lock, { force: true });
      await wait(500);
      continue;
    }
    try {
      await build(mode);
      // A source that changed meanwhile belongs to the next run: this one goes on with what was built.
      return;
    } finally {
      closeSync(mine);
      rmSync(lock, { force: true });
    }
  }
}

export type RunningServer = {
  origin: string;
  child: ChildProcess;
  /** All that it wrote to both outputs since it began. */
  logged(): string;
  /** As ctrl-C does: those under way are answered first. */
  stop(): Promise<void>;
  /** As a power cut would. */
  kill(): Promise<void>;
};

export type Given = {
  url: string;
  masterKey: Buffer;
  mode?: Mode;
  /** 0, or none, takes a free one. */
  port?: number;
  env?: Record<string, string>;
  /** How many milliseconds the clock of this server is ahead of ours. */
  ahead?: number;
};

const running: RunningServer[] = [];

/** Resolves when the server says itself that it is ready for people: listening, and its database answers. */
async function ready(origin: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    const status = await fetch(`${origin}/readyz`)
      .then(response => response.arrayBuffer().then(() => response.status))
      .catch(() => 0);
    if (status === 200) return;
    if (tries > 100) throw new Error(`The server at ${origin} does not become ready: ${status}`);
    await wait(50);
  }
}

/** The real server of the built bundle, in a process of its own, on a free port unless one is given. */
export async function startServer(given: Given): Promise<RunningServer> {
  const mode = given.mode ?? 'demo';
  await built(mode);
  const written: string[] = [];
  const child = fork(`build/${mode}/start.js`, {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    execArgv: given.ahead ? ['--import', new URL('./ahead.mjs', import.meta.url).href] : [],
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      YFA_MODE: mode,
      TZ: 'UTC',
      PORT: String(given.port ?? 0),
      ENGINE: process.env.ENGINE,
      DATABASE_URL: given.url,
      MASTER_KEY: given.masterKey.toString('hex'),
      ...(given.ahead ? { CLOCK_AHEAD: String(given.ahead) } : {}),
      ...given.env,
    },
  });
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (chunk: string) => written.push(chunk));
  const ended = new Promise<void>(done => child.once('exit', () => done()));
  const origin = await new Promise<string>((listening, failed) => {
    child.once('message', said => listening((said as { ready: string }).ready));
    child.once('close', code => failed(new Error(`The server ended (${code}): ${written.join('')}`)));
  });
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    await ended;
  };
  const server: RunningServer = {
    origin,
    child,
    logged: () => written.join(''),
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  };
  running.push(server);
  await ready(origin);
  return server;
}

/** For afterAll: whatever a failing test left behind. */
export async function stopServers(): Promise<void> {
  for (const server of running.splice(0)) await server.kill();
}
