import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ServerBuild } from '@remix-run/server-runtime';
import { createServer, handlerFor, type Log, type WebServer } from './index.server';
import type { OpenHouse } from './open.server';
import type { Settings } from './settings.server';

// The Remix bundle is a module graph of its own: the house is opened there, once, and reached through its entry.
type Entry = {
  openHouse(...given: Parameters<typeof import('./open.server').openHouse>): Promise<OpenHouse>;
};

/** The house of a built bundle behind its HTTP server. `folder` is build/demo or build/production. */
export async function openBundle(
  folder: string,
  settings: Settings,
  log: Log,
): Promise<{ house: OpenHouse; server: WebServer; close(grace?: number): Promise<void> }> {
  const at = resolve(folder);
  const build = (await import(pathToFileURL(`${at}/server/index.js`).href)) as ServerBuild;
  const house = await (build.entry.module as unknown as Entry).openHouse(settings, log);
  const server = createServer({
    ...house.server,
    log,
    staticDirs: [{ dir: `${at}/client`, hashed: '/assets/' }],
    handler: async (request, edge) =>
      handlerFor(build, new URL(request.url).pathname)(request, (await house.asked(request, edge)) as never),
  });
  return {
    house,
    server,
    close: async grace => {
      await server.stop(grace);
      await house.close();
    },
  };
}
