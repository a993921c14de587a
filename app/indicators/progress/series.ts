/** What one judgement stands on: the yearly values of one series, and where they should go. */
export type Series = {
  id: string;
  /** A year without a value is not in it. */
  values: ReadonlyMap<number, number>;
  /** 1 = more is better, -1 = less is better. */
  direction: 1 | -1;
  target: number | null;
  targetYear: number;
  /** The most that the value can naturally be, 100 for a share in per cent. */
  limit: number | null;
  baseYear: number;
  /** Years from which on the figures come from another source or count otherwise. */
  breaks: readonly number[];
};

export const defaults = { targetYear: 2030, baseYear: 2015, target: null, limit: null, breaks: [] } as const;

export const statuses = [
  'target_achieved',
  'substantial_progress',
  'moderate_progress',
  'limited_progress',
  'deterioration',
  'not_available',
] as const;
export type Status = (typeof statuses)[number];

export type Reason = 'too-few-years' | 'mixed-signs' | 'source-change';

export type Point = { year: number; value: number };

export type Judgement = {
  id: string;
  method: 'open-sdg-2.4';
  form: 'target' | 'no-target';
  /** Yearly growth in the wanted direction; with a target, as a share of the growth that reaches it. Null where there is none. */
  value: number | null;
  /** -5 to 5. */
  score: number | null;
  status: Status;
  reason: Reason | null;
  base: Point | null;
  current: Point | null;
};
