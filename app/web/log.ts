import { type DestinationStream, type Logger, pino } from 'pino';

export type RequestLine = {
  readonly id: string;
  readonly method: string;
  /** Route pattern where the handler named one, else the path as `logPath` shortens it. */
  readonly route: string;
  readonly status: number;
  readonly ms: number;
  /** True when the other side left before the answer was complete. */
  readonly cut?: true;
};

export type Log = {
  request(line: RequestLine): void;
  /** Something was thrown that is not a refusal. Its message is never written: it may quote what a person wrote. */
  fault(id: string, thrown: unknown): void;
  /** A sentence of ours for the operator, without anything that came in a body, a query or a cookie. */
  warn(id: string, sentence: string): void;
  info(sentence: string, fields?: Record<string, string | number | boolean>): void;
};

const word = /^[a-z][a-z-]{0,19}$/;

/** Keeps the short words of a path and shortens the rest: an address may hold a token or an id. */
export const logPath = (path: string): string =>
  path
    .slice(0, 200)
    .split('/')
    .slice(0, 9)
    .map(part => (part === '' || word.test(part) ? part : ':'))
    .join('/');

const frame = /^\s+at (?:[\w.$<>[\] ]+ \()?(?:file:|node:|\/|[A-Za-z]:\\)[^()\s]+:\d+:\d+\)?$/;

/** What may be told of an error: its class, its code and where it happened; of its causes the same. */
export function bare(thrown: unknown, depth = 0): Record<string, unknown> {
  if (!(thrown instanceof Error)) return { name: typeof thrown };
  const { stack = '', cause } = thrown;
  // The class, not `name`: a name is a property like another, and could hold anything.
  const name = thrown.constructor.name;
  const code = (thrown as { code?: unknown }).code;
  return {
    name,
    ...(typeof code === 'string' && /^[A-Z0-9_]{1,40}$/.test(code) ? { code } : {}),
    at: stack
      .split('\n')
      .filter(line => frame.test(line))
      .slice(0, 8)
      .map(line => line.trim()),
    ...(cause instanceof Error && depth < 3 ? { cause: bare(cause, depth + 1) } : {}),
  };
}

/** The log of the process: JSON lines by pino. Only the fields named here are ever written (R68). */
export function createLog(destination?: DestinationStream, level = 'info'): Log {
  const options = { base: null, level } as const;
  // Not sync: a request does not wait for the line about another one. pino writes what is left when the process ends.
  const logger: Logger = pino(options, destination ?? pino.destination({ dest: 1, sync: false }));
  return {
    request({ id, method, route, status, ms, cut }) {
      const line = { id, method, route, status, ms, ...(cut ? { cut } : {}) };
      if (status >= 500) logger.error(line, 'request');
      else logger.info(line, 'request');
    },
    fault: (id, thrown) => logger.error({ id, error: bare(thrown) }, 'fault'),
    warn: (id, sentence) => logger.warn({ id }, sentence),
    info: (sentence, fields = {}) => logger.info(fields, sentence),
  };
}
