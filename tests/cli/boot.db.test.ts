import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { enrol } from '~/identity/index.server';
import { demoPassphrase } from '~/identity/words';
import { clock } from '~/kernel/actor';
import type { Mode } from '~/kernel/installation.server';
import { buildSystem } from '~/system.server';
import { engine } from '~db/engine';
import { newDatabase, realPostgres, type TestDatabase } from '../support/database';
import { built, type RunningServer, startServer, stopServers } from '../support/server';

const origin = 'http://127.0.0.1';
// Inside the process no second one can look: without a server to connect to, this is told on SQLite alone.
const possible = engine === 'sqlite' || (await realPostgres());

describe.skipIf(!possible)(
  'R70: a production server that lacks something says what to set, and does not start',
  () => {
    let database: TestDatabase;
    let masterKey: Buffer;
    beforeAll(async () => {
      await built('production');
    }, 180_000);
    beforeEach(async () => {
      database = await newDatabase();
      masterKey = randomBytes(32);
      return () => database.drop();
    });
    afterAll(stopServers);

    const boot = (env: Record<string, string> = {}, mode: Mode = 'production'): Promise<RunningServer> =>
      startServer({ url: database.url, masterKey, mode, env: { PUBLIC_ORIGIN: origin, ...env } });
    /** What it said before it ended, without the notice of the test that it ended. */
    const refused = async (env: Record<string, string> = {}, mode: Mode = 'production') => {
      const error = await boot(env, mode).then(
        () => undefined,
        (thrown: Error) => thrown.message,
      );
      return error?.replace(/^The server ended \(1\): /, '').trim();
    };
    const began = async (
      mode: Mode,
      tell?: (system: Awaited<ReturnType<typeof buildSystem>>) => Promise<unknown>,
    ) => {
      const system = await buildSystem({ url: database.url, masterKey, mode });
      await tell?.(system);
      await system.close();
    };

    it.each([
      ['no database', { DATABASE_URL: '' }, /DATABASE_URL: it is missing: where the data lives, postgres:/],
      ['no key', { MASTER_KEY: '' }, /MASTER_KEY: it is missing: 64 hex digits.*openssl rand -hex 32/],
      ['a short key', { MASTER_KEY: 'abc123' }, /MASTER_KEY: it must be 64 hex digits; it has 6 characters/],
      ['a key typed by hand', { MASTER_KEY: 'deadbeef'.repeat(8) }, /MASTER_KEY: it is a pattern/],
      ['no address', { PUBLIC_ORIGIN: '' }, /PUBLIC_ORIGIN: it is missing: the address that people type/],
      [
        'an address that is none',
        { PUBLIC_ORIGIN: 'jovenes' },
        /PUBLIC_ORIGIN: it must be a scheme and a host/,
      ],
      ['an open address', { PUBLIC_ORIGIN: 'http://jovenes.example' }, /PUBLIC_ORIGIN: .*begin with https/],
      [
        'a mode that is none',
        { YFA_MODE: 'prod' },
        /^YFA_MODE: it is "prod"; there is demo, and production\.$/,
      ],
      ['a port that is none', { PORT: 'http' }, /^PORT must be a whole number; it is "http"\.$/],
      ['an exit that is none', { EXIT_SITE: 'wikipedia' }, /^EXIT_SITE must be an https address/],
    ])('%s', async (_what, env, sentence) => {
      const said = await refused(env);
      expect(said).toMatch(sentence);
      // One fault, one sentence, and nothing of the program beside it.
      expect(said?.match(/^ {2}- /gm)?.length ?? 1).toBe(1);
      expect(said).not.toMatch(/^\s+at /m);
    });

    it('says all that is missing at once', async () => {
      const said = await refused({ DATABASE_URL: '', MASTER_KEY: '', PUBLIC_ORIGIN: '' });
      expect(said?.match(/^ {2}- [A-Z_]+:/gm)).toEqual([
        '  - DATABASE_URL:',
        '  - MASTER_KEY:',
        '  - PUBLIC_ORIGIN:',
      ]);
    });

    it('the database of the demo', async () => {
      await began('demo');
      expect(await refused()).toMatch(/^DATABASE_URL: this database holds the demo story.*$/);
    });

    it('another key than the one its database was sealed with', async () => {
      await began('production');
      masterKey = randomBytes(32);
      expect(await refused()).toMatch(
        /^MASTER_KEY: this is not the key with which this database was sealed.*$/,
      );
    });

    it('R70: somebody of the team with a passphrase that everybody knows', async () => {
      const given = { country: 'CO', lang: 'es', band: 'adult', roles: ['moderator'] } as const;
      await began('production', system =>
        enrol(system.contextFor(clock), { ...given, passphrase: demoPassphrase }),
      );
      expect(await refused()).toMatch(
        /^DATABASE_URL: 1 of the team enter with the passphrase of the demo.*$/,
      );
    });

    it('and the demo does not open a database of production', async () => {
      await began('production');
      expect(await refused({}, 'demo')).toMatch(
        /^DATABASE_URL: this database belongs to a production server.*$/,
      );
    });

    it('starts with everything in place, says what keeps young people from writing, and can be read', async () => {
      const server = await boot();
      expect(server.logged()).toContain('Young people can read, and cannot write before this is in place:');
      expect(server.logged().match(/^ {2}- .+\.$/gm)).toHaveLength(4);
      const statusOf = async (path: string) => {
        const response = await fetch(server.origin + path);
        await response.arrayBuffer();
        return response.status;
      };
      expect(await statusOf('/es')).toBe(200);
      // The page on which anybody becomes anybody is not in this bundle (R70).
      expect(await statusOf('/es/people')).toBe(404);
      await server.stop();
    });
  },
);
