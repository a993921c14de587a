import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { neutralTitle } from '~/web/title';
import { stopServers } from '../support/server';
import { approveAll, membersOnly } from './crawl/audience';
import { type Crawl, changesByReading, crawl, leaking, type Reach } from './crawl/crawl';
import { stateOf } from './crawl/database';
import { byDesign } from './crawl/plant';
import { dataPath, routeOf, routes } from './crawl/routes';
import { breakTheGate } from './crawl/tamper';
import { type Finder, Phrases } from './crawl/tokens';
import { type Hit, look, type Seen, walk } from './crawl/walk';
import { atWork } from './crawl/world';

/** Where somebody other than its author reads what nobody approved, by design. Everything else is a leak. */
const surfacesByDesign: readonly {
  role: string;
  route: string;
  why: string;
  /** Not every token, only those of one text. */
  only?: (token: string, crawl: Crawl) => boolean;
}[] = [
  {
    role: 'safeguarding-lead',
    route: ':lang/care/:case',
    why: 'R28: a lead reads the case, and what leads noted in it',
  },
  {
    role: atWork,
    route: ':lang/desk',
    why: 'R37: a moderator reads the text that she has taken up, and no other',
    only: (token, { atDesk }) => atDesk.has(token),
  },
];

const isMeant = (one: (typeof surfacesByDesign)[number], hit: Hit, crawl: Crawl): boolean =>
  one.role === hit.role &&
  routeOf(pathOfPage(hit.url)).route.pattern === one.route &&
  (one.only?.(hit.token, crawl) ?? true);

const pathOfPage = (url: string): string => (url.split('?')[0] ?? '').replace(/\.data$/, '') || '/';
const told = (hits: readonly Hit[]): string[] =>
  hits.map(hit => `${hit.role} reads at ${hit.url}: ${hit.where}`);

/** The forms that keep what is typed under the name of who typed it, so that its author must find it again. */
const keeps = /^POST \/:lang\/(?!sign-in|people|help|care|search)/;

