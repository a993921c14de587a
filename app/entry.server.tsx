import enhanceUrl from 'virtual:enhance';
import type { EntryContext, HandleErrorFunction } from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { renderToString } from 'react-dom/server';
import { alternates } from '~/i18n/switch';
import { isStaff, isYoung } from '~/kernel/actor';
import type { Asked } from '~/web/asked.server';
import { isHydrated } from '~/web/hydrated';
import { type PageFacts, PageProvider } from '~/web/page';
import { openAll } from '~/web/unsent';

// server.ts reaches the house through the build, so that there is one store and one registry of domains.
export { registerDomains } from '~/system.server';
export { openHouse } from '~/web/open.server';

/** An uncleared default timer holds each render in memory for seconds (serving.md 5). */
export const streamTimeout = 1000;

function factsOf(asked: Asked): PageFacts {
  const { ctx, edge } = asked;
  const person = ctx.actor.kind === 'person' ? ctx.actor : null;
  return {
    lang: asked.lang,
    path: asked.path,
    theme: asked.theme,
    demo: asked.demo,
    requestId: edge.id,
    // Asking for a nonce keeps a page out of the visitors' cache.
    nonce: edge.visitorPage ? undefined : edge.nonce(),
    enhance: enhanceUrl,
    viewer: person && {
      pseudonym: person.pseudonym,
      staff: isStaff(person) ? person.roles.filter(role => role !== 'member') : [],
      young: isYoung(person),
      unseen: asked.unseen,
    },
    missing: asked.missing,
    process: asked.process && { slug: asked.process.slug },
    alternates: edge.visitorPage ? alternates(edge.origin, asked.path) : [],
    now: ctx.now,
    country: person?.country ?? null,
  };
}

/** The routes of this page alone: Remix makes a tree of all that it is given, for each page anew (serving.md 3). */
function picked(context: EntryContext): EntryContext {
  const { manifest, routeModules, staticHandlerContext } = context;
  const ids = staticHandlerContext.matches.map(({ route }) => route.id);
  if (isHydrated(ids.map(id => ({ handle: routeModules[id]?.handle })))) return context;
  const only = <T,>(all: Record<string, T>) =>
    Object.fromEntries(Object.entries(all).filter(([id]) => ids.includes(id)));
  return {
    ...context,
    manifest: { ...manifest, routes: only(manifest.routes) },
    routeModules: only(routeModules),
  };
}

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  loadContext: unknown,
) {
  openAll(context.staticHandlerContext.loaderData);
  const html = renderToString(
    <PageProvider value={factsOf(loadContext as Asked)}>
      <RemixServer context={picked(context)} url={request.url} />
    </PageProvider>,
  );
  headers.set('Content-Type', 'text/html; charset=utf-8');
  if ((loadContext as Asked).edge.visitorPage && status === 200) headers.set('Cache-Control', 'no-cache');
  return new Response(`<!doctype html>${html}`, { status, headers });
}

/** A refusal is an answer, not a fault; what is one is told by its class and place alone (R68). */
export const handleError: HandleErrorFunction = (error, { context, request }) => {
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  (context as unknown as Asked).fault(error);
};
