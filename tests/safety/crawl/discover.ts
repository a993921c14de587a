import { existingOf } from './fixtures';
import { formsOf, linksOf, type SeenForm } from './forms';
import { pathOf, routeOf, routes } from './routes';
import type { Walker, World } from './world';

/** A form as it stands on a page of a route: the same form, whoever sees it and whichever item it is about. */
export type Found = { signature: string; writers: { walker: Walker; url: string }[] };

const patternOf = (path: string): string => {
  const { pattern } = routeOf(path).route;
  return pattern === '*' ? path : `/${pattern}`;
};

export const signatureOf = (form: SeenForm, at: string): string => {
  const action = patternOf(form.action.split('?')[0] || at);
  const named = form.submits.filter(submit => submit.name).map(submit => `${submit.name}=${submit.value}`);
  return [
    form.method.toUpperCase(),
    action,
    // The foot and the care bar are on every page, and are one form each.
    ...(action.startsWith('/:lang') ? [`on ${patternOf(at)}`] : []),
    `(${[...new Set(form.controls.map(control => control.name))].sort().join(' ')})`,
    ...form.controls
      .filter(({ kind, name }) => kind === 'hidden' && name === 'intent')
      .map(({ value }) => value),
    ...named,
  ].join(' ');
};

type Page = { url: string; forms: SeenForm[] };

/** A desk with nothing taken up has no form to type into. */
async function atDesk({ role, client }: Walker, url: string): Promise<string> {
  const { body } = await client.get(url);
  if (!/moderator/.test(role) || !/\/desk$/.test(url) || /name="hash"/.test(body)) return body;
  await client.post('/es/desk', { intent: 'claim' });
  return (await client.get(url)).body;
}

/** The pages a writer finds by their links, a few of each route, and some of those that exist. */
async function pagesOf(
  { client }: Walker,
  exists: readonly string[],
  perRoute: number,
): Promise<{ pages: Page[]; links: string[] }> {
  const pages: Page[] = [];
  const opened = new Map<string, number>();
  const links = new Set<string>();
  const queue: string[] = [];
  const offer = (url: string) => {
    const [path = ''] = url.split('?');
    if (!/^\/es(\/|$)/.test(path) || links.has(url)) return;
    links.add(url);
    const { pattern } = routeOf(path).route;
    opened.set(pattern, (opened.get(pattern) ?? 0) + 1);
    if ((opened.get(pattern) ?? 0) <= perRoute) queue.push(url);
  };
  for (const route of routes)
    if (route.params.every(name => name === 'lang') && route.pattern !== '*')
      offer(pathOf(route, { lang: 'es' }));
  for (const url of exists) {
    links.add(url);
    queue.push(url);
  }
  for (let url = queue.shift(); url !== undefined; url = queue.shift()) {
    const { body, status } = await client.get(url);
    if (status === 200) pages.push({ url, forms: formsOf(body) });
    for (const link of linksOf(body)) offer(link);
  }
  return { pages, links: [...links] };
}

export async function signedIn({ client, person }: Walker): Promise<void> {
  if (person && ![...client.cookies.keys()].some(name => name.includes('yfa-demo')))
    await client.become(person.id);
}

/** One of each route's addresses, another for each writer, so that together they see items in every state. */
const partOf = (exists: ReadonlyMap<string, readonly string[]>, place: number): string[] =>
  [...exists.values()].flatMap(urls => urls[place % Math.max(1, urls.length)] ?? []);

export type Discovery = {
  /** By signature. */
  found: Map<string, Found>;
  /** Every address that a writer was shown. */
  known: string[];
  fileFields: string[];
};

/**
 * Every form that a writer sees.
 * @param exists addresses by route: each writer opens another part of them, beside those that links lead to
 * @param perRoute how many pages of one route a writer opens by links
 */
export async function discover(
  world: World,
  exists: ReadonlyMap<string, readonly string[]>,
  perRoute: number,
): Promise<Discovery> {
  const known = new Set<string>();
  const fileFields = new Set<string>();
  const found = new Map<string, Found>();
  // A desk with nothing on it has no form to type into.
  for (const { role, client } of world.writers)
    if (/moderator/.test(role)) await client.post('/es/desk', { intent: 'claim' });

  for (const [place, walker] of world.writers.entries()) {
    const { pages, links } = await pagesOf(walker, partOf(exists, place), perRoute);
    for (const link of links) known.add(link);
    for (const { url, forms } of pages)
      for (const form of forms) {
        const signature = signatureOf(form, url.split('?')[0] ?? '');
        const one = found.get(signature) ?? { signature, writers: [] };
        found.set(signature, one);
        one.writers.push({ walker, url });
        if (form.controls.some(control => control.type === 'file')) fileFields.add(signature);
      }
  }
  return { found, known: [...known], fileFields: [...fileFields] };
}

export type Standing = { walker: Walker; at: string; form: SeenForm };

/** Finds a form again where it still stands, each time at another person's. */
export class Search {
  private turn = 0;
  /** Forms that stood nowhere when every place was looked at: what they do is done once. */
  private readonly gone = new Set<string>();

  constructor(protected readonly world: World) {}

  private async at(one: Found, walker: Walker, url: string): Promise<Standing | null> {
    await signedIn(walker);
    const [at = ''] = url.split('?');
    const form = formsOf(await atDesk(walker, url)).find(seen => signatureOf(seen, at) === one.signature);
    return form ? { walker, at, form } : null;
  }

  /** Where the form was seen; else, since what is sent may take it away there, wherever its page exists now. */
  async find(one: Found): Promise<Standing | null> {
    if (this.gone.has(one.signature)) return null;
    const seen = one.writers;
    for (let tries = 0; tries < seen.length; tries++) {
      const { walker, url } = seen[this.turn++ % seen.length] as Found['writers'][number];
      const standing = await this.at(one, walker, url);
      if (standing) return standing;
    }
    const { route } = routeOf(seen[0]?.url.split('?')[0] ?? '');
    const roles = new Set(seen.map(({ walker }) => walker.role));
    const walkers = this.world.writers.filter(({ role }) => roles.has(role));
    for (const url of (await existingOf(this.world.system.store, route, 12)).reverse())
      for (const walker of walkers) {
        const standing = await this.at(one, walker, url);
        if (standing) return standing;
      }
    this.gone.add(one.signature);
    return null;
  }
}
