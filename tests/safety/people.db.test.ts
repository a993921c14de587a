import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { place, reply, takeBack } from '~/discussion/index.server';
import { claimable, search, versionById } from '~/gate/index.server';
import { languages } from '~/i18n/languages';
import { enrol, personById, recognise } from '~/identity/index.server';
import { lists } from '~/identity/pseudonyms/lists';
import { credentials, people, personRoles } from '~/identity/tables.server';
import { clock, type Person } from '~/kernel/actor';
import { approve, claim, deskItemOf, giveBack } from '~/moderation/index.server';
import { dueAt, levelOf } from '~/safeguarding/rules';
import { atFullCost } from '../support/argon2';
import { type House, newHouse, refusalOf } from '../support/house';
import { allCells } from './crawl/database';

const bandWords = /13-15|16-17|18-24|"band"/;

describe('people', () => {
  let house: House;
  let ana: Person;
  let moderator: Person;
  let thread: string;

  beforeEach(async () => {
    house = await newHouse();
    await house.openProcess();
    await house.leads();
    ana = await house.person({ band: '13-15' });
    moderator = await house.adult('moderator');
    thread = await house.thread(ana, moderator);
    house.later(60_000);
  });

  const write = async (author: Person, body: string): Promise<string> => {
    const sent = await reply(house.as(author), { thread, lang: 'es', body });
    if (sent.outcome !== 'sent') throw new Error('held');
    return sent.version;
  };

  it('R19: are called by two reviewed words and a number, drawn for them, and by nothing that anybody typed', async () => {
    for (const lang of languages) {
      const given = {
        country: 'CO',
        band: '16-17',
        lang,
        passphrase: 'cuatro palabras que recuerdo',
      } as const;
      const typed = { ...given, pseudonym: 'Ana de la calle 5', displayName: 'Ana', bio: 'llámame' };
      const { id, pseudonym } = await enrol(house.as(clock), typed);
      const [, first = '', second = '', number = ''] = /^(\p{L}+)-(\p{L}+)-(\d\d)$/u.exec(pseudonym) ?? [];
      expect(lists[lang].first).toContain(first);
      expect(lists[lang].second).toContain(second);
      expect(Number(number)).toBeGreaterThan(9);
      const [row] = await house.system.store.read.select().from(people).where(eq(people.id, id));
      expect(JSON.stringify(row)).not.toMatch(/Ana|calle|llámame/);
    }
  });

  it('R20, R21: are shown to each other by pseudonym and country, adults of the staff as such, and nobody by age', async () => {
    const older = await house.person({ band: '18-24' });
    const facilitator = await house.adult('facilitator');
    await write(ana, 'Propongo un buzón en cada escuela.');
    await write(older, 'Y alguien que lo abra cada día.');
    await write(facilitator, '¿Qué tendría que pasar después?');
    await house.reviewAll(moderator);
    for (const reader of [ana, older, facilitator, moderator]) {
      const page = await place(house.as(reader), thread, 1, 'es');
      if (page.kind !== 'thread') throw new Error('no thread');
      expect(JSON.stringify(page)).not.toMatch(bandWords);
      const by = page.posts.map(post => post.by);
      expect(by.filter(one => one?.adult).map(one => one?.id)).toEqual([facilitator.id]);
      expect(by).toHaveLength(3);
      for (const one of by)
        expect(Object.keys(one ?? {}).sort()).toEqual(['adult', 'country', 'id', 'pseudonym']);
    }
  });

  it('R44: are to a moderator a country, an adult or not, and how many of their texts were approved', async () => {
    const version = await write(ana, 'Propongo un buzón en cada escuela.');
    expect(await claim(house.as(moderator))).toBe(version);
    const item = await deskItemOf(house.as(moderator));
    expect(item?.by).toEqual({ country: 'CO', adult: false, approvedBefore: 1 });
    expect(JSON.stringify(item)).not.toMatch(bandWords);
    expect(JSON.stringify(item)).not.toContain(ana.pseudonym);
  });

  it('R59: are who they are at each request: paused, nobody at the next one; a role taken away holds no longer', async () => {
    const { store } = house.system;
    expect(await personById(store.read, ana.id)).toMatchObject({ id: ana.id });
    await store.write(tx => tx.update(people).set({ state: 'paused' }).where(eq(people.id, ana.id)));
    expect(await personById(store.read, ana.id)).toBeNull();
    await store.write(tx => tx.delete(personRoles).where(eq(personRoles.person, moderator.id)));
    expect((await house.who(moderator)).roles).toEqual([]);
    expect(await refusalOf(claim(house.as(await house.who(moderator))))).toBe('access.not-yours');
    // And no passphrase opens it meanwhile, with the same words as ever (R67).
    expect(await refusalOf(recognise(house.as(clock), ana.pseudonym, 'cuatro palabras que recuerdo'))).toBe(
      'identity.sign-in',
    );
  });

  it('R61: keep their passphrase as argon2id alone, of eight letters or more, spaces as a phone writes them', async () => {
    const bea = await atFullCost(() => house.person());
    const [row] = await house.system.store.read
      .select()
      .from(credentials)
      .where(eq(credentials.person, bea.id));
    expect(row?.passphrase).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await recognise(house.as(clock), bea.pseudonym, ' cuatro  palabras que recuerdo ')).toBe(bea.id);
    const given = { country: 'CO', band: '16-17', lang: 'es' } as const;
    expect(await refusalOf(enrol(house.as(clock), { ...given, passphrase: 'corta7x' }))).toBe(
      'identity.passphrase-short',
    );
    await enrol(house.as(clock), { ...given, passphrase: 'á'.repeat(128) });
  });

  it('R37, R38: wait in one line, those with something marked first, then the oldest; one text for one moderator', async () => {
    const bodies = ['Uno: un buzón.', 'Dos: un horario para hablar.', 'Tres: gente que escuche.'];
    const ids: string[] = [];
    for (const body of bodies) {
      ids.push(await write(ana, body));
      house.later(60_000);
    }
    const marked = await reply(house.as(ana), {
      thread,
      lang: 'es',
      body: 'Mi número es 310 555 1234, escríbanme.',
      acknowledged: true,
    });
    if (marked.outcome !== 'sent') throw new Error('held');
    const line = (await claimable(house.system.store.read)).map(one => one.id);
    expect(line).toEqual([marked.version, ...ids]);
    const others = [await house.adult('moderator'), await house.adult('senior-moderator')];
    const taken = [
      await claim(house.as(moderator)),
      await claim(house.as(others[0] as Person)),
      await claim(house.as(others[1] as Person)),
    ];
    expect(taken).toEqual(line.slice(0, 3));
  });

  it('R39: are told why a text comes back, or it does not come back', async () => {
    const version = await write(ana, 'Propongo un buzón en cada escuela.');
    await claim(house.as(moderator));
    const hash = (await versionById(house.system.store.read, version))?.hash ?? '';
    const given = { version, hash };
    expect(await refusalOf(giveBack(house.as(moderator), given))).toBe('moderation.reason-needed');
    await giveBack(house.as(moderator), { ...given, reason: 'names-someone' });
    expect(await versionById(house.system.store.read, version)).toMatchObject({ state: 'returned' });
  });

  it('R48, R11: take a text of theirs back at any time, and it is on no page, in no search and in no row but their own', async () => {
    const version = await write(ana, 'Una palabra rara: ornitorrinco, y nada más.');
    await claim(house.as(moderator));
    const hash = (await versionById(house.system.store.read, version))?.hash ?? '';
    await approve(house.as(moderator), { version, hash });
    const other = await house.person();
    expect(await search(house.as(other), 'ornitorrinco')).toHaveLength(1);
    await takeBack(house.as(ana), version);
    expect(await search(house.as(other), 'ornitorrinco')).toEqual([]);
    expect(JSON.stringify(await place(house.as(other), thread, 1, 'es'))).not.toContain('ornitorrinco');
    const cells = (await allCells(house.system.store)).filter(cell => cell.value.includes('ornitorrinco'));
    expect([...new Set(cells.map(cell => `${cell.table}.${cell.column}`))]).toEqual(['versions.fields']);
  });
});

describe('R26: clocks of care', () => {
  it('an hour for danger, four for what somebody told, a day for a concern', () => {
    const at = new Date('2026-11-24T10:00:00Z');
    const hours = (signals: string[]) => (dueAt(levelOf(signals), at).getTime() - at.getTime()) / 3_600_000;
    expect(hours(['danger.now'])).toBe(1);
    expect(hours(['selfharm', 'disclosure.self'])).toBe(1);
    expect(hours(['disclosure.third_party'])).toBe(4);
    expect(hours(['asked'])).toBe(4);
    expect(hours(['moderator'])).toBe(24);
  });
});
