import type { IncomingMessage } from 'node:http';

export type Body = { readonly bytes: Buffer } | 'too-large' | 'broken';

/** Bytes that are read and thrown away, so that a browser still sending can be told why it was refused. */
const drained = 2 * 1024 * 1024;

/**
 * Reads a whole request body of at most `limit` bytes before the application is asked: a body that stops half-way never
 * reaches it, and a larger one is refused, not cut. `broken` when the sender went away.
 */
export function readBody(request: IncomingMessage, limit: number): Promise<Body> {
  const announced = Number(request.headers['content-length'] ?? 0);
  if (announced > drained) return Promise.resolve('too-large');
  return new Promise(resolve => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else chunks.length = 0;
      if (size > drained) resolve('too-large');
    });
    request.on('end', () => resolve(size > limit ? 'too-large' : { bytes: Buffer.concat(chunks) }));
    request.on('error', () => resolve('broken'));
    request.on('close', () => resolve('broken'));
  });
}

const formTypes = /^(?:application\/x-www-form-urlencoded|multipart\/form-data)\s*(?:;|$)/i;

/** Only what a form sends. Anything else would make `request.formData()` throw inside the application. */
export const isForm = (type: string | undefined): boolean => !!type && formTypes.test(type);

/** Whether the body is a form that can be read to its end, without a NUL (which PostgreSQL cannot store). */
export async function soundForm(type: string, bytes: Buffer): Promise<boolean> {
  if (bytes.includes(0)) return false;
  if (/^application/i.test(type)) return !bytes.includes('%00');
  try {
    await new Response(new Uint8Array(bytes), { headers: { 'Content-Type': type } }).formData();
    return true;
  } catch {
    return false;
  }
}
