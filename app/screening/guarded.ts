import { outcomeOf, type ScreenOptions } from './screen';
import { type Finding, isSignal, noRules, outcomes, type Verdict } from './words';

export type Screener = (fields: Record<string, string>, options: ScreenOptions) => unknown;
export type AlarmReason = 'threw' | 'garbage' | 'held';
export type GuardedOptions = ScreenOptions & { onAlarm?: (reason: AlarmReason) => void };
export type GuardedVerdict = Verdict & { alarm: boolean };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

function isFinding(value: unknown, fields: Record<string, string>): value is Finding {
  if (!isRecord(value)) return false;
  const { signal, field, start, end, rule } = value;
  if (!isSignal(signal) || typeof rule !== 'string' || typeof field !== 'string') return false;
  const text = Object.hasOwn(fields, field) ? fields[field] : undefined;
  if (typeof text !== 'string' || !Number.isInteger(start) || !Number.isInteger(end)) return false;
  return (start as number) >= 0 && (end as number) > (start as number) && (end as number) <= text.length;
}

/** A verdict is believed only if it follows from its own findings: "ok" with a disclosure in it is garbage. */
function isVerdict(value: unknown, fields: Record<string, string>, acknowledged: boolean): value is Verdict {
  if (!isRecord(value)) return false;
  const { outcome, priority, findings, ruleVersion } = value;
  if (!outcomes.some(known => known === outcome) || ![1, 2, 3, 4].includes(priority as number)) return false;
  if (typeof ruleVersion !== 'string' || ruleVersion === '') return false;
  if (!Array.isArray(findings) || !findings.every(finding => isFinding(finding, fields))) return false;
  return outcomeOf(findings, acknowledged) === outcome;
}

/**
 * R3: screening fails closed. Whatever goes wrong (an exception, a missing rule file, a result that is none) the text is held for a
 * person and the alarm rings; the author sees the ordinary "being reviewed". The reason never carries what was written.
 */
export function screenSafely(
  screener: Screener,
  fields: Record<string, string>,
  options: GuardedOptions,
): GuardedVerdict {
  const { onAlarm, ...asked } = options;
  const ring = (reason: AlarmReason) => {
    try {
      onAlarm?.(reason);
    } catch {
      // An alarm that fails must not let the text through, nor lose it: it is held either way.
    }
  };
  const held = (reason: AlarmReason): GuardedVerdict => {
    ring(reason);
    return { outcome: 'held', priority: 1, findings: [], ruleVersion: noRules, alarm: true };
  };
  try {
    const verdict = screener(fields, asked);
    if (!isVerdict(verdict, fields, asked.acknowledged === true)) return held('garbage');
    if (verdict.outcome === 'held') ring('held');
    return { ...verdict, alarm: verdict.outcome === 'held' };
  } catch {
    return held('threw');
  }
}
