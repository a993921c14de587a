import { expect, test } from 'vitest';
import { schedule } from '~/ballots/index.server';
import { ownVersions, versionById } from '~/gate/index.server';
import { newId } from '~/kernel/ids';
import { approve, claim, deskItemOf } from '~/moderation/index.server';
import { announcedChanges, changePhases, mustBeOpen, openProcess, phasesOf } from '~/processes/index.server';
import type { Phase, PhaseKind } from '~/processes/words';
import { Subjects } from '../ballots/story';
import { newHouse, refusalOf } from '../support/house';

const day = 86_400_000;
const reason = 'Hay exámenes en cuatro países esta semana, y muchas personas pidieron más días.';

/** Discuss runs for ten days more, propose opened five days ago, decide is to come, and "write" was over yesterday. */
async function running() {
  const house = await newHouse();
  await house.leads();
  const organiser = await house.adult('organiser');
  const moderator = await house.adult('moderator');
  const at = (days: number) => new Date(house.now.getTime() + days * day);
  const phase = (kind: PhaseKind, from: number, until: number): Phase => ({
    kind,
    opens: at(from),
    closes: at(until),
  });
  const phases = [
    phase('write', -9, -1),
    phase('discuss', -6, 10),
    phase('propose', -5, 12),
    phase('decide', 13, 20),
  ];
  house.process = await openProcess(house.as(organiser), {
    slug: `proceso-${newId().slice(0, 6)}`,
    timezone: 'America/Bogota',
    languages: ['es'],
    rules: { supportShare: '0.2', quorumShare: '0.5', majority: '1/2', youngAdultsCount: true },
    phases,
  });
  const change = (changed: Phase[], key?: string) =>
    changePhases(house.as(organiser), {
      process: house.process,
      phases: [...phases.filter(({ kind }) => !changed.some(one => one.kind === kind)), ...changed],
      reason,
      lang: 'es',
      key,
    });
  const closesOf = async (kind: PhaseKind) =>
    (await phasesOf(house.system.store.read, house.process)).find(one => one.kind === kind)?.closes;
  return { house, organiser, moderator, at, phase, phases, change, closesOf };
}

test('dates change when another human lets the reason out, and the reason stays beside them', async () => {
  const { house, moderator, at, phase, change, closesOf } = await running();
  await change([phase('discuss', -6, 14)]);
  expect(await closesOf('discuss')).toEqual(at(10));
  expect(await announcedChanges(house.as({ kind: 'visitor' }), house.process)).toEqual([]);

  const version = (await claim(house.as(moderator))) ?? '';
  const item = await deskItemOf(house.as(moderator));
  expect(item?.around?.lines).toEqual([
    expect.stringMatching(/^Conversar: .*15 de octubre.* → .*19 de octubre/),
  ]);
  await approve(house.as(moderator), { version, hash: item?.version.hash ?? '' });

  expect(await closesOf('discuss')).toEqual(at(14));
  expect(await closesOf('propose')).toEqual(at(12));
  const [told, ...others] = await announcedChanges(house.as({ kind: 'visitor' }), house.process);
  expect(others).toEqual([]);
  expect(told).toMatchObject({ reason, lang: 'es' });
  expect(told?.moved).toEqual([
    { kind: 'discuss', before: phase('discuss', -6, 10), after: phase('discuss', -6, 14) },
  ]);
  // What asks whether the phase is open goes by the new dates at once.
  await mustBeOpen(house.system.store.read, house.process, 'discuss', at(12));
});

test('sent twice it is one change, and a second one before the first is decided takes no effect on other dates', async () => {
  const { house, organiser, moderator, phase, change, closesOf, at } = await running();
  const key = newId();
  const [longer, later] = [phase('discuss', -6, 14), phase('propose', -5, 18)];
  const asBefore = at(12);
  await change([longer], key);
  await change([longer], key);
  house.later(60_000);
  await change([later]);
  expect(await ownVersions(house.as(organiser), { kind: 'announcement', open: true })).toHaveLength(2);
  expect(await refusalOf(house.reviewAll(moderator))).toBe('processes.phases-stale');
  expect(await closesOf('discuss')).toEqual(longer.closes);
  expect(await closesOf('propose')).toEqual(asBefore);
});

test('what is over stays over, what has begun has begun, and nobody finds a door closed overnight', async () => {
  const { at, phase, phases, change, house, organiser } = await running();
  expect(await refusalOf(change([phase('write', -9, 30)]))).toBe('processes.phase-over');
  expect(await refusalOf(change([phase('discuss', 2, 10)]))).toBe('processes.phase-begun');
  expect(
    await refusalOf(change([{ ...phase('discuss', -6, 1), closes: new Date(at(1).getTime() - 1) }])),
  ).toBe('processes.phase-notice');
  expect(await refusalOf(change([phase('decide', -4, -2)]))).toBe('processes.phase-past');
  expect(await refusalOf(change([phase('decide', 15, 14)]))).toBe('processes.phase-order');
  expect(await refusalOf(change([]))).toBe('processes.nothing-changed');
  const without = changePhases(house.as(organiser), {
    process: house.process,
    phases: phases.filter(({ kind }) => kind !== 'propose'),
    reason,
    lang: 'es',
  });
  expect(await refusalOf(without)).toBe('processes.phase-begun');
  // What is still to come may move, go, or be added.
  await change([phase('decide', 14, 30), phase('adopt', 31, 40)]);
});

test('a change that waited too long for its reader is refused when it is let out', async () => {
  const { house, moderator, at, phase, change, closesOf } = await running();
  await change([phase('discuss', -6, 3)]);
  house.later(2.5 * day);
  expect(await refusalOf(house.reviewAll(moderator))).toBe('processes.phase-notice');
  expect(await closesOf('discuss')).toEqual(at(10 - 2.5));
});

test('dates do not move away from under a ballot that is prepared', async () => {
  const { house, organiser, at, phase, change } = await running();
  const subjects = new Subjects(() => house.process);
  await schedule(house.as(organiser), {
    process: house.process,
    opens: at(14),
    closes: at(19),
    questions: [{ kind: 'proposal', subject: subjects.one() }],
  });
  expect(await refusalOf(change([phase('decide', 13, 18)]))).toBe('ballots.stands');
  await change([phase('decide', 13, 25)]);
});

test('a change is a text: too short a reason, or one with a telephone, comes back; only organisers ask', async () => {
  const { house, organiser, phases, phase } = await running();
  const given = {
    process: house.process,
    phases: [...phases.slice(0, 1), phase('discuss', -6, 14), ...phases.slice(2)],
    lang: 'es' as const,
  };
  expect(await refusalOf(changePhases(house.as(organiser), { ...given, reason: 'Porque sí' }))).toBe(
    'gate.fields',
  );
  const other = await house.person();
  expect(await refusalOf(changePhases(house.as(other), { ...given, reason }))).toBe('access.not-yours');
  const missing = { ...given, process: newId(), reason };
  expect(await refusalOf(changePhases(house.as(organiser), missing))).toBe('processes.not-found');
  const sent = await changePhases(house.as(organiser), { ...given, reason });
  const version = await versionById(house.system.store.read, sent.outcome === 'sent' ? sent.version : '');
  expect(version).toMatchObject({ kind: 'announcement', audience: 'public', place: house.process });
});
