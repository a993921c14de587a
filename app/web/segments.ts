import { createRequestHandler, type ServerBuild } from '@remix-run/server-runtime';
import { isLang } from '~/i18n/languages';
import { isHydrated } from './hydrated';
import { unsent } from './unsent';

export type RemixHandler = ReturnType<typeof createRequestHandler>;

type Route = ServerBuild['routes'][string];
type Handlers = { whole: RemixHandler; bySegment: ReadonlyMap<string, RemixHandler> };

/** What stands in an address behind the language: `t` of /es/t/…, nothing for /es, null where there is no language. */
const segmentOf = (path: string): string | null => {
  const [, first, second = ''] = path.split('/');
  return isLang(first) ? second : null;
};

/** The same of a route's pattern. */
const segmentOfRoute = ({ path = '' }: Route): string | null => {
  const [first, second = ''] = path.split('/');
  return first === ':lang' && !second.startsWith(':') ? second : null;
};

/** The child of the root under which a route hangs, itself or above it. */
function top(build: ServerBuild, route: Route): Route {
  const parent = route.parentId === undefined ? undefined : build.routes[route.parentId];
  return parent === undefined || parent.parentId === undefined ? route : top(build, parent);
}

const hydrates = ({ module }: Route): boolean => isHydrated([module]);

/** Read on the server alone: what its loader answers is rendered, and not sent beside the page. */
const plain = (route: Route): Route => {
  const { loader } = route.module;
  return loader
    ? { ...route, module: { ...route.module, loader: async args => unsent(await loader(args)) } }
    : route;
};

/** A build with these routes and no others. */
function part(build: ServerBuild, routes: readonly Route[]): ServerBuild {
  const only = <T>(all: Record<string, T>) =>
    Object.fromEntries(Object.entries(all).filter(([id]) => routes.some(route => route.id === id)));
  return {
    ...build,
    routes: Object.fromEntries(routes.map(route => [route.id, plain(route)])),
    assets: { ...build.assets, routes: only(build.assets.routes) },
  };
}

function handlersOf(build: ServerBuild): Handlers {
  const all = Object.values(build.routes);
  const everywhere = all.filter(route => route.parentId === undefined || route.path === '*');
  const groups = new Map<string, Route[]>();
  for (const route of all) {
    const segment = route.parentId === undefined ? null : segmentOfRoute(top(build, route));
    if (segment !== null) groups.set(segment, [...(groups.get(segment) ?? []), route]);
  }
  // React in the browser asks for data and for other routes: such a segment needs all of them.
  const reading = [...groups].filter(([, routes]) => !routes.some(hydrates));
  return {
    whole: createRequestHandler(build, build.mode),
    bySegment: new Map(
      reading.map(([segment, routes]) => [
        segment,
        createRequestHandler(part(build, [...everywhere, ...routes]), build.mode),
      ]),
    ),
  };
}

const known = new WeakMap<ServerBuild, Handlers>();

/**
 * The Remix handler that answers `path`: one with the routes of its first segment alone, for Remix ranks all that it has on
 * each call (serving.md 3). The whole build answers for pages that React takes over in the browser, for their data, and for
 * addresses nobody knows.
 */
export function handlerFor(build: ServerBuild, path: string): RemixHandler {
  let handlers = known.get(build);
  if (!handlers) {
    handlers = handlersOf(build);
    known.set(build, handlers);
  }
  const segment = path.endsWith('.data') ? null : segmentOf(path);
  return (segment === null ? undefined : handlers.bySegment.get(segment)) ?? handlers.whole;
}
