import type { OutgoingHttpHeaders } from 'node:http';
import { gather, nodeHeaders, pour } from './adapter';
import { compressible, compressNow, negotiate, worthCompressing } from './compress';
import type { Exchange } from './exchange';
import { dataPolicy, type HeaderList, pagePolicy, securityHeaders } from './headers';

/** Up to here a body is gathered and compressed in one go; what is longer streams as it comes. */
const inOneGo = 512 * 1024;

type How = { nonce: string | undefined; key: string | undefined; revision: number };

function policies(x: Exchange, response: Response, { nonce }: How): HeaderList {
  const page = response.headers.get('content-type')?.startsWith('text/html');
  return {
    ...securityHeaders(x.secure),
    'Content-Security-Policy': page ? pagePolicy(nonce) : dataPolicy,
  };
}

/**
 * Whether all visitors may be given this very answer. It has no nonce, so nothing inline runs in it and it is not
 * hydrated; and it neither sets a cookie nor asks not to be stored.
 */
export function isShared(response: Response, { nonce, key }: How): boolean {
  const { headers, status } = response;
  return (
    key !== undefined &&
    nonce === undefined &&
    status === 200 &&
    !!headers.get('content-type')?.startsWith('text/html') &&
    !headers.has('set-cookie') &&
    !/no-store|private/.test(headers.get('cache-control') ?? '')
  );
}

/** Signed in, or setting a cookie: never stored anywhere (R13). Otherwise as the application says; silence means no. */
function cacheControl(x: Exchange, response: Response): string {
  if (x.signedIn || response.headers.has('set-cookie')) return 'no-store';
  return response.headers.get('cache-control') ?? 'no-store';
}

/** Sends the application's answer with what the edge owes every answer: policies, caching, compression. */
export async function answer(x: Exchange, response: Response, how: How): Promise<true> {
  if (response.body === null && response.status >= 400 && x.method !== 'HEAD') {
    return x.refuse(response.status);
  }
  const type = response.headers.get('content-type');
  const headers: OutgoingHttpHeaders = {
    ...nodeHeaders(response),
    ...policies(x, response, how),
    'cache-control': cacheControl(x, response),
  };
  if (response.body === null) {
    // Said, or node would send an empty body in pieces. These two have none at all (RFC 9110, 8.6).
    if (![204, 304].includes(response.status) && x.method !== 'HEAD') headers['content-length'] = 0;
    return x.send(response.status, headers);
  }

  const reader = response.body.getReader();
  const mayCompress = compressible(type) && !response.headers.has('content-encoding');
  const { bytes, more } = await gather(reader, mayCompress ? inOneGo : 0);
  if (mayCompress) headers.vary = 'Accept-Encoding, Cookie';
  if (more) {
    if (x.method === 'HEAD') {
      await reader.cancel();
      return x.send(response.status, headers);
    }
    return stream(x, response.status, headers, bytes, reader);
  }
  if (isShared(response, how)) {
    headers['cache-control'] = 'no-cache';
    const kept = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
    // Kept while the first visitor is already being answered.
    void x.setup.visitors?.cache
      .keep(how.key ?? '', how.revision, kept, bytes)
      .catch(thrown => x.setup.log.fault(x.id, thrown));
  }
  const encoding =
    mayCompress && bytes.length >= worthCompressing
      ? negotiate(x.request.headers['accept-encoding'])
      : 'identity';
  const sent = compressNow(bytes, encoding);
  if (encoding !== 'identity') headers['content-encoding'] = encoding;
  headers['content-length'] = sent.length;
  return x.send(response.status, headers, sent);
}

async function stream(
  x: Exchange,
  status: number,
  headers: OutgoingHttpHeaders,
  first: Buffer,
  reader: ReadableStreamDefaultReader<Uint8Array>,
): Promise<true> {
  if (x.response.destroyed) {
    await reader.cancel();
    return true;
  }
  x.response.writeHead(status, headers);
  x.response.write(first);
  await pour(reader, x.response);
  return true;
}
