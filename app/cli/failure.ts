/** 2 bad usage, 3 the file is malformed or not what the command reads, 4 everything in it was rejected. */
export type FailureExit = 2 | 3 | 4;

/** A command that ends without a result: what the last line of stderr tells, and the exit code. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly exit: FailureExit;
  readonly code: string;
  readonly file: string | null;
  readonly line: number | null;

  constructor(
    exit: FailureExit,
    code: string,
    sentence: string,
    file: string | null = null,
    line: number | null = null,
  ) {
    super(sentence);
    this.exit = exit;
    this.code = code;
    this.file = file;
    this.line = line;
  }
}

export const failureLine = ({ code, message, file, line }: Omit<Failure, 'exit' | 'name'>): string =>
  JSON.stringify({ error: { code, message, file, line } });
