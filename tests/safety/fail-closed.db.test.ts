import { readFileSync } from 'node:fs';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { place, reply } from '~/discussion/index.server';
import { Waiting } from '~/discussion/parts/Waiting';
import { published, screeningAlarms, screenWith, search, versionById } from '~/gate/index.server';
import { languages } from '~/i18n/languages';
import type { Person } from '~/kernel/actor';
import { approve, claim, deskPage, skip } from '~/moderation/index.server';
import { caseList } from '~/safeguarding/index.server';
import { type Screener, screen } from '~/screening/index.server';
import { type RuleBook, ruleBook } from '~/screening/rules';
import { type PageFacts, PageProvider } from '~/web/page';
import { type House, newHouse } from '../support/house';

const missing = (name: string): RuleBook =>
  ({ ...ruleBook, families: { ...ruleBook.families, [name]: undefined } }) as unknown as RuleBook;

/** Everything that can go wrong while a text is read. */
const broken: readonly [string, Screener][] = [
  [
    'throws',
    () => {
      throw new Error('a rule divided by zero');
    },
  ],
  ['never answers', () => new Promise(() => {})],
  ['answers later', async () => ({ outcome: 'ok', priority: 4, findings: [], ruleVersion: '1' })],
  ['says nothing', () => undefined],
  ['says yes', () => true],
  ['says a word nobody knows', () => ({ outcome: 'fine', priority: 4, findings: [], ruleVersion: '1' })],
  ['forgets its version', () => ({ outcome: 'ok', priority: 4, findings: [], ruleVersion: '' })],
  ['gives a priority that is none', () => ({ outcome: 'ok', priority: 9, findings: [], ruleVersion: '1' })],
  [
    'says ok of a text in which it found a call for help',
    fields => ({
      outcome: 'ok',
      priority: 4,
      findings: Object.keys(fields).map(field => ({
        signal: 'disclosure.self',
        field,
        start: 0,
        end: 3,
        rule: 'x',
      })),
      ruleVersion: '1',
    }),
  ],
  [
    'marks what is not there',
    fields => ({
      outcome: 'ok',
      priority: 4,
      findings: Object.keys(fields).map(field => ({
        signal: 'contact.phone',
        field,
        start: 5,
        end: 9_999,
        rule: 'x',
      })),
      ruleVersion: '1',
    }),
  ],
  ...Object.keys(ruleBook.families).map((name): [string, Screener] => [
    `misses the rules of ${name}`,
    (fields, options) => screen(fields, options, missing(name)),
  ]),
  [
    'misses the version of its rules',
    (fields, options) => screen(fields, options, { ...ruleBook, version: '' }),
  ],
];

