import { z } from 'zod';
import type { Lang } from '~/kernel/lang';

export const phaseKinds = ['discuss', 'propose', 'decide', 'write', 'adopt', 'present', 'follow-up'] as const;
export type PhaseKind = (typeof phaseKinds)[number];

/** Half-open: at `closes` it is closed. */
export type Phase = { kind: PhaseKind; opens: Date; closes: Date };

export type ProcessRules = {
  /** Share of the members that admits a proposal, as a decimal string ("0.2"). */
  supportShare: string;
  /** Share of the electorate that must take part in a ballot. */
  quorumShare: string;
  /** Majority of a ballot, as cli.md writes it ("1/2" must be exceeded, others reached). */
  majority: string;
  /** Whether those of 18 to 24 count beside those of 13 to 17. Shown openly. */
  youngAdultsCount: boolean;
};

export type Process = {
  id: string;
  slug: string;
  timezone: string;
  languages: readonly Lang[];
  rules: ProcessRules;
  phases: readonly Phase[];
  name: string;
  purpose: string;
};

export const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export const limits = {
  slug: 60,
  /** (P) Hours between an earlier end of a phase that runs and its being public: nobody finds a door closed overnight. */
  noticeHours: 24,
} as const;

const writtenPhase = z.object({
  kind: z.enum(phaseKinds),
  opens: z.iso.datetime(),
  closes: z.iso.datetime(),
});

/** What comes with the reason of a change of dates, hashed and approved with it: all phases as they were and as they will be. */
export const phaseChange = z.object({
  before: z.array(writtenPhase).max(phaseKinds.length),
  after: z.array(writtenPhase).max(phaseKinds.length),
});
export type PhaseChange = z.infer<typeof phaseChange>;

export const writePhases = (phases: readonly Phase[]): PhaseChange['after'] =>
  phases.map(({ kind, opens, closes }) => ({
    kind,
    opens: opens.toISOString(),
    closes: closes.toISOString(),
  }));

export const readPhases = (written: PhaseChange['after']): Phase[] =>
  written.map(({ kind, opens, closes }) => ({ kind, opens: new Date(opens), closes: new Date(closes) }));
