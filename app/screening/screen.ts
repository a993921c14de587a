import type { Lang } from '~/kernel/lang';
import { type Shadow, shadowOf } from './normalise';
import { meter } from './phrase';
import { families, type RuleBook, ruleBook } from './rules';
import { type Finding, type Outcome, type Priority, routes, type Verdict } from './words';

export type Limits = { field: number; total: number };

/**
 * UTF-16 units (P). The longest form, a clause, refuses at 20,000; what is longer than this is read up to here and held. With the budget of comparisons
 * in phrase.ts this is the time budget of R69: the rules are linear, so a bounded text is a bounded time.
 */
export const defaultLimits: Limits = { field: 24_000, total: 40_000 };

export type ScreenOptions = {
  /** The language of the form. Every language is tried all the same. */
  lang: Lang;
  limits?: Partial<Limits>;
  /** The person has seen the nudge and sends anyway. */
  acknowledged?: boolean;
  /** Telephone numbers of verified help lines, as written; they are nobody's personal data (R16). */
  helpLines?: readonly string[];
};

// One character may normalise to many (U+FDFA to 18); the copy may not outgrow the text by more than this.
const growth = 2;

function inOrder(findings: Finding[]): Finding[] {
  const seen = new Map<string, Finding>();
  for (const finding of findings)
    seen.set(`${finding.field}\n${finding.signal}\n${finding.start}\n${finding.end}`, finding);
  return [...seen.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

// A telephone inside an address, or a handle inside an e-mail, is not said twice to the person who reads the nudge.
const covers = (outer: Finding, inner: Finding) =>
  outer !== inner &&
  outer.field === inner.field &&
  routes[outer.signal] === routes[inner.signal] &&
  outer.start <= inner.start &&
  outer.end >= inner.end &&
  outer.end - outer.start > inner.end - inner.start;

const outermost = (findings: Finding[]) =>
  findings.filter(inner => routes[inner.signal] !== 'nudge' || !findings.some(outer => covers(outer, inner)));

/** safeguarding > held > nudge > ok. */
export function outcomeOf(findings: readonly Finding[], acknowledged = false): Outcome {
  const asked = new Set(findings.map(finding => routes[finding.signal]));
  if (asked.has('safeguarding')) return 'safeguarding';
  if (asked.has('held')) return 'held';
  return asked.has('nudge') && !acknowledged ? 'nudge' : 'ok';
}

function priorityOf(findings: readonly Finding[]): Priority {
  const asked = new Set(findings.map(finding => routes[finding.signal]));
  if (asked.has('safeguarding') || asked.has('priority') || asked.has('held')) return 1;
  return asked.has('nudge') ? 2 : 4;
}

type Read = { shadow: Shadow; over: boolean };

function read(text: string, room: number, limits: Limits): Read {
  const most = Math.max(0, Math.min(limits.field, room));
  const head = text.slice(0, most);
  const shadow = shadowOf(head, most * growth);
  return { shadow, over: text.length > most || shadow.cut };
}

/**
 * R14-R18: what is in a text before anything is stored. Pure; does not throw for any string. Throws when a family of rules is
 * missing: call it through screenSafely, which holds the text then (R3).
 */
export function screen(
  fields: Record<string, string>,
  options: ScreenOptions,
  book: RuleBook = ruleBook,
): Verdict {
  const missing = families.find(name => typeof book.families[name] !== 'function');
  if (missing || !book.version) throw new Error(`rules missing: ${missing ?? 'version'}`);
  const limits = { ...defaultLimits, ...options.limits };
  const lines = new Set((options.helpLines ?? []).map(line => line.replace(/\D/g, '')));
  const findings: Finding[] = [];
  let used = 0;
  meter.steps = 0;
  for (const [field, text] of Object.entries(fields)) {
    const { shadow, over } = read(text, limits.total - used, limits);
    used += Math.min(text.length, limits.field);
    for (const name of families) findings.push(...book.families[name](shadow, field, lines));
    const spent = meter.steps > meter.most && text.length > 0;
    if (over || spent)
      findings.push({
        signal: 'length',
        field,
        start: 0,
        end: text.length,
        rule: over ? 'length.size' : 'length.effort',
      });
  }
  const kept = inOrder(outermost(findings));
  return {
    outcome: outcomeOf(kept, options.acknowledged),
    priority: priorityOf(kept),
    findings: kept,
    ruleVersion: book.version,
  };
}
