import { connect } from 'node:net';
import type { Started } from './servers/start';

/** `median` and `late` (95th percentile) in milliseconds, `cpu` of the server too, for each answer; `statuses`: how often each. */
export type Measured = {
  perSecond: number;
  median: number;
  late: number;
  cpu: number;
  bytes: number;
  statuses: Record<string, number>;
};

const headEnd = Buffer.from('\r\n\r\n');

/**
 * One connection that sends the next request when an answer is complete. Written on the bare socket: a comfortable client
 * would be slower than what it measures.
 */
function ask(
  port: number,
  next: () => Buffer | null,
  done: (head: string, size: number, ms: number) => void,
) {
  return new Promise<void>((ended, failed) => {
    const socket = connect(port, '127.0.0.1');
    socket.setNoDelay(true);
    let held: Buffer = Buffer.alloc(0);
    let began = 0;
    let last = { size: 0, head: '' };
    const send = () => {
      const request = next();
      if (!request) {
        socket.end();
        return ended();
      }
      began = performance.now();
      socket.write(request);
    };
    socket.on('connect', send).on('error', failed);
    socket.on('data', chunk => {
      // The same answer again, whole in one piece, is not read anew: its status is looked at, and that is enough.
      if (held.length === 0 && chunk.length === last.size && chunk[9] === last.head.charCodeAt(9)) {
        done(last.head, chunk.length, performance.now() - began);
        return send();
      }
      held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
      const at = held.indexOf(headEnd);
      if (at < 0) return;
      const head = held.toString('latin1', 0, at);
      const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0);
      if (held.length < at + 4 + length) return;
      last = { size: at + 4 + length, head };
      done(head, last.size, performance.now() - began);
      held = held.subarray(last.size);
      send();
    });
  });
}

export type Load = {
  of: Started;
  connections: number;
  /** The bytes of the n-th request; null ends the run before its time is over. */
  request: (n: number) => Buffer | null;
  seconds: number;
  warmUp?: number;
};

const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/** Asks again and again for some seconds; what was answered while warming up does not count. */
export async function load({ of, connections, request, seconds, warmUp = 1 }: Load): Promise<Measured> {
  const before = await of.used();
  let answers = 0;
  const began = performance.now();
  const counted = began + warmUp * 1000;
  const end = counted + seconds * 1000;
  const took: number[] = [];
  const statuses: Record<string, number> = {};
  let n = 0;
  let bytes = 0;
  let last = counted;
  await Promise.all(
    Array.from({ length: connections }, () =>
      ask(
        of.port,
        () => (performance.now() < end ? request(n++) : null),
        (head, size, ms) => {
          const now = performance.now();
          answers += 1;
          const status = head.slice(9, 12);
          statuses[status] = (statuses[status] ?? 0) + 1;
          if (now < counted || now > end) return;
          took.push(ms);
          bytes += size;
          last = now;
        },
      ),
    ),
  );
  const cpu = ((await of.used()) - before) / answers;
  took.sort((a, b) => a - b);
  return {
    perSecond: took.length / ((last - counted) / 1000),
    median: percentile(took, 0.5),
    late: percentile(took, 0.95),
    cpu,
    bytes: took.length > 0 ? bytes / took.length : 0,
    statuses,
  };
}

/** A request as a browser on a keep-alive connection sends it. */
export const get = (path: string, headers: Record<string, string> = {}): Buffer =>
  Buffer.from(
    `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n${Object.entries(headers)
      .map(([name, value]) => `${name}: ${value}\r\n`)
      .join('')}\r\n`,
  );

export const post = (
  path: string,
  fields: Record<string, string>,
  headers: Record<string, string>,
): Buffer => {
  const body = new URLSearchParams(fields).toString();
  const sent = { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': String(body.length) };
  const lines = Object.entries({ ...sent, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`POST ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n${lines.join('')}\r\n${body}`);
};
