import { Refusal } from '~/kernel/refusal';
import type { Finding } from '~/screening/words';
import type { Fields } from './words';

/** Nothing was stored: the form comes back with the spans marked, and a way to send it anyway (R14). */
export class Nudge extends Refusal {
  readonly findings: readonly Finding[];
  /** Her texts as people read them: what the places of the findings count in. */
  readonly texts: Fields;

  constructor(findings: readonly Finding[], texts: Fields) {
    super('gate.nudge', 422);
    this.findings = findings;
    this.texts = texts;
  }
}

export const isNudge = (thrown: unknown): thrown is Nudge =>
  thrown instanceof Error && 'code' in thrown && thrown.code === 'gate.nudge';
