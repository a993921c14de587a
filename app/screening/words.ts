/**
 * The words of screening, safe in the browser. Signals are the part of the taxonomy (docs: safety requirements 3.4) that
 * this version detects; a signal is added here, in `routes`, in the dictionaries and in a rule, or nowhere.
 */
export const signals = [
  'contact.phone',
  'contact.email',
  'contact.handle',
  'contact.url',
  'contact.app_migration',
  'length',
  'disclosure.self',
  'disclosure.third_party',
  'danger.now',
  'danger.term',
  'selfharm',
  'secrecy',
] as const;
export type Signal = (typeof signals)[number];

export const outcomes = ['ok', 'nudge', 'safeguarding', 'held'] as const;
export type Outcome = (typeof outcomes)[number];

/** 1 is read first: danger; 2 contact data; 3 hostility (no rule yet); 4 the rest. Within a priority, oldest first. */
export type Priority = 1 | 2 | 3 | 4;

/** `start` and `end` are UTF-16 offsets into the original text of `field`, never into the normalised copy. */
export type Finding = { signal: Signal; field: string; start: number; end: number; rule: string };

/** Stands where the version of the rules would stand when they failed: no rule has read that text. */
export const noRules = 'none';

export type Verdict = { outcome: Outcome; priority: Priority; findings: Finding[]; ruleVersion: string };

/** What a finding asks for. No route publishes and none bans. */
export type Route = 'nudge' | 'priority' | 'safeguarding' | 'held';

export const routes: Record<Signal, Route> = {
  'contact.phone': 'nudge',
  'contact.email': 'nudge',
  'contact.handle': 'nudge',
  'contact.url': 'nudge',
  'contact.app_migration': 'nudge',
  length: 'held',
  'disclosure.self': 'safeguarding',
  'disclosure.third_party': 'safeguarding',
  'danger.now': 'safeguarding',
  'danger.term': 'priority',
  selfharm: 'safeguarding',
  secrecy: 'safeguarding',
};

export const isSignal = (value: unknown): value is Signal => signals.includes(value as Signal);

export type NudgeSignal = Extract<Signal, `contact.${string}`>;
export const isNudge = (signal: Signal): signal is NudgeSignal => routes[signal] === 'nudge';