describe('R3: screening fails closed', () => {
  let house: House;
  let ana: Person;
  let bruno: Person;
  let moderator: Person;
  let thread: string;
  let mend: () => void = () => {};

  beforeEach(async () => {
    house = await newHouse();
    await house.openProcess();
    await house.leads();
    [ana, bruno, moderator] = [await house.person(), await house.person(), await house.adult('moderator')];
    thread = await house.thread(ana, moderator);
    house.later(60_000);
  });
  afterEach(() => mend());

  it('whatever breaks, the text waits for a human, the alarm rings once and nobody else sees a word', async () => {
    for (const [how, screener] of broken) {
      mend = screenWith(screener);
      const alarms = screeningAlarms();
      const sent = await reply(house.as(bruno), { thread, lang: 'es', body: 'Un canario en la red.' });
      mend();
      expect(screeningAlarms(), how).toBe(alarms + 1);
      if (sent.outcome !== 'sent') throw new Error(`${how}: it was not kept`);
      const text = await versionById(house.system.store.read, sent.version);
      expect(text, how).toMatchObject({ state: 'held-tech', priority: 1 });
      expect(await published(house.as(ana), 'post', [text?.subject ?? '']), how).toEqual(new Map());
      const page = await place(house.as(ana), thread, 1, 'es');
      expect(JSON.stringify(page), how).not.toContain('canario');
      expect(await search(house.as(ana), 'canario'), how).toEqual([]);
      // Who reviews it is told that no rule has read it: without that, "no signals" would sound like an all-clear.
      const desk = await deskPage(house.as(moderator));
      expect(
        desk.lines.find(line => line.id === sent.version),
        how,
      ).toMatchObject({ unread: true, priority: 1 });
      expect(desk.unread, how).toBe(desk.lines.filter(line => line.unread).length);
      // Its author sees it among those that wait, as always.
      expect(JSON.stringify(await place(house.as(bruno), thread, 1, 'es')), how).toContain('canario');
      house.later(10 * 60_000);
    }
    expect(broken.length).toBeGreaterThan(12);
  });

  it('is read again by the rules when somebody takes it up, and says what they find, or that they still fail', async () => {
    const broke = () => {
      throw new Error('a rule divided by zero');
    };
    const held = async (body: string) => {
      mend = screenWith(broke);
      const sent = await reply(house.as(bruno), { thread, lang: 'es', body });
      mend();
      if (sent.outcome !== 'sent') throw new Error('it was not kept');
      house.later(60_000);
      return sent.version;
    };
    const first = await held('Escribime al 11 4567-8901 y seguimos por ahí.');
    expect(await claim(house.as(moderator))).toBe(first);
    const read = await deskPage(house.as(moderator));
    expect(read.mine).toMatchObject({ signals: ['contact.phone'], unread: false });
    expect(read.unread).toBe(0);
    await skip(house.as(moderator), first);

    const second = await held('Un canario en la red.');
    const other = await house.adult('moderator');
    expect(await claim(house.as(other))).toBe(first);
    await skip(house.as(other), first);
    mend = screenWith(broke);
    expect(await claim(house.as(other))).toBe(second);
    mend();
    const still = await deskPage(house.as(other));
    expect(still.mine).toMatchObject({ signals: [], unread: true });
    expect(still.unread).toBe(1);
  });

  it('tells its author the ordinary sentence, in every language', () => {
    for (const lang of languages) {
      const facts = { lang } as unknown as PageFacts;
      const told = (state: 'pending' | 'held-tech') =>
        renderToStaticMarkup(
          createElement(
            PageProvider,
            { value: facts },
            createElement(Waiting, { state, wait: { hours: 3, late: false }, returned: undefined }),
          ),
        );
      expect(told('held-tech')).toBe(told('pending'));
      expect(told('pending').length).toBeGreaterThan(50);
      const words = JSON.parse(readFileSync(`app/notices/i18n/${lang}.json`, 'utf8')) as Record<
        string,
        string
      >;
      expect(words['state.held-tech']).toBe(words['state.pending']);
      expect(words['state.pending']).toBeTruthy();
    }
  });

  it('is in the queue, and read once more by the mended rules before a moderator sees it', async () => {
    mend = screenWith(() => {
      throw new Error('broken');
    });
    const harmless = await reply(house.as(bruno), { thread, lang: 'es', body: 'Un buzón en cada escuela.' });
    house.later(1000);
    await reply(house.as(ana), { thread, lang: 'es', body: 'Mi tío me toca y no sé qué hacer.' });
    mend();
    const version = (await claim(house.as(moderator))) ?? '';
    expect(harmless).toEqual({ outcome: 'sent', version });
    const hash = (await versionById(house.system.store.read, version))?.hash ?? '';
    await approve(house.as(moderator), { version, hash });
    // The other one was for the leads all along: no moderator is shown it.
    expect(await claim(house.as(moderator))).toBeNull();
    const [lead] = await house.leads();
    expect(await caseList(house.as(lead))).toHaveLength(1);
  });

  it('cannot be published while it is held, by whatever way', async () => {
    mend = screenWith(() => {
      throw new Error('broken');
    });
    const sent = await reply(house.as(bruno), { thread, lang: 'es', body: 'Un canario en la red.' });
    if (sent.outcome !== 'sent') throw new Error('it was not kept');
    const hash = (await versionById(house.system.store.read, sent.version))?.hash ?? '';
    // Still broken when she takes it up: it is hers to read, and her decision alone lets it out.
    expect(await claim(house.as(moderator))).toBe(sent.version);
    expect(await versionById(house.system.store.read, sent.version)).toMatchObject({ state: 'pending' });
    await approve(house.as(moderator), { version: sent.version, hash });
    expect(JSON.stringify(await place(house.as(ana), thread, 1, 'es'))).toContain('canario');
  });
});
