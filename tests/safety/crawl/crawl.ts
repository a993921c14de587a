import { newId } from '~/kernel/ids';
import { claim, deskItemOf, skip } from '~/moderation/index.server';
import { type Ask, askServer, Client } from './client';
import { allCells, type Cell, stateOf } from './database';
import { existing, spread } from './fixtures';
import { type FormPlanting, plantByAddresses, plantByForms } from './plant';
import { type Route, routeOf, routes } from './routes';
import { plantByStates } from './states';
import { Tokens } from './tokens';
import { type Bounds, type Hit, type Seen, walk } from './walk';
import { atWork, openWorld, type World } from './world';

/** How much of the house one crawl looks at. */
export type Reach = {
  languages: readonly string[];
  perRoute: number;
  /** How many values of what is hidden are tried in each place of an address, beside those of nothing at all. */
  hidden: number;
  /** Every kind of person, also those whose rights are those of another kind; and all of them try what is hidden. */
  everybody: boolean;
};

export type Crawl = {
  world: World;
  tokens: Tokens;
  planted: FormPlanting;
  hidden: string[];
  /** Ids of nothing at all, tried like those of what is hidden. */
  missing: string[];
  /** Routes with a parameter for which nothing exists. */
  withoutFixture: string[];
  bounds: Bounds;
  seen: Seen[];
  hits: Hit[];
  /** The tokens of the text that a moderator has taken up. */
  atDesk: Set<string>;
  /** Planted texts that a database column holds in clear. */
  cells: (Cell & { where: string })[];
  before: Record<string, string>;
  after: Record<string, string>;
  report: string;
};

/** Tables that reading changes by design: when a session was last seen, leases of jobs, which lead read which case. */
export const changesByReading = ['sessions', 'jobs', 'audit'];

/** Some addresses of each route. */
function few(urls: readonly string[], perRoute: number): string[] {
  const taken = new Map<Route, number>();
  return urls.filter(url => {
    const { route } = routeOf(url.split('?')[0] ?? '');
    taken.set(route, (taken.get(route) ?? 0) + 1);
    return (taken.get(route) ?? 0) <= perRoute;
  });
}

/** Who tries addresses of what is hidden in a short crawl: one inside, one outside, one who reviews. */
const probing = ['young 16-17', 'outsider', 'moderator'];

/** Seconds between one call and the next, by what was done in them. */
function stopwatch() {
  const told: string[] = [];
  let last = performance.now();
  const clock = (what: string) => {
    const now = performance.now();
    told.push(`${what} ${Math.round((now - last) / 1000)} s`);
    last = now;
  };
  return Object.assign(clock, { told: () => told.join(', ') });
}

/** The whole canary crawl (R1): a story, tokens in every control and every state, and everybody who looks. */
export async function crawl(reach: Reach): Promise<Crawl> {
  const clock = stopwatch();
  const world = await openWorld(reach.everybody);
  clock('the story');
  const { store, contextFor } = world.system;
  const tokens = new Tokens();
  const found = await existing(store, world.writers.length);
  const planted = await plantByForms(world, tokens, found.addresses, reach.perRoute);
  clock('typing');
  await plantByAddresses(world, tokens);
  const hidden = await plantByStates(world, tokens);
  clock('planting');
  const missing = [newId(), newId()];
  const bounds: Bounds = {
    languages: reach.languages,
    perRoute: reach.perRoute,
    // What came into being while people typed, too: a case, a draft, a version.
    known: [
      ...[...(await existing(store, reach.perRoute)).addresses.values()].flat(),
      ...few(planted.known, reach.perRoute),
    ],
    hidden: [...spread(hidden, reach.hidden), ...missing],
  };

  const atDesk = new Set<string>();
  for (const { role, person } of world.walkers) {
    if (role !== atWork || !person) continue;
    const ctx = contextFor(person);
    // What the story left waiting is older: she passes it on until she holds a text with a token in it.
    for (let version = await claim(ctx); version && atDesk.size === 0; version = await claim(ctx)) {
      const item = await deskItemOf(ctx);
      for (const { token } of tokens.in(JSON.stringify(item?.version.fields ?? {}))) atDesk.add(token);
      if (atDesk.size === 0) await skip(ctx, version);
    }
  }

  const before = await stateOf(store, changesByReading);
  const seen: Seen[] = [];
  const hits: Hit[] = [];
  for (const walker of world.walkers) {
    const tries = reach.everybody || probing.includes(walker.role);
    const one = await walk(walker, tokens, tries ? bounds : { ...bounds, hidden: [] });
    seen.push(...one.seen);
    hits.push(...one.hits);
  }
  clock('looking');
  const after = await stateOf(store, changesByReading);
  const cells = (await allCells(store)).flatMap(cell =>
    tokens.in(cell.value).map(({ where }) => ({ ...cell, value: '', where })),
  );
  return {
    world,
    tokens,
    planted,
    hidden,
    missing,
    withoutFixture: found.without,
    bounds,
    seen,
    hits,
    atDesk,
    cells,
    before,
    after,
    report: `${routes.length} routes x ${world.walkers.length} roles x ${tokens.all.length} tokens (${planted.forms.length} forms, ${planted.sent.length} sendings): ${seen.length} answers searched in ${reach.languages.join(' ')}; ${clock.told()}`,
  };
}

export type Leak = 'body' | 'header';

/**
 * A server that leaks: into each answer, as this client sees it, another token goes, in turn into the body and into a
 * header. What the crawl does not find here it would not find in earnest.
 */
export function leaking(
  origin: string,
  tokens: Tokens,
): { client: Client; leaks: { url: string; token: string; how: Leak }[] } {
  const leaks: { url: string; token: string; how: Leak }[] = [];
  const ask: Ask = async (url, init) => {
    const answer = await askServer(url, init);
    const how: Leak = leaks.length % 2 === 0 ? 'body' : 'header';
    const token = tokens.plant('nobody', `a leak planted in the ${how} of ${url}`);
    leaks.push({ url: url.slice(origin.length), token, how });
    if (how === 'header') return { ...answer, headers: [...answer.headers, ['etag', `W/"${token}"`]] };
    const middle = Math.floor(answer.body.length / 2);
    return {
      ...answer,
      body: `${answer.body.slice(0, middle)} ${token.toUpperCase()} ${answer.body.slice(middle)}`,
    };
  };
  return { client: new Client(origin, ask), leaks };
}
