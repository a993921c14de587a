import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';

// Connection matters end here; what proxies add has been read and must not be believed a second time by Remix.
const notForwarded =
  /^(?:connection|keep-alive|te|trailer|transfer-encoding|upgrade|expect|host|content-length)$|^(?:x-)?forwarded/;

/** Headers as the application may see them: Host is the public one, which is what Remix compares with Origin. */
export function webHeaders(incoming: IncomingMessage, origin: string): Headers {
  const headers = new Headers({ Host: new URL(origin).host });
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value === undefined || notForwarded.test(name)) continue;
    for (const one of Array.isArray(value) ? value : [value]) headers.append(name, one);
  }
  return headers;
}

/** Response headers for node, each Set-Cookie on a line of its own. */
export function nodeHeaders(response: Response): OutgoingHttpHeaders {
  const headers: OutgoingHttpHeaders = Object.fromEntries(response.headers);
  const cookies = response.headers.getSetCookie();
  if (cookies.length) headers['set-cookie'] = cookies;
  return headers;
}

const drain = (out: ServerResponse) =>
  new Promise<void>(resolve => {
    const done = () => {
      out.off('drain', done);
      out.off('close', done);
      resolve();
    };
    out.on('drain', done);
    out.on('close', done);
  });

type Reader = ReadableStreamDefaultReader<Uint8Array>;

/** Sends the rest of a body at the pace of the receiver, and stops reading when nobody listens any more. */
export async function pour(reader: Reader, out: ServerResponse): Promise<void> {
  for (;;) {
    if (out.destroyed) return reader.cancel();
    const { done, value } = await reader.read();
    if (done) break;
    if (!out.write(value) && !out.destroyed) await drain(out);
  }
  out.end();
}

/** Reads at most `max` bytes and a chunk; `more` is true when the body goes on. */
export async function gather(reader: Reader, max: number): Promise<{ bytes: Buffer; more: boolean }> {
  const chunks: Uint8Array[] = [];
  for (let size = 0; size <= max; ) {
    const { done, value } = await reader.read();
    if (done) return { bytes: Buffer.concat(chunks), more: false };
    chunks.push(value);
    size += value.length;
  }
  return { bytes: Buffer.concat(chunks), more: true };
}
