import { instantAt, wallClock } from '~/i18n/wall-clock';
import { phaseOf } from './rules';
import { type Phase, type ProcessRules, phaseKinds } from './words';

/** Majorities that a form offers; a half must be exceeded, the others reached. */
export const majorities = ['1/2', '3/5', '2/3', '3/4'] as const;

type Read = { text(name: string): string };

/** "20" -> "0.2". Anything else than a whole number of percent stays as it is, for the rules to refuse. */
export const shareOf = (percent: string): string =>
  /^\d{1,3}$/.test(percent.trim()) ? String(Number(percent) / 100) : percent.trim();

export const rulesFrom = (form: Read): ProcessRules => ({
  supportShare: shareOf(form.text('support')),
  quorumShare: shareOf(form.text('quorum')),
  majority: form.text('majority'),
  youngAdultsCount: form.text('young-adults') === 'yes',
});

const invalid = new Date(Number.NaN);

/** What was typed as an instant; the one that is, where the wall shows the same minute, for it may have seconds. */
function instantFrom(typed: string, zone: string, now: Date | undefined): Date {
  if (now && wallClock(zone, now) === typed.slice(0, 16)) return now;
  return instantAt(zone, typed) ?? invalid;
}

/**
 * The phases of a form, as the clocks of the process show them. What is over, and the opening of what has begun, are not asked and
 * stay. A pair left empty is a phase left out; half a pair or no date is an invalid date, which the rules refuse.
 */
export function phasesFrom(form: Read, zone: string, before: readonly Phase[], now: Date): Phase[] {
  return phaseKinds.flatMap((kind): Phase[] => {
    const old = phaseOf(before, kind);
    if (old && old.closes <= now) return [old];
    const [opens, closes] = [form.text(`${kind}-opens`).trim(), form.text(`${kind}-closes`).trim()];
    if (old && old.opens <= now)
      return [{ kind, opens: old.opens, closes: closes ? instantFrom(closes, zone, old.closes) : invalid }];
    if (!opens && !closes) return [];
    return [
      { kind, opens: instantFrom(opens, zone, old?.opens), closes: instantFrom(closes, zone, old?.closes) },
    ];
  });
}