/** One crawl, looked at from every side. Short in `npm test`, in every language and with every address in the long run. */
export function canaryStory(reach: Reach, patience: number): void {
  let done: Crawl;
  let log: string;

  beforeAll(async () => {
    done = await crawl(reach);
    log = done.world.logged();
    console.log(`Canary crawl: ${done.report}`);
  }, patience);
  afterAll(async () => {
    await done?.world.close();
    await stopServers();
  });

  describe('the canary crawl', () => {
    it('R1: what no other human approved is read by nobody but its author, on any route or data endpoint', () => {
      const leaks = done.hits.filter(hit => !surfacesByDesign.some(one => isMeant(one, hit, done)));
      expect(told(leaks)).toEqual([]);
    });

    it('R1: uses each of its exceptions, so that none outlives its reason', () => {
      for (const one of surfacesByDesign)
        expect(
          done.hits.some(hit => isMeant(one, hit, done)),
          one.why,
        ).toBe(true);
      const typed = done.planted.forms;
      for (const [pattern] of byDesign)
        expect(
          typed.some(form => pattern.test(form) || / intent=approve/.test(form)),
          String(pattern),
        ).toBe(true);
    });

    it('R1: every route of the map was opened, and each of its parameters with something that exists', () => {
      // A line for it belongs in crawl/fixtures.ts, and something that it finds into the story.
      expect(done.withoutFixture).toEqual([]);
      const opened = new Set(done.seen.map(seen => seen.route));
      expect(routes.filter(route => !opened.has(route)).map(route => route.pattern)).toEqual([]);
      // Somebody could read it: an address that answers nobody would be searched in vain.
      const answered = new Set(done.seen.filter(({ status }) => status < 400).map(({ route }) => route));
      expect(routes.filter(route => !answered.has(route)).map(({ pattern }) => pattern)).toEqual(['*']);
    });

    it('R1: typed into every form it saw', () => {
      const { missed, forms, sent } = done.planted;
      // A form may be gone, wherever one looks, because another one did the same; most stand until they are typed into.
      expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(forms.length / 20);
      expect(sent.length).toBeGreaterThan(forms.length * 4);
      // What can be done once leaves no form for forging more.
      expect(done.planted.usedUp.length, done.planted.usedUp.join('\n')).toBeLessThan(
        done.planted.sent.length / 5,
      );
      expect(done.planted.sent.filter(({ status }) => status === 429 || status >= 500)).toEqual([]);
      expect(done.planted.sent.some(({ signature }) => signature.startsWith('POST /:lang/desk'))).toBe(true);
    });

    it('R1: finds a leak planted on every surface: page, data, header, file, error page, log', async () => {
      const { world, tokens, bounds: same } = done;
      const { client, leaks } = leaking(world.origin, tokens);
      const few = { ...same, perRoute: 1, hidden: [] };
      const { hits, seen } = await walk({ role: 'whoever', client, person: null }, tokens, few);
      const found = new Set(hits.map(hit => hit.token));
      expect(leaks.filter(leak => !found.has(leak.token)).map(({ url, how }) => `${how} of ${url}`)).toEqual(
        [],
      );
      expect(leaks).toHaveLength(seen.length);
      const surfaces = new Set(
        seen.map(one =>
          one.data
            ? 'data'
            : one.page
              ? `page ${one.status}`
              : (one.header('content-type').split(';')[0] ?? ''),
        ),
      );
      expect([...surfaces]).toEqual(
        expect.arrayContaining(['data', 'page 200', 'page 404', 'text/plain', 'application/json']),
      );
      const token = tokens.plant('nobody', 'a line of the log');
      expect(tokens.in(`${world.logged()}{"msg":"${token}"}`).map(one => one.token)).toContain(token);
    });

    it('R5: an author finds her own text again as soon as it was taken (i5)', () => {
      const kept = done.planted.sent.filter(
        one => one.kept !== null && keeps.test(one.signature) && !one.location?.includes('/help/thanks'),
      );
      const lost = kept.filter(one => !one.kept && !/intent=(care|skip)/.test(one.signature));
      expect(kept.length).toBeGreaterThan(4);
      expect(lost.map(one => one.signature)).toEqual([]);
    });

    it('R7: nothing that a person typed stands in clear in a column outside the gate', () => {
      const allowed = (cell: { table: string; column: string }) =>
        cell.table === 'versions' && ['fields', 'structure'].includes(cell.column);
      expect(done.cells.some(allowed)).toBe(true);
      expect(
        done.cells.filter(cell => !allowed(cell)).map(cell => `${cell.table}.${cell.column}: ${cell.where}`),
      ).toEqual([]);
    });

    it('R8: no form takes a file, and none speaks to another site', () => {
      expect(done.planted.fileFields).toEqual([]);
      expect(done.planted.forms.filter(form => /https?:/.test(form))).toEqual([]);
    });

    it('R12: what is hidden answers as what does not exist: same status, same length', () => {
      const { hidden, missing } = done;
      const groups = new Map<string, { hidden: Seen[]; missing: Seen[] }>();
      for (const answer of done.seen) {
        const { url, role } = answer;
        const id = [...hidden, ...missing].find(one => url.includes(one));
        if (!id) continue;
        const key = `${role} ${url.replace(id, 'ID')}`;
        const group = groups.get(key) ?? { hidden: [], missing: [] };
        groups.set(key, group);
        group[missing.includes(id) ? 'missing' : 'hidden'].push(answer);
      }
      const told: string[] = [];
      let compared = 0;
      for (const [key, group] of groups) {
        const [nothing] = group.missing;
        if (!nothing) continue;
        for (const answer of group.hidden) {
          compared += 1;
          const apart = Math.abs(answer.length - nothing.length);
          if (answer.status !== nothing.status || apart > 8)
            told.push(
              `${key}: ${answer.status} (${answer.length}) beside ${nothing.status} (${nothing.length})`,
            );
        }
      }
      expect(compared).toBeGreaterThan(20);
      expect(told).toEqual([]);
    });

    it('R13: what is sent to somebody signed in is stored nowhere', () => {
      const inside = done.seen.filter(({ signedIn, route }) => signedIn && route);
      const stored = inside.filter(({ header }) => !/no-store/.test(header('cache-control')));
      expect(stored.map(({ role, url, header }) => `${role} ${url}: ${header('cache-control')}`)).toEqual([]);
      expect(inside.length).toBeGreaterThan(500);
    });

    it('R20: nobody but a lead is told how old somebody is', () => {
      // Official figures are given by age too; they are about nobody here.
      const official = /^:lang\/indicators/;
      const bands = done.seen.filter(
        ({ role, band, route }) =>
          band && role !== 'safeguarding-lead' && !official.test(route?.pattern ?? ''),
      );
      expect(bands.map(({ role, url }) => `${role} ${url}`)).toEqual([]);
    });

    it('R24, R34: from every page, also one that refuses, two steps lead out and to help, without script', () => {
      const pages = done.seen.filter(
        ({ page, route, header }) => page && route && !header('content-disposition').startsWith('attachment'),
      );
      expect([
        ...new Set(pages.filter(one => !one.ways).map(({ url, status }) => `${url} ${status}`)),
      ]).toEqual([]);
      expect([...new Set(pages.map(({ status }) => status))]).toEqual(
        expect.arrayContaining([200, 403, 404]),
      );
    });

    it('R35: inside the signed-in area every title is neutral, and public pages have their own', () => {
      const titles = done.seen.filter(
        ({ page, status, url, header }) =>
          page &&
          status === 200 &&
          url !== '/exit' &&
          // A file to take away is no page of ours: it is for the world outside, and says what it is.
          !header('content-disposition').startsWith('attachment'),
      );
      const of = (signedIn: boolean) => titles.filter(one => one.signedIn === signedIn);
      const inside = new Set(of(true).map(one => `${one.route?.pattern ?? one.url}: ${one.title}`));
      expect([...inside].filter(title => !title.endsWith(`: ${neutralTitle}`))).toEqual([]);
      const outside = new Set(of(false).map(one => one.title));
      expect(outside.size).toBeGreaterThan(8);
    });

    it('R52: no page asks anything of another site', () => {
      const asking = done.seen.filter(({ page, foreign }) => page && foreign.length > 0);
      expect(asking.map(({ url, foreign }) => `${url}: ${foreign.join(' ')}`)).toEqual([]);
      const fetching = done.seen.filter(({ page, header }) =>
        /https?:|\*/.test(page ? header('content-security-policy').replace(/report-\w+ \S+/g, '') : ''),
      );
      expect(fetching.map(({ url, header }) => `${url}: ${header('content-security-policy')}`)).toEqual([]);
      const body =
        '<img src="https://x.example/a.png"><link rel="stylesheet" href="//y.example/b.css"><a href="https://z.example">';
      const answer = { url: '/', status: 200, headers: [], body };
      expect(look({ role: 'x', person: null }, null, answer).foreign).toEqual([
        'https://x.example/a.png',
        '//y.example/b.css',
      ]);
    });

    it('R58: no answer of any route, page or data, to anybody, is a fault', () => {
      const faults = done.seen.filter(({ status }) => status >= 500);
      expect(faults.map(({ role, url, status }) => `${role} ${url}: ${status}`)).toEqual([]);
      expect(log.split('\n').filter(line => line.includes('"fault"'))).toEqual([]);
    });

    it('R63: opening every page as everybody changes nothing', () => {
      expect(done.after).toEqual(done.before);
    });

    it('R63: no act is taken from another site, from nowhere or by an upload, and none of it changes anything', async () => {
      const { world, planted } = done;
      const young = world.walkers.find(({ role }) => role === 'young 16-17') ?? expect.fail('nobody');
      const foreign: [string, Record<string, string>, number][] = [
        ['another site', { Origin: 'https://evil.example' }, 403],
        ['another scheme', { Origin: world.origin.replace('http:', 'https:') }, 403],
        ['a page of another site', { 'Sec-Fetch-Site': 'cross-site' }, 403],
        ['nowhere', { Origin: 'null' }, 403],
        ['an upload that is none', { 'Content-Type': 'multipart/form-data; boundary=x' }, 400],
        ['a script', { 'Content-Type': 'application/json' }, 415],
      ];
      const before = await stateOf(world.system.store, changesByReading);
      const taken: string[] = [];
      let acts = 0;
      for (const route of routes.filter(({ source }) =>
        /export (const|async function|function) action\b/.test(source),
      )) {
        const url =
          planted.known.find(one => routeOf(one.split('?')[0] ?? '').route === route) ?? `/${route.pattern}`;
        const path = url.split('?')[0] ?? '';
        acts += 1;
        for (const [from, headers, refused] of foreign)
          for (const at of [path, dataPath(path)]) {
            const { status } = await young.client.post(at, { intent: 'x', text: 'no', body: 'no' }, headers);
            if (status !== refused) taken.push(`POST ${at} from ${from}: ${status}`);
          }
      }
      expect(acts).toBeGreaterThan(8);
      expect(taken).toEqual([]);
      expect(await stateOf(world.system.store, changesByReading)).toEqual(before);
    });

    it('R64: every answer carries what protects it', () => {
      const bare: string[] = [];
      for (const { role, url, status, page, header } of done.seen) {
        const policy = header('content-security-policy');
        const sound =
          header('x-content-type-options') === 'nosniff' &&
          /^(same-origin|no-referrer)$/.test(header('referrer-policy')) &&
          header('cross-origin-opener-policy') === 'same-origin' &&
          header('x-frame-options') === 'DENY' &&
          (!page || (/default-src 'none'/.test(policy) && /frame-ancestors 'none'/.test(policy))) &&
          !/unsafe-inline|unsafe-eval|unsafe-hashes/.test(policy);
        if (!sound) bare.push(`${role} ${url} ${status}`);
      }
      expect(bare).toEqual([]);
    });

    it('R65: no page carries an inline handler, an inline style or a script of its own making', () => {
      // The empty page one leaves by carries its one line under a nonce.
      const wild = done.seen.filter(one => one.page && one.wild && one.url !== '/exit');
      expect([...new Set(wild.map(({ url }) => url))]).toEqual([]);
    });

    it('R68: no log line holds a word that somebody typed, a query, a header or a cookie', () => {
      expect(log.length).toBeGreaterThan(1000);
      expect(done.tokens.in(log).map(({ where }) => where)).toEqual([]);
      const cookies = [...done.world.writers, ...done.world.walkers].flatMap(({ client }) => [
        ...client.cookies.values(),
      ]);
      expect(cookies.filter(cookie => cookie.length > 20 && log.includes(cookie))).toEqual([]);
    });
  });

  describe('the audience crawl', () => {
    it(
      'R71: what was approved for members reaches no visitor and nobody outside their process',
      async () => {
        const { world, tokens, bounds: same } = done;
        expect(await approveAll(world)).toBeGreaterThan(5);
        const inside = await membersOnly(world, tokens);
        const phrases = new Phrases(inside.phrases);
        const finder: Finder = {
          in: text => [
            ...tokens.in(text).filter(({ token }) => inside.tokens.has(token)),
            ...phrases.in(text),
          ],
        };
        expect(inside.tokens.size).toBeGreaterThan(5);
        expect(inside.phrases.length).toBeGreaterThan(10);
        const bounds = { ...same, hidden: [], perRoute: Math.max(2, same.perRoute - 1) };
        const as = (role: string) => world.walkers.find(one => one.role === role) ?? expect.fail(role);
        const outside = ['visitor', 'outsider', 'adult without a role', 'operator'].filter(role =>
          world.walkers.some(walker => walker.role === role),
        );
        for (const role of outside) expect(told((await walk(as(role), finder, bounds)).hits)).toEqual([]);
        // A member reads them by the same way, so that finding nothing means something.
        const read = new Set((await walk(as('young 16-17'), finder, bounds)).hits.map(hit => hit.token));
        expect([...read].filter(token => inside.tokens.has(token)).length).toBeGreaterThan(2);
        expect([...read].filter(token => !inside.tokens.has(token)).length).toBeGreaterThan(10);
        console.log(
          `Audience crawl: ${inside.tokens.size} tokens and ${inside.phrases.length} phrases for members, ${outside.length} roles outside`,
        );
      },
      patience,
    );
  });

  it(
    'R2: a gate that is broken open is seen by the same crawl, on pages, in data and in search',
    async () => {
      const { world, tokens, bounds: same } = done;
      const broken = await breakTheGate(world);
      expect(broken.length).toBeGreaterThan(5);
      const member = world.walkers.find(({ role }) => role === 'young 16-17') ?? expect.fail('nobody');
      const { hits } = await walk(member, tokens, { ...same, perRoute: 1, known: broken, hidden: [] });
      const leaks = hits.filter(hit => hit.by === world.ghost.id);
      const surfaces = new Set(
        leaks.map(
          hit => `${routeOf(pathOfPage(hit.url)).route.pattern}${hit.url.includes('.data') ? ' data' : ''}`,
        ),
      );
      expect([...surfaces]).toEqual(
        expect.arrayContaining([':lang/t/:id', ':lang/t/:id data', ':lang/search', ':lang/search data']),
      );
    },
    patience,
  );
}
