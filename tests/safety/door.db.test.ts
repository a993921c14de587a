import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sessions } from '~/identity/tables.server';
import type { Person } from '~/kernel/actor';
import { cases, leadCheckIns } from '~/safeguarding/tables.server';
import { atFullCost } from '../support/argon2';
import { type House, newHouse } from '../support/house';
import { type RunningServer, startServer, stopServers } from '../support/server';
import { type Answer, Client, locationOf } from './crawl/client';
import { formsOf } from './crawl/forms';

const passphrase = 'cuatro palabras que recuerdo';

const header = (answer: Answer, name: string): string =>
  answer.headers
    .filter(([one]) => one === name)
    .map(([, value]) => value)
    .join('\n');

/** What stands on a page, without what is new on every page and without what was typed. */
const plain = (answer: Answer, typed: string): string =>
  answer.body
    .replaceAll(typed, 'TYPED')
    .replace(/value="[0-9a-z]{26}"/g, 'value="ID"')
    .replace(/nonce="[^"]*"/g, 'nonce=""')
    .replace(/[0-9a-f-]{36}|\b[0-9a-hjkmnp-tv-z]{26}\b/g, 'ID');

describe('at the door', () => {
  let house: House;
  let ana: Person;
  let thread: string;
  let server: RunningServer;
  let browser: Client;

  beforeEach(async () => {
    house = await newHouse();
    // The server has the real clock.
    house.now = new Date();
    await house.openProcess();
    await house.leads();
    // What R67 compares is measured at the cost of production.
    ana = await atFullCost(() => house.person());
    thread = await house.thread(ana, await house.adult('moderator'));
    server = await startServer({ url: house.url, masterKey: house.masterKey });
    browser = new Client(server.origin);
  });
  // Before the house closes: on PostgreSQL its database is dropped.
  afterEach(() => server?.stop());
  afterAll(stopServers);

  const signIn = (client: Client, pseudonym: string, given: string) =>
    client.post('/es/sign-in', { pseudonym, passphrase: given, next: '' });

  it('R67: says the same of a name that nobody has as of a wrong passphrase, and takes as long', async () => {
    const nobody = 'Colibrí Errante 4321';
    const took = { known: [] as number[], unknown: [] as number[] };
    const told = new Map<string, Answer>();
    for (let times = 0; times < 6; times++)
      for (const [which, name] of [
        ['known', ana.pseudonym],
        ['unknown', nobody],
      ] as const) {
        // Each time another device: the attempts that are left are counted for each device and name.
        const client = new Client(server.origin);
        const began = performance.now();
        told.set(which, await signIn(client, name, 'no son mis palabras'));
        took[which].push(performance.now() - began);
      }
    const [known, unknown] = [told.get('known'), told.get('unknown')];
    if (!known || !unknown) throw new Error('no answer');
    expect(known.status).toBe(422);
    expect(unknown.status).toBe(known.status);
    expect(plain(unknown, nobody)).toBe(plain(known, ana.pseudonym));
    expect(unknown.headers.map(([name]) => name)).toEqual(known.headers.map(([name]) => name));
    expect(known.body).not.toMatch(/name="passphrase"[^>]*value="[^"]/);
    // The quickest of several, since whatever else this machine does only adds to it.
    const share = Math.min(...took.unknown) / Math.min(...took.known);
    expect(share).toBeGreaterThan(0.4);
    expect(share).toBeLessThan(2.5);
  });

  it('R66, R67: counts guesses alike for both, whatever is done with cookies, and locks nobody out of her own phone', async () => {
    const phone = new Client(server.origin);
    expect((await signIn(phone, ana.pseudonym, passphrase)).status).toBe(303);
    await phone.post('/sign-out', {});

    const guess = async (name: string) => {
      const answers: string[] = [];
      for (let times = 0; times < 10; times++) {
        const thief = new Client(server.origin);
        // Without cookies, with one that is made up, with the mark of another name's phone.
        if (times % 3 === 1) thief.cookies.set('yfa-device', `${'a'.repeat(26)}.${'b'.repeat(32)}`);
        if (times % 3 === 2) thief.cookies.set('yfa-device', phone.cookies.get('yfa-device') ?? '');
        const answer = await signIn(thief, name, 'no son mis palabras');
        answers.push(`${answer.status} ${plain(answer, name)}`);
      }
      return answers;
    };
    const unknown = await guess('Colibrí Errante 4321');
    expect(unknown.map(answer => answer.slice(0, 3))).toEqual([...Array(8).fill('422'), '429', '429']);
    // Each says how many are left.
    expect(new Set(unknown.slice(0, 8)).size).toBe(8);

    const bruno = await house.person();
    expect(await guess(bruno.pseudonym)).toEqual(unknown);
    expect((await signIn(new Client(server.origin), bruno.pseudonym, passphrase)).status).toBe(429);
    // Nobody used up what is hers: her phone is known.
    for (let times = 0; times < 9; times++)
      await signIn(new Client(server.origin), ana.pseudonym, 'no son mis palabras');
    expect((await signIn(phone, ana.pseudonym, passphrase)).status).toBe(303);
  });

  it('R13, R34: the mark of a phone says nothing, is not made on a shared one, and goes when she leaves quickly', async () => {
    const given = { pseudonym: ana.pseudonym, passphrase, next: '', shared: 'yes' };
    await browser.post('/es/sign-in', given);
    expect([...browser.cookies.keys()]).toEqual(['yfa-demo']);
    await signIn(browser, ana.pseudonym, passphrase);
    const mark = browser.cookies.get('yfa-device') ?? '';
    expect(mark).toMatch(/^[0-9a-z]{26}\.[0-9a-f]{32}$/);
    expect(mark).not.toContain(ana.id);
    await browser.post('/exit', {});
    expect([...browser.cookies.keys()]).toEqual([]);
  });

  it('R62: a copy of the database opens no session', async () => {
    expect((await signIn(browser, ana.pseudonym, passphrase)).status).toBe(303);
    const [name = '', token = ''] = [...browser.cookies].find(([one]) => /yfa-demo$/.test(one)) ?? [];
    const rows = await house.system.store.read.select().from(sessions);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(token);
    const thief = new Client(server.origin);
    thief.cookies.set(name, rows[0]?.id ?? '');
    expect(locationOf(await thief.get('/es/me'))).toMatch(/^\/es\/sign-in/);
  });

  it('R13: signing out forgets the cookie, ends the session and clears what the browser kept', async () => {
    await signIn(browser, ana.pseudonym, passphrase);
    const kept = new Map(browser.cookies);
    expect((await browser.get('/es/me')).status).toBe(200);
    const out = await browser.post('/sign-out', {});
    expect(out.status).toBe(303);
    expect(header(out, 'clear-site-data')).toBe('"cache", "storage"');
    expect(header(out, 'cache-control')).toContain('no-store');
    expect(header(out, 'set-cookie')).toMatch(/yfa-demo=;|Max-Age=0/i);
    for (const [name, value] of kept) browser.cookies.set(name, value);
    expect(locationOf(await browser.get('/es/me'))).toMatch(/^\/es\/sign-in/);
    expect(await house.system.store.read.$count(sessions)).toBe(0);
  });

  it('R34: leaving ends the session too, and Back finds nothing of her page', async () => {
    await signIn(browser, ana.pseudonym, passphrase);
    const kept = new Map(browser.cookies);
    const out = await browser.post('/exit', {});
    expect([out.status, locationOf(out)]).toEqual([303, '/exit']);
    expect(header(out, 'clear-site-data')).toContain('"storage"');
    for (const [name, value] of kept) browser.cookies.set(name, value);
    const back = await browser.get(`/es/t/${thread}`);
    expect([303, 404]).toContain(back.status);
    expect(back.body).not.toContain('Qué hace falta');
    // The address she left is not told to where she goes.
    expect(header(await browser.get('/exit'), 'referrer-policy')).toBe('no-referrer');
  });

  it('R24: what she asks for stays in her hands when her session ended meanwhile, on a page that all may read too', async () => {
    const text = 'Necesito hablar con alguien de confianza esta tarde.';
    const answer = await browser.post('/es/help', { text, key: '' });
    expect(answer.status).toBe(401);
    expect(answer.body).toContain(text);
    expect(answer.body).toContain('name="passphrase"');
    expect(await house.system.store.read.$count(cases)).toBe(0);
  });

  it('R25: when the leads are away, says so, keeps her words, and takes none', async () => {
    await house.system.store.write(tx => tx.delete(leadCheckIns).then(() => {}));
    await signIn(browser, ana.pseudonym, passphrase);
    const page = `/es/t/${thread}`;
    const form = formsOf((await browser.get(page)).body).find(one =>
      one.controls.some(control => control.name === 'body'),
    );
    if (!form) throw new Error('no form to write into');
    const hidden = form.controls
      .filter(one => one.kind === 'hidden')
      .map((one): [string, string] => [one.name, one.value]);
    const words = 'Propongo un buzón en cada escuela.';
    const answer = await browser.post(form.action || page, [...hidden, ['lang', 'es'], ['body', words]]);
    expect(answer.status).toBe(503);
    expect(answer.body).toContain(words);
    expect(answer.body).toContain('falta alguien del equipo de cuidado');
    // Reading and asking for help go on.
    expect((await browser.get(page)).status).toBe(200);
    expect((await browser.get('/es/help')).status).toBe(200);
  });
});
