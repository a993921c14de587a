import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { place, reply } from '~/discussion/index.server';
import { versionById } from '~/gate/index.server';
import type { Person } from '~/kernel/actor';
import { approve, claim } from '~/moderation/index.server';
import { nameProcess } from '~/processes/index.server';
import { askForHelp, caseList, missingPieces, protectedBy, writingOpen } from '~/safeguarding/index.server';
import { type Protection, protections } from '~/safeguarding/words';
import { type House, newHouse, refusalOf } from '../support/house';

/** What is shown by something other than the leads' own rows. */
const shownElsewhere = protections.filter(what => what !== 'leads');

describe('R73: production takes texts of young people only when what protects them is in place', () => {
  let house: House;
  let ana: Person;
  let moderator: Person;
  let lead: Person;
  let thread: string;
  let undo: (() => void)[] = [];
  const standing = (what: Protection, there: (country: string | null) => boolean) =>
    undo.push(protectedBy(what, async (_db, _now, country) => there(country)));

  beforeEach(async () => {
    house = await newHouse('production');
    await house.openProcess();
    [lead] = await house.leads();
    for (const what of shownElsewhere) standing(what, () => true);
    [ana, moderator] = [await house.person(), await house.adult('moderator')];
    thread = await house.thread(ana, moderator);
  });
  afterEach(() => {
    for (const back of undo.reverse()) back();
    undo = [];
  });

  const writes = () =>
    reply(house.as(ana), { thread, lang: 'es', body: 'Propongo un buzón en cada escuela.' });

  it('opens when nothing is missing', async () => {
    const { read } = house.system.store;
    expect(await missingPieces(read, house.now)).toEqual([]);
    expect(await writingOpen(read, house.now)).toBe(true);
    expect((await writes()).outcome).toBe('sent');
  });

  it.each(protections)('does not open without one of them: %s', async what => {
    if (what === 'leads') house.later(7 * 86_400_000);
    else standing(what, () => false);
    expect(await missingPieces(house.system.store.read, house.now)).toEqual([what]);
    expect(await refusalOf(writes())).toBe('safeguarding.closed');
    // She reads meanwhile, asks for help, and who hosts does the work.
    expect(JSON.stringify(await place(house.as(ana), thread, 1, 'es'))).toContain('sentirnos en confianza');
    await askForHelp(house.as(ana), 'Necesito hablar con alguien.');
    expect(await caseList(house.as(lead))).toHaveLength(1);
    const organiser = await house.adult('organiser');
    const named = { name: 'Un foro de la red', purpose: 'Lo que pedimos, y a quién.' };
    const sent = await nameProcess(house.as(organiser), house.process, 'es', named);
    if (sent.outcome !== 'sent') throw new Error('held');
    await claim(house.as(moderator));
    const hash = (await versionById(house.system.store.read, sent.version))?.hash ?? '';
    await approve(house.as(moderator), { version: sent.version, hash });
  });

  it('is closed as long as nothing shows that a protection was built', async () => {
    for (const back of undo.reverse()) back();
    undo = [];
    expect(await missingPieces(house.system.store.read, house.now)).toEqual(shownElsewhere);
    expect(await refusalOf(writes())).toBe('safeguarding.closed');
  });

  it('asks for a help line of the country where she lives, not of each', async () => {
    standing('help-line', country => country === 'CO');
    expect((await writes()).outcome).toBe('sent');
    const elsewhere = await house.person({ country: 'HT' });
    const body = 'Propongo un buzón en cada escuela.';
    expect(await refusalOf(reply(house.as(elsewhere), { thread, lang: 'es', body }))).toBe(
      'safeguarding.closed',
    );
    expect(await missingPieces(house.system.store.read, house.now)).toEqual(['help-line']);
  });
});
