import type { RouteConfigEntry } from '@remix-run/route-config';
import { describe, expect, it } from 'vitest';
import routes from '~/routes';
import { Client } from '../safety/crawl/client';
import { formsOf, type SeenForm, type Submit } from '../safety/crawl/forms';
import { day } from '../support/day';
import { addresses, person } from './addresses';

const story = day();

const odd = 'Olá 👩🏽‍🤝‍👩🏻 \u202eاُكتُب\u202c a\u200b\u2060\ufeffb \u0000 \ud83d fin';
const long = 'Una palabra tras otra. '.repeat(1_200);

/** What a hostile or an unlucky hand makes of a form. `kept`: what she wrote must come back when it is refused. */
const attacks: Readonly<Record<string, { text: string; hidden?: string; kept?: true }>> = {
  'nothing in it': { text: '' },
  'far too much': { text: long, kept: true },
  'odd letters': { text: odd },
  'made-up ids': {
    text: 'Un texto como cualquier otro, de más de treinta letras.',
    hidden: "x' or 1=1 --",
    kept: true,
  },
  'paths and nulls': { text: '../../etc/passwd', hidden: '../%00/null' },
};

/** Leaving is for everybody, whatever they send; these forms hold nothing that could be wrong. */
const leaves = (action: string) => /\/(?:exit|sign-out|theme|draft)$/.test(action);

/** One person meets the limit of texts after a dozen: the young take turns. */
const young = [
  'ana',
  'bruno',
  'camila',
  'davi',
  'elisa',
  'fabian',
  'grace',
  'hugo',
  'isadora',
  'jean',
  'karla',
  'lucas',
  'marie',
  'noah',
  'olivia',
  'quena',
  'rafael',
  'sofia',
  'tomas',
  'ursula',
  'yago',
];
let turn = 0;
const whoFor = (pattern: string): string => {
  const who = person(pattern);
  return who === 'camila' ? (young[turn++ % young.length] ?? who) : who;
};

function filled(
  form: SeenForm,
  submit: Submit | undefined,
  attack: { text: string; hidden?: string },
): [string, string][] {
  const pairs: [string, string][] = [];
  for (const { kind, name, value, options } of form.controls)
    pairs.push([
      name,
      kind === 'text'
        ? attack.text
        : kind === 'hidden' && attack.hidden !== undefined && name !== 'intent'
          ? attack.hidden
          : value || options[0] || '',
    ]);
  if (submit?.name) pairs.push([submit.name, submit.value]);
  return pairs;
}

const clients = new Map<string, Client>();
async function as(name: string): Promise<Client> {
  const known = clients.get(name);
  if (known) return known;
  const client = new Client(story.server.origin);
  if (name !== '-') await client.become(story.story.people[name]?.id ?? '');
  clients.set(name, client);
  return client;
}

describe('every form of every page', () => {
  it('answers bad input with a sentence or a plain page, keeps what was written, and never fails', async () => {
    const wrong: string[] = [];
    const seen = new Set<string>();
    let sent = 0;
    for (const [pattern, path] of await addresses(story)) {
      const first = await as(person(pattern));
      const forms = formsOf((await first.get(path)).body).filter(
        form => form.method === 'post' && !leaves(form.action),
      );
      for (const [place, shown] of forms.entries()) {
        const key = `${pattern} ${shown.action.replace(/[0-9a-z]{26}/g, ':id')} ${shown.controls.map(one => one.name)}`;
        if (seen.has(key)) continue;
        seen.add(key);
        const submits = shown.submits.length > 0 ? shown.submits.slice(0, 4) : [undefined];
        for (const [what, attack] of Object.entries(attacks))
          for (const meant of submits) {
            if (meant?.action && leaves(meant.action)) continue;
            const client = await as(whoFor(pattern));
            // As it stands now: what was sent before may have changed the page.
            const form = formsOf((await client.get(path)).body).filter(
              one => one.method === 'post' && !leaves(one.action),
            )[place];
            if (!form || (meant && !form.submits.some(one => one.value === meant.value))) continue;
            sent++;
            const to = form.action || path;
            const answer = await client.post(to, filled(form, meant, attack));
            const at = `${to.replace(/[0-9a-z]{26}/g, ':id')} ${meant?.value ?? ''}, ${what}`;
            if (answer.status >= 500 && answer.status !== 503) wrong.push(`${answer.status} ${at}`);
            const typed = form.controls.some(control => control.type === 'textarea');
            if (
              attack.kept &&
              typed &&
              answer.status === 422 &&
              !answer.body.includes(attack.text.slice(0, 40))
            )
              wrong.push(`lost what was written: ${at}`);
          }
        const body = filled(shown, shown.submits[0], { text: 'Un texto.' });
        const foreign = await first.post(shown.action || path, body, { Origin: 'https://elsewhere.example' });
        if (foreign.status !== 403) wrong.push(`${foreign.status} to a foreign origin: ${key}`);
        const huge = await first.post(shown.action || path, [['body', 'x'.repeat(1_100_000)]]);
        if (huge.status !== 413) wrong.push(`${huge.status} to a megabyte: ${key}`);
        const stranger = new Client(story.server.origin);
        const ended = await stranger.post(shown.action || path, body);
        if (ended.status >= 500 && ended.status !== 503)
          wrong.push(`${ended.status} without a session: ${key}`);
      }
    }
    console.log(`bad input: ${seen.size} forms, ${sent} sendings`);
    expect(seen.size).toBeGreaterThan(15);
    expect(wrong).toEqual([]);
  }, 280_000);

  it('keeps her words through an ended session, and gives them back after she signs in', async () => {
    const her = await as('sofia');
    const thread = (await addresses(story)).get(':lang/t/:id') ?? '';
    const form = formsOf((await her.get(thread)).body).find(one =>
      one.controls.some(control => control.name === 'body'),
    );
    if (!form) throw new Error('no field in the thread');
    const words = 'Esto lo escribí antes de que se cerrara mi sesión.';
    const stranger = new Client(story.server.origin);
    const answer = await stranger.post(thread, filled(form, form.submits[0], { text: words }));
    expect(answer.status).toBe(401);
    expect(answer.body).toContain(words);
  });
});

describe('every address', () => {
  const unknown = (path: string, id: string) => `/${path.replace(':lang', 'es').replace(/:\w+/g, id)}`;

  it('answers made-up ids alike to everybody, and never fails', async () => {
    const wrong: string[] = [];
    for (const { path } of routes as RouteConfigEntry[]) {
      if (!path || !/:(?!lang)/.test(path)) continue;
      for (const id of ['zzzzzzzzzzzzzzzzzzzzzzzzzz', '-1', "'", '%E0%A4%A', '..%2f..', 'x'.repeat(300)])
        for (const who of ['-', 'camila', 'ines']) {
          const { status } = await (await as(who)).get(unknown(path, id));
          // 405: what only takes a form. 200 would be a page about nothing.
          if (![301, 303, 400, 401, 403, 404, 405, 414].includes(status))
            wrong.push(`${status} ${unknown(path, id)} (${who})`);
        }
    }
    expect(wrong).toEqual([]);
  });
});
