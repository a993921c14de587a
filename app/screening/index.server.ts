export type { AlarmReason, GuardedOptions, GuardedVerdict, Screener } from './guarded';
export { screenSafely } from './guarded';
export { segments, segmentsOf } from './marks';
export { ruleBook } from './rules';
export type { Limits, ScreenOptions } from './screen';
export { defaultLimits, screen } from './screen';
export type { Finding, NudgeSignal, Outcome, Priority, Signal, Verdict } from './words';
export { isNudge, outcomes, routes, signals } from './words';
