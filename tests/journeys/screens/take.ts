import { openBrowser, Visit } from '../../support/browser';
import { startServer } from '../../support/server';
import { storyCopy } from '../../support/story';

/**
 * The pictures of the README, of the story as it is told today: `npx tsx --tsconfig tsconfig.json tests/journeys/screens/take.ts`.
 * Each is the first screen of a page, as a person sees it before she moves.
 */
const pictures = [
  { name: 'home', path: '/es', width: 360 },
  { name: 'thread', path: 'thread', width: 360, who: 'sofia' },
  { name: 'proposal', path: '/pt/proposals/P-8', width: 1280, who: 'davi' },
  { name: 'desk', path: '/es/desk', width: 1280, who: 'rosa' },
  { name: 'ballot', path: 'ballot', width: 360, who: 'marie' },
  { name: 'declaration', path: '/es/declaration/encuentro-de-otono', width: 1280, scheme: 'dark' },
  { name: 'change', path: 'change', width: 1280, who: 'wanda' },
  { name: 'indicator', path: '/fr/indicators/16.2.2?area=PER', width: 360 },
] as const;

async function firstLink(visit: Visit, page: string, link: RegExp): Promise<string> {
  await visit.go(page);
  const hrefs = await visit.page
    .locator('main a[href]')
    .evaluateAll(all => all.map(one => one.getAttribute('href') ?? ''));
  return hrefs.find(one => link.test(one)) ?? page;
}

/** Pages whose address the story makes anew each time. */
async function placeOf(visit: Visit, path: string): Promise<string> {
  if (path === 'ballot') return firstLink(visit, '/fr/ballots', /\/ballots\/[0-9a-z]{26}$/);
  if (path === 'thread') return firstLink(visit, '/es/search?q=hotel', /\/t\/[0-9a-z]{26}/);
  if (path !== 'change') return path;
  const clause = await firstLink(visit, '/es/declaration/declaracion-joven', /\/clause\/[0-9a-z]{26}$/);
  return firstLink(visit, clause, /\/change\//);
}

const story = await storyCopy();
const server = await startServer({ url: story.url, masterKey: story.masterKey });
const browser = await openBrowser();
try {
  for (const picture of pictures) {
    const scheme = 'scheme' in picture ? picture.scheme : 'light';
    const visit = await Visit.open(browser, server.origin, { width: picture.width, script: false, scheme });
    const person = 'who' in picture ? story.people[picture.who] : undefined;
    if (person) await visit.become(person);
    await visit.go(await placeOf(visit, picture.path));
    await visit.page.screenshot({ path: `tests/journeys/screens/${picture.name}.png` });
    await visit.context.close();
  }
} finally {
  await browser.close();
  await server.stop();
  await story.drop();
}
