/** What a command that came to an end leaves: the result for stdout and notes for people, a line each, for stderr. */
export type Ending = { exit: 0 | 4; stdout: string; notes: readonly string[] };

/** A command of `yfa`. It prints nothing itself. Throws Failure when it ends without a result. */
export type Command = (args: readonly string[]) => Ending | Promise<Ending>;
