import type { Lang } from '~/i18n/languages';
import { translator } from '~/i18n/translate';
import { defaultAccounts } from '~/identity/index.server';
import { clock, visitor } from '~/kernel/actor';
import { runDueJobs } from '~/kernel/jobs.server';
import { Misconfigured } from '~/kernel/misconfigured';
import { allProcesses } from '~/processes/index.server';
import { missingPieces } from '~/safeguarding/index.server';
import { buildSystem, type System } from '~/system.server';
import { type Asked, askedOf } from './asked.server';
import { cookies } from './cookie-names';
import type { Edge } from './edge';
import { cookieName, createLimits, createPageCache, type ServerOptions } from './index.server';
import type { Log } from './log';
import { perRevision } from './per-revision';
import type { Settings } from './settings.server';
import { readsOf } from './visitor-pages';

export type OpenHouse = {
  asked(request: Request, edge: Edge): Promise<Asked>;
  /** What the HTTP server needs to know of us: no domain, only functions. */
  server: Pick<
    ServerOptions,
    | 'sessionCookie'
    | 'endSession'
    | 'visitors'
    | 'checks'
    | 'texts'
    | 'exitSite'
    | 'publicOrigin'
    | 'proxies'
    | 'dynamicFiles'
  >;
  /** Why young people cannot write yet, a sentence each (R73). Empty when they can, and in the demo. */
  missing: readonly string[];
  close(): Promise<void>;
};

/** Opens the database of this mode, and no other. @throws Misconfigured */
async function openSystem(settings: Settings): Promise<System> {
  const system = await buildSystem({
    url: settings.databaseUrl,
    masterKey: settings.masterKey,
    mode: settings.demo ? 'demo' : 'production',
  });
  if (settings.demo) return system;
  const count = await defaultAccounts(system.store.read);
  if (count === 0) return system;
  await system.close();
  throw new Misconfigured(
    `DATABASE_URL: ${count} of the team enter with the passphrase of the demo, which is written in public. Give each of them another one first.`,
  );
}

async function missingSentences(system: System): Promise<string[]> {
  const { read, now } = system.contextFor(clock);
  const t = translator('en');
  return (await missingPieces(read, now)).map(what => t(`safeguarding.missing.${what}`));
}

const jobEverySeconds = 5;

/** Opens the store, tells the domains of each other, and starts the clock. */
export async function openHouse(settings: Settings, log: Log): Promise<OpenHouse> {
  const system = await openSystem(settings);
  const limits = createLimits();
  const secure = settings.publicOrigin?.startsWith('https:') ?? false;
  const sessionName = settings.demo ? `${cookies.session}-demo` : cookies.session;
  const names = { session: cookieName(sessionName, secure), theme: cookieName(cookies.theme, secure) };

  // One number for all pages of visitors. It rises when anything becomes public or stops being so, here or elsewhere.
  let revision = 0;
  for (const signal of ['revision', 'reconnected'])
    system.store.listen(signal, () => {
      revision += 1;
    });
  // Erased bytes leave the journal within seconds, not at its next turn.
  system.store.listen('erased', () => void system.store.checkpoint());
  // Phases and ballots change pages by the clock alone, so nothing is kept longer than a minute (R11).
  const minute = setInterval(() => {
    revision += 1;
  }, 60_000);
  const tick = setInterval(() => {
    void runDueJobs(system.contextFor(clock), name => log.warn('clock', `The job ${name} failed.`));
  }, jobEverySeconds * 1000);
  for (const timer of [minute, tick]) timer.unref();

  const house = {
    system,
    limits,
    demo: settings.demo,
    log,
    sessionCookie: sessionName,
    processes: perRevision(
      () => revision,
      (lang: Lang) => allProcesses(system.contextFor(visitor), lang),
    ),
  };
  return {
    asked: (request, edge) => askedOf(house, request, edge, names),
    server: {
      sessionCookie: sessionName,
      endSession: async sent => {
        const token = sent.get(names.session);
        if (token) await system.sessions.end(token);
      },
      visitors: {
        // Who chose light or dark has a page of her own.
        personal: [names.theme],
        cache: createPageCache({ maxBytes: 48 * 1024 * 1024, revision: () => revision }),
        reads: readsOf,
      },
      checks: { database: async () => void (await system.store.raw('select 1')) },
      texts: translator,
      exitSite: settings.exitSite,
      publicOrigin: settings.publicOrigin,
      proxies: settings.proxies,
      dynamicFiles: ['/robots.txt'],
    },
    missing: settings.demo ? [] : await missingSentences(system),
    async close() {
      clearInterval(minute);
      clearInterval(tick);
      await system.close();
    },
  };
}
