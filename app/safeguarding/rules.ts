import { createHash } from 'node:crypto';
import { checkIn, clocks, type Level } from './words';

export const levelOf = (signals: readonly string[]): Level => {
  if (signals.some(signal => signal.startsWith('danger') || signal === 'selfharm')) return 'L1';
  if (signals.some(signal => signal.startsWith('disclosure') || signal === 'asked')) return 'L2';
  return 'L3';
};

export const dueAt = (level: Level, openedAt: Date): Date => new Date(openedAt.getTime() + clocks[level]);

export const chained = (before: string, sealed: Uint8Array): string =>
  createHash('sha256').update(before).update(sealed).digest('hex');

/**
 * The entries of a case as each follows the one before it, or null when one was altered, put in or taken out of the middle.
 * That the last one is gone it cannot tell: the audit counts them.
 */
export function inOrder<E extends { chain: string; sealed: Uint8Array }>(
  caseId: string,
  entries: readonly E[],
): E[] | null {
  const left = [...entries];
  const ordered: E[] = [];
  for (let at = caseId; left.length > 0; ) {
    const next = left.findIndex(entry => entry.chain === chained(at, entry.sealed));
    const [entry] = next < 0 ? [] : left.splice(next, 1);
    if (!entry) return null;
    ordered.push(entry);
    at = entry.chain;
  }
  return ordered;
}

/** Whether enough leads are there (R25). Half-open: at seven days to the instant a check-in no longer counts. */
export const enoughLeads = (lastCheckIns: readonly Date[], now: Date): boolean => {
  const since = now.getTime() - checkIn.everyDays * 86_400_000;
  return lastCheckIns.filter(at => at.getTime() > since).length >= checkIn.leadsNeeded;
};
