import { webHeaders } from '../adapter';
import { clientAddress } from '../address';
import { answer } from '../answer';
import type { Edge } from '../edge';
import type { Exchange, Step } from '../exchange';
import { newNonce } from '../headers';
import { visitorKey } from '../visitor';

const noCookies = new Map<string, string>();
const tooLate = Symbol('too late');

function makeEdge(x: Exchange, visitorPage: boolean): { edge: Edge; nonce: () => string | undefined } {
  let nonce: string | undefined;
  const forwarded = x.request.headers['x-forwarded-for'];
  const edge: Edge = {
    id: x.id,
    address: clientAddress(
      x.request.socket.remoteAddress,
      Array.isArray(forwarded) ? forwarded.join(',') : forwarded,
      x.setup.proxies,
    ),
    cookies: visitorPage ? noCookies : x.cookies,
    origin: x.origin,
    secure: x.secure,
    visitorPage,
    nonce: () => {
      nonce ??= newNonce();
      return nonce;
    },
  };
  return { edge, nonce: () => nonce };
}

/** A page for all visitors is asked for with nothing of the one who asks: her address is the key, her headers stay here. */
function makeRequest(x: Exchange, key: string | undefined, signal: AbortSignal): Request {
  const shared = key !== undefined;
  return new Request(x.origin + (shared ? key : x.target.path + x.target.search), {
    method: shared ? 'GET' : x.method,
    headers: shared ? { Host: new URL(x.origin).host } : webHeaders(x.request, x.origin),
    body: x.body ? new Uint8Array(x.body) : null,
    signal,
  });
}

/** The result of `work`, or `tooLate`. What comes too late must not end as an unhandled rejection: `late` hears of it. */
async function within<T>(ms: number, work: Promise<T>, late: (thrown: unknown) => void) {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<typeof tooLate>(resolve => {
    timer = setTimeout(() => resolve(tooLate), ms);
  });
  const result = await Promise.race([work, deadline]).finally(() => clearTimeout(timer));
  if (result === tooLate) work.catch(late);
  return result;
}

export const app: Step = async x => {
  const { handler, turns, patience, log, visitors } = x.setup;
  const gone = new AbortController();
  x.response.once('close', () => {
    if (!x.response.writableFinished) gone.abort();
  });
  const key = visitorKey(x);
  const revision = visitors?.cache.revision() ?? 0;
  const { edge, nonce } = makeEdge(x, key !== undefined);

  const turn = await turns.take(async () => {
    const request = makeRequest(x, key, gone.signal);
    const work = Promise.resolve().then(() => handler(request, edge));
    const result = await within(patience, work, thrown => log.fault(x.id, thrown));
    if (result === tooLate) gone.abort();
    return result;
  }, gone.signal);

  x.route = edge.route;
  if (!turn) return x.refuse(503, { 'Retry-After': '3' });
  if (turn.done === tooLate) {
    log.warn(x.id, 'The application took too long to answer.');
    return x.refuse(503, { 'Retry-After': '3' });
  }
  return answer(x, turn.done, { nonce: nonce(), key, revision });
};
