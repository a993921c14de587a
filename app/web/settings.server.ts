import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Misconfigured } from '~/kernel/misconfigured';
import { readExitSite } from './exit';
import { readPublicOrigin } from './origin';

export type Settings = {
  demo: boolean;
  databaseUrl: string;
  masterKey: Buffer;
  host: string;
  port: number;
  publicOrigin: string | undefined;
  proxies: number;
  exitSite: string;
};

type Env = Readonly<Record<string, string | undefined>>;

const number = (name: string, given: string | undefined, otherwise: number): number => {
  if (given === undefined || given === '') return otherwise;
  if (!/^\d{1,5}$/.test(given)) throw new Misconfigured(`${name} must be a whole number; it is "${given}".`);
  return Number(given);
};

const hexKey = /^[0-9a-f]{64}$/i;
const demoKeyFile = 'data/demo.key';

/** The demo makes its own key, beside its database; production must be given one that lives elsewhere. */
function demoKey(file: string): Buffer {
  if (!existsSync(file)) {
    mkdirSync(dirname(resolve(file)), { recursive: true });
    writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 });
  }
  return Buffer.from(readFileSync(file, 'utf8').trim(), 'hex');
}

/** Of 32 bytes drawn by chance, some thirty differ from each other; a key typed by hand repeats itself. */
const leastBytes = 16;

/** What is wrong with the master key of a production server, or null. */
function keyFault(given: string | undefined): string | null {
  const make = 'Make one with: openssl rand -hex 32';
  if (!given) return `it is missing: 64 hex digits, kept outside the database. ${make}`;
  if (!hexKey.test(given)) return `it must be 64 hex digits; it has ${given.length} characters. ${make}`;
  const key = Buffer.from(given, 'hex');
  if (existsSync(demoKeyFile) && key.equals(demoKey(demoKeyFile)))
    return `it is the key that the demo made for itself. ${make}`;
  return new Set(key).size < leastBytes ? `it is a pattern that can be guessed, not chance. ${make}` : null;
}

/** What is wrong with the public address of a production server, or null. */
function originProblem(given: string | undefined): string | null {
  const example = 'as in https://jovenes.example.org';
  if (!given) return `it is missing: the address that people type, ${example}`;
  if (!URL.canParse(given)) return `it must be a scheme and a host, ${example}; it is "${given}".`;
  const { protocol, hostname } = new URL(given);
  const here = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return protocol === 'http:' && !here
    ? `sessions and texts travel under it, so it must begin with https; it is "${given}".`
    : null;
}

/** All that a production server needs and has not: one sentence each, with what to set and how (R70). */
function faults(env: Env): string[] {
  const database = env.DATABASE_URL
    ? null
    : 'it is missing: where the data lives, postgres://… or the name of a SQLite file.';
  return Object.entries({
    DATABASE_URL: database,
    MASTER_KEY: keyFault(env.MASTER_KEY),
    PUBLIC_ORIGIN: originProblem(env.PUBLIC_ORIGIN),
  }).flatMap(([name, fault]) => (fault ? [`${name}: ${fault}`] : []));
}

function demoSettings(env: Env, port: number): Settings {
  return {
    demo: true,
    databaseUrl: env.DATABASE_URL || 'data/demo.db',
    masterKey: env.MASTER_KEY ? Buffer.from(env.MASTER_KEY, 'hex') : demoKey(demoKeyFile),
    host: '127.0.0.1',
    port,
    publicOrigin: undefined,
    proxies: 0,
    exitSite: readExitSite(env.EXIT_SITE),
  };
}

/** Read once, at start. In the demo the host is loopback whatever HOST says. @throws Misconfigured */
export function readSettings(env: Env): Settings {
  const mode = env.YFA_MODE || 'demo';
  if (mode !== 'demo' && mode !== 'production')
    throw new Misconfigured(`YFA_MODE: it is "${mode}"; there is demo, and production.`);
  const port = number('PORT', env.PORT, 3000);
  if (mode === 'demo') return demoSettings(env, port);
  const found = faults(env);
  if (found.length > 0)
    throw new Misconfigured(['This server does not start before it is set:', ...found].join('\n  - '));
  return {
    demo: false,
    databaseUrl: env.DATABASE_URL ?? '',
    masterKey: Buffer.from(env.MASTER_KEY ?? '', 'hex'),
    host: env.HOST || '127.0.0.1',
    port,
    publicOrigin: readPublicOrigin(env.PUBLIC_ORIGIN),
    proxies: number('PROXIES', env.PROXIES, 0),
    exitSite: readExitSite(env.EXIT_SITE),
  };
}
