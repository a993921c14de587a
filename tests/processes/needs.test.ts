import { expect, test } from 'vitest';
import { type Facts, needsOf } from '~/processes/needs';
import type { PhaseKind } from '~/processes/words';

const now = new Date('2026-10-05T15:00:00Z');
const at = (days: number) => new Date(now.getTime() + days * 86_400_000);
const phase = (kind: PhaseKind, from: number, until: number) => ({
  kind,
  opens: at(from),
  closes: at(until),
});
const ballot = (state: string, opens: number, closes: number) => ({
  id: `b-${state}`,
  state,
  opens: at(opens),
  closes: at(closes),
});

const quiet: Facts = {
  process: 'p',
  named: true,
  phases: [phase('discuss', -5, 5), phase('decide', 6, 9)],
  admitted: 0,
  versions: 0,
  ballots: [],
  holders: { drafter: 0, coordinator: 0, monitor: 0 },
};
const what = (facts: Partial<Facts>) => needsOf({ ...quiet, ...facts }, now).map(need => need.what);

test('a quiet process asks for nothing', () => {
  expect(what({})).toEqual([]);
  expect(
    what({ ballots: [ballot('frozen', 1, 2), ballot('open', -1, 1), ballot('certified', -3, -2)] }),
  ).toEqual([]);
});

test('a draft is frozen before it opens, or was not in time; what is counted is looked at; what is not counted is stuck', () => {
  const ballots = [
    ballot('counted', -3, -2),
    ballot('draft', 1, 2),
    { ...ballot('draft', -1, 2), id: 'old' },
    ballot('closed', -3, -1),
  ];
  expect(needsOf({ ...quiet, ballots }, now)).toEqual([
    { what: 'stuck', href: '/office/ballots/b-closed', at: null, count: 1 },
    { what: 'late', href: '/office/ballots/old', at: null, count: 1 },
    { what: 'freeze', href: '/office/ballots/b-draft', at: at(1), count: 1 },
    { what: 'certify', href: '/office/ballots/b-counted', at: null, count: 1 },
  ]);
  expect(
    what({ ballots: [{ ...ballot('closed', -3, -2), closes: new Date(now.getTime() - 60_000) }] }),
  ).toEqual([]);
});

test('proposals with enough support wait for a ballot, while there is a phase to hold it in and none is prepared', () => {
  expect(needsOf({ ...quiet, admitted: 2 }, now)).toEqual([
    { what: 'vote', href: '/office/ballots/new?process=p', at: at(9), count: 2 },
  ]);
  expect(what({ admitted: 2, phases: [phase('decide', -9, -6)] })).toEqual([]);
  expect(what({ admitted: 2, phases: [] })).toEqual([]);
  expect(what({ admitted: 2, ballots: [ballot('draft', 1, 2)] })).toEqual(['freeze']);
});

test('a version of the Declaration waits for its ballot until the stage of adopting is over', () => {
  expect(what({ versions: 1, phases: [phase('adopt', 3, 9)] })).toEqual(['adopt']);
  expect(what({ versions: 1 })).toEqual([]);
});

test('somebody drafts before writing begins, and somebody follows up; a name waits for its reader', () => {
  expect(what({ phases: [phase('write', 7, 20)] })).toEqual(['drafters']);
  expect(what({ phases: [phase('write', 8, 20)] })).toEqual([]);
  expect(what({ phases: [phase('write', -1, 20)], holders: { ...quiet.holders, drafter: 1 } })).toEqual([]);
  expect(what({ phases: [phase('follow-up', -1, 20)], named: false })).toEqual(['monitors', 'name']);
});
