import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { ownVersions, search } from '~/gate/index.server';
import { joinProcess } from '~/identity/index.server';
import { clock, type Person, visitor } from '~/kernel/actor';
import { noticesOf } from '~/notices/index.server';
import { proposalPage, proposalsOf, propose, support, unsupport } from '~/proposals/index.server';
import { proposals, supports, supportThresholds } from '~/proposals/tables.server';
import { engine } from '~db/engine';
import { realPostgres } from '../support/database';
import { refusalOf } from '../support/house';
import { day, pageAs, proposed, type Village, village, written } from './village';

const withoutServer = engine === 'postgres' && !(await realPostgres());

const back = (v: Village, person: Person, proposal: string, reason?: string) =>
  support(v.house.as(person), { proposal, reason, lang: 'es' });
const admittedNotices = async (v: Village, person: Person) =>
  (await noticesOf(v.house.as(person), 'es')).filter(notice => notice.kind === 'admitted').length;
const rowsOf = (v: Village, proposal: string) =>
  v.house.system.store.read.select().from(supports).where(eq(supports.proposal, proposal));

describe('the support that is enough', () => {
  it('admits the proposal in its own transaction, and its author is told once', async () => {
    const v = await village({ more: 3 });
    const id = await proposed(v);
    expect((await pageAs(v, visitor, id)).support).toMatchObject({
      standing: 'not-yet',
      number: null,
      needed: 3,
    });
    expect(await back(v, v.bruno, id)).toEqual({ admitted: false, reason: 'none' });
    expect(await back(v, v.carla, id)).toEqual({ admitted: false, reason: 'none' });
    expect(await back(v, v.more[0] as Person, id)).toEqual({ admitted: true, reason: 'none' });
    const page = await pageAs(v, visitor, id);
    expect(page.state).toBe('admitted');
    expect(page.decidedAt).toEqual(v.house.now);
    expect(page.support).toMatchObject({ standing: 'enough', number: 3 });
    expect(await admittedNotices(v, v.ana)).toBe(1);
    expect(await admittedNotices(v, v.bruno)).toBe(0);
    expect(await refusalOf(back(v, v.more[1] as Person, id))).toBe('proposals.not-open');
    expect(await refusalOf(unsupport(v.house.as(v.bruno), { proposal: id }))).toBe('proposals.not-open');
  });

  // What differs on a real server is tested on a real server.
  it.skipIf(withoutServer)('admits once when the last two come at the same instant', async () => {
    const v = await village({ more: 3 });
    for (let round = 0; round < 3; round++) {
      const id = await proposed(v);
      await back(v, v.bruno, id);
      const [one, two] = v.more as [Person, Person, Person];
      const answers = await Promise.all([back(v, one, id), back(v, two, id)]);
      expect(answers.filter(answer => answer.admitted)).toHaveLength(1);
      expect((await pageAs(v, visitor, id)).support).toMatchObject({ standing: 'enough', number: 3 });
      expect(await admittedNotices(v, v.ana)).toBe(round + 1);
    }
  });

  it.skipIf(withoutServer)('lets the one who comes too late know, when only one was missing', async () => {
    const v = await village({ more: 3 });
    const id = await proposed(v);
    await back(v, v.bruno, id);
    await back(v, v.carla, id);
    const [one, two] = v.more as [Person, Person, Person];
    const answers = await Promise.all(
      [one, two].map(person => back(v, person, id).catch(error => error.code)),
    );
    expect(answers).toContainEqual({ admitted: true, reason: 'none' });
    expect(answers).toContain('proposals.not-open');
    expect(await rowsOf(v, id)).toHaveLength(3);
    expect(await admittedNotices(v, v.ana)).toBe(1);
  });

  it('is a share of those who were members when "propose" opened, rounded up, and does not move', async () => {
    const v = await village({ more: 2, rules: { supportShare: '0.3' } });
    const late = await v.house.person();
    const id = await proposed(v);
    await back(v, late, id);
    const fixed = () => v.house.system.store.read.select().from(supportThresholds);
    expect(await fixed()).toMatchObject([{ process: v.house.process, members: 5, needed: 2 }]);
    for (let i = 0; i < 6; i++) {
      const other = await v.house.person({ member: false });
      await joinProcess(v.house.as(clock), other.id, v.house.process);
    }
    expect((await back(v, v.bruno, id)).admitted).toBe(true);
    expect(await fixed()).toMatchObject([{ members: 5, needed: 2 }]);
  });

  it('is at least one person', async () => {
    const v = await village({ rules: { supportShare: '0.01' } });
    const id = await proposed(v);
    expect((await pageAs(v, visitor, id)).state).toBe('open');
    expect((await back(v, v.bruno, id)).admitted).toBe(true);
  });
});

