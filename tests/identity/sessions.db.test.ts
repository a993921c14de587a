import { describe, expect, it } from 'vitest';
import { recognise, spanOf } from '~/identity/index.server';
import { sessions } from '~/identity/tables.server';
import { clock, visitor } from '~/kernel/actor';
import { runDueJobs } from '~/kernel/jobs.server';
import { newHouse, refusalOf } from '../support/house';

const minute = 60_000;
const day = 24 * 60 * minute;
const passphrase = 'cuatro palabras que recuerdo';

describe('signing in', () => {
  it('takes the pseudonym however a phone writes it, and only with its passphrase', async () => {
    const house = await newHouse();
    const ana = await house.person();
    const ctx = house.as(visitor);
    expect(await recognise(ctx, ana.pseudonym, passphrase)).toBe(ana.id);
    expect(
      await recognise(ctx, ` ${ana.pseudonym.toUpperCase().replaceAll('-', ' ')} `, `  ${passphrase} `),
    ).toBe(ana.id);
    expect(await refusalOf(recognise(ctx, ana.pseudonym, 'otra frase cualquiera'))).toBe('identity.sign-in');
  });

  it('says the same of a wrong passphrase, of a name nobody has and of odd input (R67)', async () => {
    const house = await newHouse();
    const ctx = house.as(visitor);
    for (const [name, typed] of [
      ['nadie-lluvia-10', passphrase],
      ['', ''],
      ['\u0000\ud800', '\u202e'],
      ['x'.repeat(5_000), 'y'.repeat(5_000)],
    ] as const)
      expect(await refusalOf(recognise(ctx, name, typed))).toBe('identity.sign-in');
  });
});

describe('a session (R62)', () => {
  it('keeps only the hash of its token, ends when left alone, and has an end however busy it is', async () => {
    const house = await newHouse();
    const ana = await house.person();
    const span = spanOf('16-17', false, false);
    const { token, session } = await house.system.sessions.create(ana.id, span, false, house.now);
    const spanFor = async () => span;
    const [row] = await house.system.store.read.select().from(sessions);
    expect(JSON.stringify(row)).not.toContain(token);
    expect(row?.id).toBe(session.id);

    expect((await house.system.sessions.validate(token, spanFor, house.now))?.person).toBe(ana.id);
    expect(await house.system.sessions.validate(session.id, spanFor, house.now)).toBeNull();
    for (let days = 0; days < 25; days += 5) {
      house.later(5 * day);
      expect(
        await house.system.sessions.validate(token, spanFor, house.now),
        `day ${days + 5}`,
      ).not.toBeNull();
    }
    house.later(5 * day - 1);
    expect(await house.system.sessions.validate(token, spanFor, house.now)).not.toBeNull();
    house.later(1);
    expect(await house.system.sessions.validate(token, spanFor, house.now)).toBeNull();
    expect(await house.system.store.read.select().from(sessions)).toEqual([]);
  });

  it('on a shared phone ends after ten quiet minutes', async () => {
    const house = await newHouse();
    const ana = await house.person();
    const span = spanOf('16-17', false, true);
    const { token } = await house.system.sessions.create(ana.id, span, true, house.now);
    house.later(9 * minute);
    expect(await house.system.sessions.validate(token, async () => span, house.now)).not.toBeNull();
    house.later(10 * minute);
    expect(await house.system.sessions.validate(token, async () => span, house.now)).toBeNull();
  });

  it('is over at the next request when its person is paused, and each can be ended from another', async () => {
    const house = await newHouse();
    const ana = await house.person();
    const bruno = await house.person();
    const span = spanOf('16-17', false, false);
    const one = await house.system.sessions.create(ana.id, span, false, house.now);
    const two = await house.system.sessions.create(ana.id, span, false, house.now);
    expect(await house.system.sessions.list(ana.id)).toHaveLength(2);
    expect(await house.system.sessions.revokeOwn(bruno.id, two.session.id)).toBe(false);
    expect(await house.system.sessions.revokeOwn(ana.id, two.session.id)).toBe(true);
    expect(await house.system.sessions.validate(two.token, async () => span, house.now)).toBeNull();
    expect(await house.system.sessions.validate(one.token, async () => null, house.now)).toBeNull();
  });

  it('that has ended is swept away by the clock', async () => {
    const house = await newHouse();
    const ana = await house.person();
    const span = spanOf('adult', true, false);
    await house.system.sessions.create(ana.id, span, false, house.now);
    house.later(13 * 60 * minute);
    expect(await runDueJobs(house.as(clock), () => {})).toContain('identity.sessions');
    expect(await house.system.store.read.select().from(sessions)).toEqual([]);
  });

  it('is nobody’s for odd cookies', async () => {
    const house = await newHouse();
    for (const cookie of ['', '%', '=', 'a'.repeat(8_192), '../../etc', "' or 1=1"])
      expect(await house.system.sessions.validate(cookie, async () => null, house.now)).toBeNull();
  });
});
