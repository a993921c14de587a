import { expect, test } from 'vitest';
import { hasMandate } from '~/kernel/actor';
import { newId } from '~/kernel/ids';
import { noticesOf } from '~/notices/index.server';
import { entrust, officeMandates, relieve } from '~/processes/index.server';
import { newHouse, refusalOf } from '../support/house';

const day = 86_400_000;

async function office() {
  const house = await newHouse();
  await house.openProcess();
  const organiser = await house.adult('organiser');
  const ana = await house.person();
  const until = new Date(house.now.getTime() + 30 * day);
  const given = { person: ana.id, process: house.process, kind: 'drafter' as const, from: house.now, until };
  return { house, organiser, ana, given, until };
}

test('R72: a young member is given a mandate for a term, is told, and loses it at its end', async () => {
  const { house, organiser, ana, given } = await office();
  const key = newId();
  await entrust(house.as(organiser), { ...given, key });
  await entrust(house.as(organiser), { ...given, key });
  expect(await noticesOf(house.as(ana), 'es')).toMatchObject([{ kind: 'mandate' }]);
  const drafts = async () => hasMandate(await house.who(ana), 'drafter', house.process, house.now);
  expect(await drafts()).toBe(true);
  const { mandates, members } = await officeMandates(house.as(organiser), house.process);
  expect(mandates).toHaveLength(1);
  expect(mandates[0]).toMatchObject({ kind: 'drafter', pseudonym: ana.pseudonym });
  expect(members).toEqual([{ id: ana.id, pseudonym: ana.pseudonym, country: 'CO' }]);
  house.later(30 * day);
  expect(await drafts()).toBe(false);
});

test('an organiser ends it before its time: at once, and it stays written that it was held', async () => {
  const { house, organiser, ana, given } = await office();
  const id = await entrust(house.as(organiser), given);
  house.later(day);
  await relieve(house.as(organiser), id);
  expect(hasMandate(await house.who(ana), 'drafter', house.process, house.now)).toBe(false);
  house.later(day);
  await relieve(house.as(organiser), id);
  const { mandates } = await officeMandates(house.as(organiser), house.process);
  expect(mandates).toMatchObject([{ id, until: new Date(given.from.getTime() + day) }]);
  expect(await refusalOf(relieve(house.as(organiser), newId()))).toBe('identity.mandate-gone');
});

test('R72: no adult holds one, nobody from outside the process, and no term lies behind', async () => {
  const { house, organiser, given, until } = await office();
  const give = (over: object) => refusalOf(entrust(house.as(organiser), { ...given, ...over }));
  expect(await give({ person: (await house.adult('facilitator')).id })).toBe('identity.mandate-young');
  expect(await give({ person: newId() })).toBe('identity.mandate-young');
  expect(await give({ person: (await house.person({ member: false })).id })).toBe('identity.mandate-member');
  expect(await give({ from: until })).toBe('identity.mandate-term');
  expect(await give({ from: new Date(0), until: house.now })).toBe('identity.mandate-term');
});

test('only organisers give, end and list mandates', async () => {
  const { house, organiser, ana, given } = await office();
  const id = await entrust(house.as(organiser), given);
  for (const other of [ana, await house.adult('moderator'), await house.adult('safeguarding-lead')]) {
    expect(await refusalOf(entrust(house.as(other), given))).toBe('access.not-yours');
    expect(await refusalOf(relieve(house.as(other), id))).toBe('access.not-yours');
    expect(await refusalOf(officeMandates(house.as(other), house.process))).toBe('access.not-yours');
  }
});