describe('who may support', () => {
  it('no adult, whatever the role: nobody but the young decides (R72)', async () => {
    const v = await village();
    const id = await proposed(v);
    for (const role of [
      'member',
      'facilitator',
      'moderator',
      'senior-moderator',
      'safeguarding-lead',
      'organiser',
      'operator',
    ] as const) {
      const adult = await v.house.adult(role);
      expect(await refusalOf(back(v, adult, id))).toBe('access.not-yours');
      expect(await refusalOf(unsupport(v.house.as(adult), { proposal: id }))).toBe('access.not-yours');
      expect((await pageAs(v, adult, id)).may).toMatchObject({
        support: false,
        revise: false,
        withdraw: false,
      });
    }
    expect(await refusalOf(back(v, visitor as Person, id))).toBe('access.sign-in');
    const outsider = await v.house.person({ member: false });
    expect(await refusalOf(back(v, outsider, id))).toBe('processes.not-member');
    expect(await rowsOf(v, id)).toEqual([]);
  });

  it('not its author, and young adults only where the process counts them', async () => {
    const v = await village({ rules: { youngAdultsCount: false } });
    const adult18 = await v.house.person({ band: '18-24' });
    const id = await proposed(v);
    expect(await refusalOf(back(v, v.ana, id))).toBe('proposals.own');
    expect(await refusalOf(back(v, adult18, id))).toBe('proposals.band');
    expect((await pageAs(v, adult18, id)).supportRefusal).toBe('proposals.band');
    expect((await pageAs(v, v.bruno, id)).supportRefusal).toBeNull();
    const counting = await village({ rules: { youngAdultsCount: true } });
    const other = await counting.house.person({ band: '18-24' });
    const second = await proposed(counting);
    expect((await back(counting, other, second)).reason).toBe('none');
  });

  it('not after the phase has closed, whether a job has run or not', async () => {
    const v = await village();
    const id = await proposed(v);
    v.house.later(19 * day);
    expect(await refusalOf(back(v, v.bruno, id))).toBe('processes.phase-closed');
    expect((await pageAs(v, visitor, id)).state).toBe('not-admitted');
  });

  it('nothing that does not exist, nor what waits: alike (R12)', async () => {
    const v = await village();
    await propose(v.house.as(v.ana), { ...written(v), lang: 'es' });
    const [waiting] = await ownVersions(v.house.as(v.ana), { kind: 'proposal' });
    for (const id of ['nothing', waiting?.subject ?? '']) {
      expect(await refusalOf(back(v, v.bruno, id))).toBe('proposals.not-found');
      expect(await refusalOf(unsupport(v.house.as(v.bruno), { proposal: id }))).toBe('proposals.not-found');
    }
  });
});

describe('a support', () => {
  it('counts once, whoever sends it how often', async () => {
    const v = await village({ more: 3 });
    const id = await proposed(v);
    for (let i = 0; i < 4; i++) await back(v, v.bruno, id);
    await support(v.house.as(v.bruno), { proposal: id, lang: 'es', key: 'k' });
    await support(v.house.as(v.bruno), { proposal: id, lang: 'es', key: 'k' });
    expect(await rowsOf(v, id)).toHaveLength(1);
    expect((await pageAs(v, v.bruno, id)).state).toBe('open');
  });

  it('may be taken back until it is decided, and then it does not count', async () => {
    const v = await village({ more: 3 });
    const id = await proposed(v);
    await back(v, v.bruno, id);
    await back(v, v.carla, id);
    expect((await pageAs(v, v.carla, id)).may).toMatchObject({ support: false, unsupport: true });
    await unsupport(v.house.as(v.carla), { proposal: id });
    await unsupport(v.house.as(v.carla), { proposal: id });
    expect((await pageAs(v, v.carla, id)).support.mine).toBeNull();
    expect((await back(v, v.more[0] as Person, id)).admitted).toBe(false);
    expect((await back(v, v.more[1] as Person, id)).admitted).toBe(true);
  });

  it('is never a number before the decision, and never a list: nothing anybody reads changes by it (R51)', async () => {
    const v = await village({ more: 3 });
    const id = await proposed(v);
    const readers = [visitor, v.ana, v.more[2] as Person, v.moderator];
    const read = async () =>
      JSON.stringify([
        await Promise.all(readers.map(who => proposalPage(v.house.as(who), id, 'es'))),
        await Promise.all(
          readers.map(who => proposalsOf(v.house.as(who), { process: v.house.process }, 'es')),
        ),
      ]);
    const none = await read();
    await back(v, v.bruno, id);
    expect(await read()).toBe(none);
    await back(v, v.carla, id);
    expect(await read()).toBe(none);
    await back(v, v.more[0] as Person, id);
    const decided = JSON.parse(await read());
    for (const page of decided[0]) {
      expect(page.support.number).toBe(3);
      expect(JSON.stringify({ ...page, sources: null })).not.toContain(v.bruno.id);
      expect(JSON.stringify({ ...page, sources: null })).not.toContain(v.more[0]?.pseudonym);
    }
  });
});

