import type { RouteConfigEntry } from '@remix-run/route-config';
import routes from '~/routes';
import type { Visit } from '../support/browser';
import type { Day } from '../support/day';

/** Pages that nobody opens: forms, files, what leads elsewhere. */
const noPage = new Set([
  'theme',
  'sign-out',
  'draft',
  'robots.txt',
  '*',
  ':lang/change/:change',
  ':lang/declaration/:slug/:version/file',
  ':lang/ballots/:id/:file',
  ':lang/ballots/:id/vote',
  ':lang/ballots/:id/find',
]);

/** Who opens what only some people may; everything else is looked at by a young member, and by a visitor where she may. */
const whose: Readonly<Record<string, string>> = {
  ':lang/desk': 'rosa',
  ':lang/care': 'beatriz',
  ':lang/care/:case': 'beatriz',
  ':lang/sign-in': '-',
  ':lang/proposals/:ref/edit': 'quena',
  ':lang/t/:id/edit/:version': 'wanda',
  ':lang/declaration/:slug/write': 'pablo',
  ':lang/declaration/:slug/write/text': 'pablo',
  ':lang/declaration/:slug/write/clause': 'pablo',
};
export const person = (pattern: string): string =>
  whose[pattern] ?? (pattern.startsWith(':lang/office') ? 'ines' : 'camila');

/** The first address on a page that fits, as a person would find it. */
async function found(visit: Visit, page: string, link: RegExp): Promise<string> {
  await visit.go(page);
  const hrefs = await visit.page
    .locator('a[href]')
    .evaluateAll(all => all.map(one => one.getAttribute('href') ?? ''));
  const href = hrefs.find(one => link.test(one));
  if (!href) throw new Error(`No link on ${page} fits ${link}`);
  return href.replace(/[#?].*$/, '');
}

const id = '[0-9a-z]{26}';

/** An address of every route of the map, from links on pages; a route that nobody can find is a page without a way in. */
export async function addresses(story: Day): Promise<Map<string, string>> {
  const member = await story.at({ width: 1280, script: false }, 'camila');
  const organiser = await story.at({ width: 1280, script: false }, 'ines');
  const lead = await story.at({ width: 1280, script: false }, 'beatriz');
  const writer = await story.at({ width: 1280, script: false }, 'wanda');
  const theme = await found(member, '/es/process/declaracion-joven/themes', new RegExp(`/es/t/${id}$`));
  const thread = await found(member, theme, new RegExp(`/es/t/(?!${theme.split('/').at(-1)})${id}$`));
  const clause = await found(member, '/es/declaration/declaracion-joven', new RegExp(`/es/clause/${id}$`));
  const change = await found(member, clause, /\/change\//);
  const ballot = await found(member, '/es/ballots', new RegExp(`/es/ballots/${id}$`));
  const own = await found(writer, '/es/me/texts', /\/edit\//);
  const caseOf = await found(lead, '/es/care', /\/es\/care\/./);
  const office = await found(organiser, '/es/office', new RegExp(`/es/office/process/${id}$`));
  const officeBallot = await found(organiser, '/es/office', new RegExp(`/es/office/ballots/${id}$`)).catch(
    () => ballot.replace('/es/', '/es/office/'),
  );
  const known: Record<string, string> = {
    ':lang/office/process/:id': office,
    ':lang/office/process/:id/dates': `${office}/dates`,
    ':lang/office/process/:id/name': `${office}/name`,
    ':lang/office/ballots/new': `/es/office/ballots/new?process=${office.split('/').at(-1)}`,
    ':lang/office/ballots/:id': officeBallot,
    ':lang': '/es',
    ':lang/process/:slug': '/es/process/declaracion-joven',
    ':lang/process/:slug/themes': '/es/process/declaracion-joven/themes',
    ':lang/t/:id': thread,
    ':lang/t/:id/new': `${theme}/new`,
    ':lang/t/:id/propose': `${thread}/propose`,
    ':lang/t/:id/edit/:version': own,
    ':lang/proposals/:ref': '/es/proposals/P-7',
    ':lang/proposals/:ref/edit': '/es/proposals/P-11/edit',
    ':lang/proposals/:ref/link': '/es/proposals/P-7/link',
    ':lang/indicators/:code': '/es/indicators/16.2.2?area=PER',
    ':lang/recommendations/:id': '/es/recommendations/T2.2',
    ':lang/declaration/:slug': '/es/declaration/encuentro-de-otono',
    ':lang/declaration/:slug/:version': '/es/declaration/declaracion-joven/now',
    ':lang/declaration/:slug/write': '/es/declaration/declaracion-joven/write',
    ':lang/declaration/:slug/write/text': '/es/declaration/declaracion-joven/write/text',
    ':lang/declaration/:slug/write/clause': '/es/declaration/declaracion-joven/write/clause',
    ':lang/clause/:id': clause,
    ':lang/clause/:id/suggest': `${clause}/suggest`,
    ':lang/clause/:id/compare': `${clause}/compare`,
    ':lang/clause/:id/link': `${clause}/link`,
    ':lang/clause/:id/change/:change': change,
    ':lang/ballots/:id': ballot,
    ':lang/care/:case': caseOf,
  };
  const map = new Map<string, string>();
  for (const { path } of routes as RouteConfigEntry[]) {
    if (!path || noPage.has(path)) continue;
    if (known[path]) map.set(path, known[path]);
    else if (!/:(?!lang)/.test(path)) map.set(path, `/${path.replace(':lang', 'es')}`);
    else throw new Error(`The route ${path} has no address here: say where a person finds it`);
  }
  return map;
}
