import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Refusal } from '~/kernel/refusal';
import { networkOf } from './address';

/** So many in so many seconds. */
type Allowance = readonly [times: number, seconds: number];

type Limit = { readonly account: Allowance; readonly network: Allowance; readonly everyone: Allowance };

const minute = 60;
const quarter = 15 * minute;
const hour = 60 * minute;

/**
 * How often something may be done (R66): by one account, from one network (/24 or /56), by everyone together. A whole
 * class, or a whole city behind one mobile carrier, shares a network, so that figure is wide. Windows are short and are
 * never prolonged by trying again: nobody can lock another person out for longer than the window. Asking for help and
 * leaving have no limit.
 */
export const limits = {
  signIn: { account: [8, quarter], network: [200, quarter], everyone: [3000, quarter] },
  signUp: { account: [5, hour], network: [120, hour], everyone: [1000, hour] },
  post: { account: [12, 10 * minute], network: [300, 10 * minute], everyone: [2000, 10 * minute] },
  /** Small forms that write no text: seen, sessions, check-ins. */
  form: { account: [60, minute], network: [1200, minute], everyone: [6000, minute] },
  draft: { account: [60, minute], network: [1200, minute], everyone: [6000, minute] },
  report: { account: [20, hour], network: [300, hour], everyone: [2000, hour] },
  search: { account: [40, minute], network: [400, minute], everyone: [2400, minute] },
  vote: { account: [30, 10 * minute], network: [600, 10 * minute], everyone: [6000, 10 * minute] },
  decide: { account: [60, minute], network: [600, minute], everyone: [3000, minute] },
  live: { account: [240, minute], network: [2400, minute], everyone: [24_000, minute] },
} as const satisfies Record<string, Limit>;

export type Limited = keyof typeof limits;

export type Asker = {
  /**
   * A person's id; at sign-in what R67 counts by: the typed name with the phone it is known on, or else with the network, so
   * that a third party who knows the name cannot use up the allowance of her own phone. Absent for visitors.
   */
  readonly account?: string | undefined;
  readonly address: string;
};

export type Limits = {
  /** Counts one. Undefined when it is allowed, else the refusal `web.too-many` (429) with how long to wait. */
  take(what: Limited, who: Asker): Promise<Refusal | undefined>;
  /** How many more times the account may; the same for accounts that do not exist. */
  left(what: Limited, who: Asker): Promise<number>;
  /** Takes one back for the account: a text that turned out to be a call for help counts as nothing (R30). */
  giveBack(what: Limited, who: Asker): Promise<void>;
};

type Counter = { readonly key: (who: Asker) => string | undefined; readonly limiter: RateLimiterMemory };

function counters(what: string, { account, network, everyone }: Limit): readonly Counter[] {
  const limiter = (scope: string, [points, duration]: Allowance) =>
    new RateLimiterMemory({ keyPrefix: `${what}.${scope}`, points, duration });
  // The narrowest first, and the first no ends it: who is refused alone uses up nothing of what all share.
  return [
    { key: who => who.account, limiter: limiter('account', account) },
    { key: who => networkOf(who.address), limiter: limiter('network', network) },
    { key: () => 'everyone', limiter: limiter('everyone', everyone) },
  ];
}

/** Counters live in this process. Several processes allow as many times more; that is stated in the README. */
export function createLimits(table: Readonly<Record<Limited, Limit>> = limits): Limits {
  const all = new Map(Object.entries(table).map(([what, limit]) => [what, counters(what, limit)]));
  return {
    async take(what, who) {
      for (const { key, limiter } of all.get(what) ?? []) {
        const name = key(who);
        if (name === undefined) continue;
        try {
          await limiter.consume(name);
        } catch (no) {
          if (!(no instanceof RateLimiterRes)) throw no;
          const seconds = Math.max(1, Math.ceil(no.msBeforeNext / 1000));
          return new Refusal('web.too-many', 429, { seconds, minutes: Math.ceil(seconds / 60) });
        }
      }
      return undefined;
    },
    async left(what, who) {
      const [first] = all.get(what) ?? [];
      const name = first?.key(who);
      if (!first || name === undefined) return table[what].account[0];
      const used = (await first.limiter.get(name))?.consumedPoints ?? 0;
      return Math.max(0, table[what].account[0] - used);
    },
    async giveBack(what, who) {
      for (const { key, limiter } of all.get(what) ?? []) {
        const name = key(who);
        if (name !== undefined && (await limiter.get(name))) await limiter.reward(name);
      }
    },
  };
}
