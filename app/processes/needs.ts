import type { MandateKind } from '~/kernel/actor';
import type { Id } from '~/kernel/ids';
import { isOpen, phaseOf } from './rules';
import type { Phase, PhaseKind } from './words';

/** What organisers are asked to do, in the order of urgency. One sentence each in i18n/, `processes.office.need.<what>`. */
export const needKinds = [
  'stuck',
  'late',
  'freeze',
  'certify',
  'vote',
  'adopt',
  'drafters',
  'monitors',
  'name',
] as const;
export type NeedKind = (typeof needKinds)[number];

export type Need = {
  what: NeedKind;
  /** Where it is done, without the language. */
  href: string;
  /** By when, where there is a date. */
  at: Date | null;
  count: number;
};

type Ballot = { id: Id; state: string; opens: Date; closes: Date };

/** Plain facts about a process, whichever rooms hold them. */
export type Facts = {
  process: Id;
  named: boolean;
  phases: readonly Phase[];
  /** Proposals that enough members support and that stand on no ballot. */
  admitted: number;
  /** Versions of the Declaration that its drafters put forward and that stand on no ballot. */
  versions: number;
  ballots: readonly Ballot[];
  /** How many hold each mandate now. */
  holders: Readonly<Record<MandateKind, number>>;
};

const day = 86_400_000;
/** The job that counts runs every few seconds: after this long something is wrong. */
const countingTakes = 5 * 60_000;

/** Whether a phase runs, or opens within a week. */
const isNear = (phases: readonly Phase[], kind: PhaseKind, now: Date): boolean => {
  const phase = phaseOf(phases, kind);
  return (
    isOpen(phases, kind, now) ||
    (phase !== undefined && phase.opens > now && phase.opens.getTime() - now.getTime() <= 7 * day)
  );
};

function ofBallot({ id, state, opens, closes }: Ballot, now: Date): Need[] {
  const href = `/office/ballots/${id}`;
  if (state === 'draft')
    return [
      opens > now
        ? { what: 'freeze', href, at: opens, count: 1 }
        : { what: 'late', href, at: null, count: 1 },
    ];
  if (state === 'closed' && now.getTime() - closes.getTime() > countingTakes)
    return [{ what: 'stuck', href, at: null, count: 1 }];
  return state === 'counted' ? [{ what: 'certify', href, at: null, count: 1 }] : [];
}

/** What waits for an organiser in one process now. Nothing here is decided for young people: it is prepared, or looked at. */
export function needsOf(facts: Facts, now: Date): Need[] {
  const { process, phases, holders } = facts;
  const page = `/office/process/${process}`;
  const needs: Need[] = facts.ballots.flatMap(ballot => ofBallot(ballot, now));
  const prepared = facts.ballots.some(({ state, opens }) => state === 'draft' && opens > now);
  const waits = (what: 'vote' | 'adopt', count: number, kind: PhaseKind) => {
    const phase = phaseOf(phases, kind);
    if (count > 0 && !prepared && phase && phase.closes > now)
      needs.push({ what, href: `/office/ballots/new?process=${process}`, at: phase.closes, count });
  };
  waits('vote', facts.admitted, 'decide');
  waits('adopt', facts.versions, 'adopt');
  if (isNear(phases, 'write', now) && holders.drafter === 0)
    needs.push({ what: 'drafters', href: `${page}#mandates`, at: null, count: 0 });
  if (isNear(phases, 'follow-up', now) && holders.monitor === 0)
    needs.push({ what: 'monitors', href: `${page}#mandates`, at: null, count: 0 });
  if (!facts.named) needs.push({ what: 'name', href: page, at: null, count: 0 });
  return needs.sort((a, b) => needKinds.indexOf(a.what) - needKinds.indexOf(b.what));
}
