import { createHash } from 'node:crypto';
import { compressWell, type Encoding, worthCompressing } from './compress';
import type { HeaderList } from './headers';

export type CachedPage = {
  readonly etag: string;
  /** Finished: handed to the socket as they are. */
  readonly headers: Record<Encoding, HeaderList>;
  readonly notModified: HeaderList;
  /** Bytes as latin-1 text: node sends text together with its headers, in one call to the system instead of two buffers in one. */
  readonly bodies: Record<Encoding, string>;
};

export type PageCacheOptions = {
  /** Everything that is kept, keys and headers too, stays below this many bytes. */
  readonly maxBytes: number;
  /** A number that rises with every publication, hiding and erasure. */
  readonly revision: () => number;
};

export type PageCache = {
  get(key: string): CachedPage | undefined;
  /** Keeps a page that was rendered while `revision` was current; resolves when it is in place, or was left out. */
  keep(key: string, revision: number, headers: HeaderList, body: Buffer): Promise<void>;
  revision(): number;
  clear(): void;
  bytes(): number;
};

const overhead = 2048;

export const etagOf = (body: Buffer): string =>
  `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;

async function finish(headers: HeaderList, body: Buffer): Promise<CachedPage> {
  const etag = etagOf(body);
  const small = body.length < worthCompressing;
  const br = small ? body : await compressWell(body, 'br');
  const gzip = small ? body : await compressWell(body, 'gzip');
  const common = { ...headers, ETag: etag };
  const form = (bytes: Buffer, encoding?: string): HeaderList => ({
    ...common,
    'Content-Length': String(bytes.length),
    ...(encoding && !small ? { 'Content-Encoding': encoding } : {}),
  });
  return {
    etag,
    headers: { identity: form(body), br: form(br, 'br'), gzip: form(gzip, 'gzip') },
    notModified: common,
    bodies: {
      identity: body.toString('latin1'),
      br: br.toString('latin1'),
      gzip: gzip.toString('latin1'),
    },
  };
}

const weigh = (key: string, { bodies }: CachedPage): number =>
  [...new Set(Object.values(bodies))].reduce((sum, body) => sum + body.length, overhead + key.length);

/**
 * Pages that every visitor receives alike (serving.md 2), least recently used out first. All of it belongs to one
 * revision: when the number has risen everything is forgotten at once, so that what was hidden or erased is not even
 * kept in memory (R11), and a page whose rendering began before is not taken.
 */
export function createPageCache({ maxBytes, revision }: PageCacheOptions): PageCache {
  const pages = new Map<string, { page: CachedPage; weight: number }>();
  const underway = new Set<string>();
  let current = revision();
  let total = 0;

  function clear() {
    pages.clear();
    total = 0;
  }

  function now(): number {
    const latest = revision();
    if (latest !== current) {
      clear();
      current = latest;
    }
    return latest;
  }

  function drop(key: string) {
    total -= pages.get(key)?.weight ?? 0;
    pages.delete(key);
  }

  return {
    clear,
    revision: now,
    bytes: () => total,
    get(key) {
      now();
      const found = pages.get(key);
      if (!found) return undefined;
      pages.delete(key);
      pages.set(key, found);
      return found.page;
    },
    async keep(key, rendered, headers, body) {
      const mark = `${rendered} ${key}`;
      if (underway.has(mark) || rendered !== now() || body.length > maxBytes) return;
      underway.add(mark);
      try {
        const page = await finish(headers, body);
        const weight = weigh(key, page);
        if (rendered !== now() || weight > maxBytes) return;
        drop(key);
        pages.set(key, { page, weight });
        total += weight;
        for (const oldest of pages.keys()) {
          if (total <= maxBytes) break;
          drop(oldest);
        }
      } finally {
        underway.delete(mark);
      }
    },
  };
}

/** Whether If-None-Match names this ETag, compared weakly (RFC 9110, 13.1.2). */
export function matches(header: string | undefined, etag: string): boolean {
  if (!header) return false;
  if (header === etag || header.trim() === '*') return true;
  const bare = etag.replace(/^W\//, '');
  return header.split(',').some(one => one.trim().replace(/^W\//, '') === bare);
}
