/** The count was asked for in a way that cannot be: an option with a wrong, missing or contradictory value. */
export class BadUsage extends Error {
  override readonly name = 'BadUsage';
  readonly code: string;

  constructor(code: string, sentence: string) {
    super(sentence);
    this.code = code;
  }
}
