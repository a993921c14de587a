import { expect, test } from 'vitest';
import { themesOf } from '~/discussion/index.server';
import { newId } from '~/kernel/ids';
import {
  allProcesses,
  nameProcess,
  officeProcesses,
  openProcess,
  phasesOf,
  startProcess,
} from '~/processes/index.server';
import { slugOf } from '~/processes/rules';
import { newHouse, refusalOf } from '../support/house';

const day = 86_400_000;
const rules = { supportShare: '0.2', quorumShare: '0.5', majority: '1/2', youngAdultsCount: true };

async function office() {
  const house = await newHouse();
  await house.leads();
  const organiser = await house.adult('organiser');
  const moderator = await house.adult('moderator');
  const at = (days: number) => new Date(house.now.getTime() + days * day);
  const given = {
    timezone: 'America/Bogota',
    languages: ['es', 'pt'] as const,
    rules,
    phases: [
      { kind: 'discuss' as const, opens: at(1), closes: at(10) },
      { kind: 'propose' as const, opens: at(5), closes: at(20) },
    ],
    lang: 'es' as const,
    fields: { name: 'Encuentro del río', purpose: 'Qué pedimos primero, y a quién se lo pedimos.' },
  };
  return { house, organiser, moderator, at, given };
}

test('one form opens a process with its themes and sends its name to review; nobody sees it before', async () => {
  const { house, organiser, moderator, given } = await office();
  const key = newId();
  const { id, sent } = await startProcess(house.as(organiser), { ...given, key });
  expect(sent.outcome).toBe('sent');
  // Sent twice it opens once.
  expect((await startProcess(house.as(organiser), { ...given, key })).id).toBe(id);
  expect(await themesOf(house.system.store.read, id)).toHaveLength(6);
  const young = await house.person();
  expect(await allProcesses(house.as(young), 'es')).toEqual([]);
  const [waiting] = await officeProcesses(house.as(organiser), 'es');
  expect(waiting).toMatchObject({ id, named: false, name: 'encuentro-del-rio', namedIn: [] });

  await house.reviewAll(moderator);
  expect(await allProcesses(house.as(young), 'es')).toMatchObject([
    { id, slug: 'encuentro-del-rio', name: 'Encuentro del río' },
  ]);
  await nameProcess(house.as(organiser), id, 'pt', {
    name: 'Encontro do rio',
    purpose: 'O que pedimos primeiro.',
  });
  await house.reviewAll(moderator);
  expect((await officeProcesses(house.as(organiser), 'pt'))[0]).toMatchObject({
    name: 'Encontro do rio',
    namedIn: ['es', 'pt'],
  });
});

test('a second process of the same name has an address of its own', async () => {
  const { house, organiser, given } = await office();
  await startProcess(house.as(organiser), given);
  await startProcess(house.as(organiser), given);
  const all = await officeProcesses(house.as(organiser), 'es');
  expect(all.map(({ slug }) => slug).sort()).toEqual(['encuentro-del-rio', 'encuentro-del-rio-2']);
});

test('an address is made of letters that every keyboard has', () => {
  expect(slugOf('¿Qué pedimos? Edición 2027 — São José')).toBe('que-pedimos-edicion-2027-sao-jose');
  expect(slugOf('⚘')).toBe('');
  expect(slugOf(`${'muy largo '.repeat(20)}`)).toMatch(/^[a-z-]{1,60}$/);
});

test('what a form may send and a process may not have is refused, and nothing is half-open', async () => {
  const { house, organiser, at, given } = await office();
  const [discuss] = given.phases;
  if (!discuss) throw new Error('a phase');
  const open = (over: object) => refusalOf(startProcess(house.as(organiser), { ...given, ...over }));
  expect(await open({ phases: [] })).toBe('processes.no-phases');
  expect(await open({ phases: [{ ...discuss, closes: discuss.opens }] })).toBe('processes.phase-order');
  expect(await open({ phases: [{ ...discuss, closes: new Date(Number.NaN) }] })).toBe(
    'processes.phase-order',
  );
  expect(await open({ phases: [discuss, { ...discuss, closes: at(30) }] })).toBe('processes.phase-order');
  expect(await open({ timezone: 'America/Macondo' })).toBe('processes.timezone');
  for (const wrong of ['', '0', '1.2', '-1', '20%', '1/0', '0.20000000000000001'])
    expect(await open({ rules: { ...rules, supportShare: wrong } }), wrong).toBe('processes.rules');
  expect(await open({ rules: { ...rules, majority: '3/2' } })).toBe('processes.rules');
  expect(await open({ fields: { name: 'x', purpose: '' } })).toBe('gate.fields');
  expect(
    await open({ fields: { ...given.fields, purpose: 'Escríbannos al 3001234567 para más datos.' } }),
  ).toBe('gate.nudge');
  expect(await officeProcesses(house.as(organiser), 'es')).toEqual([]);
  const slug = 'Con Espacios';
  expect(await refusalOf(openProcess(house.as(organiser), { ...given, slug }))).toBe('processes.address');
});

test('a quorum may be nobody, and a process may have a single phase', async () => {
  const { house, organiser, given } = await office();
  const { id } = await startProcess(house.as(organiser), {
    ...given,
    rules: { ...rules, quorumShare: '0', majority: '0.6' },
    phases: given.phases.slice(0, 1),
  });
  expect(await phasesOf(house.system.store.read, id)).toHaveLength(1);
});

test('organisers open processes and look at the office, and nobody else does', async () => {
  const { house, given } = await office();
  const others = [
    await house.person(),
    await house.adult('moderator'),
    await house.adult('safeguarding-lead'),
    await house.adult('operator'),
    await house.adult(),
  ];
  for (const other of others) {
    expect(await refusalOf(startProcess(house.as(other), given))).toBe('access.not-yours');
    expect(await refusalOf(officeProcesses(house.as(other), 'es'))).toBe('access.not-yours');
  }
  expect(await refusalOf(officeProcesses(house.as({ kind: 'visitor' }), 'es'))).toBe('access.sign-in');
});
