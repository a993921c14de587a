import { beforeEach, describe, expect, it } from 'vitest';
import { reply } from '~/discussion/index.server';
import { publish, versionById } from '~/gate/index.server';
import { bands, type Person, type Role, roles } from '~/kernel/actor';
import { approve, claim, deskPage, giveBack, passToCare, skip } from '~/moderation/index.server';
import { claims } from '~/moderation/tables.server';
import { type House, newHouse, refusalOf } from '../support/house';

const reviewers: readonly Role[] = ['moderator', 'senior-moderator'];
const others = roles.filter(role => role !== 'member' && !reviewers.includes(role));
const day = 86_400_000;

/** R6: nobody lets out their own text, nor one of a thread where they took part in the last seven days, whatever the role. */
describe('R6: a text and who may decide on it', () => {
  let house: House;
  let ana: Person;
  let thread: string;

  beforeEach(async () => {
    house = await newHouse();
    await house.openProcess();
    await house.leads();
    ana = await house.person();
    thread = await house.thread(ana, await house.adult('moderator'));
    house.later(60_000);
  });

  const write = async (author: Person, body = 'Propongo un buzón en cada escuela.'): Promise<string> => {
    const sent = await reply(house.as(author), { thread, lang: 'es', body });
    if (sent.outcome !== 'sent') throw new Error('held');
    return sent.version;
  };

  /** As if a lease had been got by a mistake elsewhere: the decision must still look at who decides. */
  const lease = (moderator: Person, version: string) =>
    house.system.store.write(tx =>
      tx
        .insert(claims)
        .values({ version, moderator: moderator.id, until: new Date(house.now.getTime() + day) }),
    );

  /** Every way to decide, tried with a lease; each must end in the same refusal. */
  async function refusals(decider: Person, version: string): Promise<string[]> {
    const hash = (await versionById(house.system.store.read, version))?.hash ?? '';
    const as = house.as(decider);
    const given = { version, hash };
    return [
      await refusalOf(approve(as, given)),
      await refusalOf(giveBack(as, { ...given, reason: 'names-someone' })),
      await refusalOf(passToCare(as, given)),
      await refusalOf(skip(as, version)),
    ];
  }

  it.each(reviewers)('%s: not her own, by claim or with a lease', async role => {
    const me = await house.adult(role);
    const version = await write(me);
    expect(await claim(house.as(me))).toBeNull();
    await lease(me, version);
    expect(new Set(await refusals(me, version))).toEqual(new Set(['moderation.own-text']));
    expect((await versionById(house.system.store.read, version))?.state).toBe('pending');
  });

  it.each(reviewers)(
    '%s: not where she took part within seven days, and from then on like anybody',
    async role => {
      const me = await house.adult(role);
      await write(me, '¿Qué pasaría después del aviso?');
      const version = await write(ana);
      expect(await claim(house.as(me))).toBeNull();
      await lease(me, version);
      expect(new Set(await refusals(me, version))).toEqual(new Set(['moderation.took-part']));
      house.later(7 * day);
      expect(await claim(house.as(me))).toBeNull();
      house.later(2);
      expect(await claim(house.as(me))).toBe(version);
    },
  );

  it.each(reviewers)('%s: that of another, in a thread that is not hers', async role => {
    const version = await write(ana);
    const me = await house.adult(role);
    expect(await claim(house.as(me))).toBe(version);
    const hash = (await versionById(house.system.store.read, version))?.hash ?? '';
    await approve(house.as(me), { version, hash });
  });

  it('nobody else decides on any text, their own or not, though they had a lease', async () => {
    const people = [
      ...(await Promise.all(others.map(role => house.adult(role)))),
      ...(await Promise.all(bands.map(band => house.person({ band })))),
      // A staff role given to a young person by mistake gives no power over others' texts.
      await house.person({ band: '16-17', roles: ['moderator', 'senior-moderator', 'operator'] }),
    ];
    const version = await write(ana);
    for (const person of [...people, ana]) {
      expect(await refusalOf(claim(house.as(person)))).toBe('access.not-yours');
      expect(await refusalOf(deskPage(house.as(person)))).toBe('access.not-yours');
      await lease(person, version);
      expect(new Set(await refusals(person, version))).toEqual(new Set(['access.not-yours']));
      await house.system.store.write(tx => tx.delete(claims).then(() => {}));
    }
  });

  it('the gate asks once more by itself: its own act refuses an author, whoever calls it', async () => {
    const version = await write(ana);
    const hash = (await versionById(house.system.store.read, version))?.hash ?? '';
    const out = (who: Person) =>
      house.system.store.write((tx, after) => publish(tx, house.as(who), after, version, hash));
    expect(await refusalOf(out(ana))).toBe('gate.own-text');
  });
});
