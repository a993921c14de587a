import type { ServerBuild } from '@remix-run/server-runtime';
import { createServer as createVite } from 'vite';
import { createLog, createServer, handlerFor } from '~/web/index.server';
import type { OpenHouse } from '~/web/open.server';
import { readSettings } from '~/web/settings.server';

/** For those who change code: the same HTTP server over Vite, which builds each page when it is asked for. */
process.env.YFA_MODE = 'demo';
const settings = readSettings(process.env);
const vite = await createVite({
  server: { middlewareMode: true, hmr: { port: settings.port + 10_000 } },
  appType: 'custom',
});
const load = () =>
  vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild & Record<string, unknown>>;

type Entry = { openHouse(...given: unknown[]): Promise<OpenHouse>; registerDomains(): void };
const log = createLog(undefined, process.env.LOG_LEVEL || 'warn');

// The house outlives the modules: it is opened once, and code that changes is seen by the pages, not by the open store.
const house = await ((await load()).entry.module as unknown as Entry).openHouse(settings, log);
const server = createServer({
  ...house.server,
  visitors: undefined,
  log,
  before: (request, response, next) => vite.middlewares(request, response, next),
  handler: async (request, edge) => {
    try {
      const build = await load();
      // A changed domain is a new module: it must tell the others of itself again.
      (build.entry.module as unknown as Entry).registerDomains();
      return await handlerFor(build, new URL(request.url).pathname)(
        request,
        (await house.asked(request, edge)) as never,
      );
    } catch (error) {
      if (error instanceof Error) vite.ssrFixStacktrace(error);
      console.error(error);
      throw error;
    }
  },
});
const { url } = await server.listen(settings.port, settings.host);
console.log(`${url}/es/people`);
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(
    signal,
    () =>
      void server
        .stop(500)
        .then(() => Promise.all([house.close(), vite.close()]))
        .then(() => process.exit(0)),
  );