describe('a reason', () => {
  it('is read by members when it was approved, without who wrote it', async () => {
    const v = await village({ more: 3 });
    const id = await proposed(v);
    expect((await back(v, v.bruno, id, 'En mi ciudad pasa lo mismo.')).reason).toBe('sent');
    expect((await pageAs(v, v.carla, id)).reasons).toEqual([]);
    expect((await pageAs(v, v.bruno, id)).pending.reason?.fields.reason).toBe('En mi ciudad pasa lo mismo.');
    await v.house.reviewAll(v.moderator);
    const page = await pageAs(v, v.carla, id);
    expect(page.reasons).toMatchObject([{ text: 'En mi ciudad pasa lo mismo.', lang: 'es', mine: false }]);
    expect(JSON.stringify({ ...page, sources: null })).not.toContain(v.bruno.pseudonym);
    expect(JSON.stringify({ ...page, sources: null })).not.toContain(v.bruno.id);
    expect((await pageAs(v, v.bruno, id)).reasons[0]?.mine).toBe(true);
    expect((await pageAs(v, visitor, id)).reasons).toEqual([]);
    expect((await search(v.house.as(v.carla), 'pasa lo mismo')).map(hit => hit.href)).toEqual([
      `/proposals/${id}`,
    ]);
    expect(await search(v.house.as(visitor), 'pasa lo mismo')).toEqual([]);
  });

  it('is one: another replaces it', async () => {
    const v = await village({ more: 3 });
    const id = await proposed(v);
    await back(v, v.bruno, id, 'La primera razón que di.');
    v.house.later(1000);
    await back(v, v.bruno, id, 'La segunda razón, mejor.');
    await v.house.reviewAll(v.moderator);
    expect((await pageAs(v, v.carla, id)).reasons.map(reason => reason.text)).toEqual([
      'La segunda razón, mejor.',
    ]);
    expect(await rowsOf(v, id)).toHaveLength(1);
  });

  it('is shown in a handful while support is open, so that nobody counts supporters by it', async () => {
    const v = await village({ more: 7 });
    const id = await proposed(v);
    for (const person of v.more.slice(0, 4)) {
      await back(v, person, id, `Una razón de alguien que vive cerca de ${person.pseudonym.slice(0, 3)}.`);
      await v.house.reviewAll(v.moderator);
      v.house.later(60_000);
    }
    expect((await pageAs(v, v.carla, id)).reasons).toHaveLength(3);
    expect((await back(v, v.bruno, id)).admitted).toBe(true);
    expect((await pageAs(v, v.carla, id)).reasons).toHaveLength(4);
  });

  it('with contact data comes back to her, and nothing was counted', async () => {
    const v = await village({ more: 3 });
    const id = await proposed(v);
    const reason = 'Escríbeme a ejemplo@correo.org y te cuento.';
    expect(await refusalOf(back(v, v.bruno, id, reason))).toBe('gate.nudge');
    expect(await rowsOf(v, id)).toEqual([]);
    await support(v.house.as(v.bruno), { proposal: id, reason, lang: 'es', acknowledged: true });
    expect(await rowsOf(v, id)).toHaveLength(1);
  });

  it('that asks for care goes to people who care for her, and her support stands (R30)', async () => {
    const v = await village({ more: 3 });
    const id = await proposed(v);
    const answer = await back(
      v,
      v.bruno,
      id,
      'A mí me está pasando y no se lo puedo contar a nadie, mi padrastro me toca.',
    );
    expect(answer).toEqual({ admitted: false, reason: 'care' });
    expect(await rowsOf(v, id)).toHaveLength(1);
    expect(await ownVersions(v.house.as(v.bruno), { kind: 'support-reason' })).toEqual([]);
  });

  it('goes with the support, public or waiting', async () => {
    const v = await village({ more: 3 });
    const id = await proposed(v);
    await back(v, v.bruno, id, 'En mi ciudad pasa lo mismo.');
    await v.house.reviewAll(v.moderator);
    await back(v, v.carla, id, 'Esta todavía espera lectura.');
    await unsupport(v.house.as(v.bruno), { proposal: id });
    await unsupport(v.house.as(v.carla), { proposal: id });
    expect(await v.house.reviewAll(v.moderator)).toBe(0);
    expect((await pageAs(v, v.ana, id)).reasons).toEqual([]);
    expect(await search(v.house.as(v.ana), 'pasa lo mismo')).toEqual([]);
  });
});

it('a proposal keeps beside its words only codes, ids, dates and counts', async () => {
  const v = await village();
  const id = await proposed(v);
  const [row] = await v.house.system.store.read.select().from(proposals).where(eq(proposals.id, id));
  expect(row).toMatchObject({ number: 1, state: 'open', due: '2027-12', sourceCountries: 2, hiddenAt: null });
});
