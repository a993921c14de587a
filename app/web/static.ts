import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Encoding } from './compress';
import { mediaType } from './media';

export type StaticDir = {
  readonly dir: string;
  /** Paths that start like this carry a hash of their content in their name, so they never change. */
  readonly hashed?: string;
};

export type StaticFile = {
  readonly type: string;
  readonly etag: string;
  readonly cacheControl: string;
  readonly bytes: Record<Encoding, Buffer | undefined> & { readonly identity: Buffer };
};

export type StaticFiles = {
  find(path: string): StaticFile | undefined;
  /** True where only files live: what is not found there is a 404, and the application is not asked. */
  owns(path: string): boolean;
};

const oneYear = 'public, max-age=31536000, immutable';
const oneHour = 'public, max-age=3600';

function load(path: string, url: string, hashed: string | undefined): StaticFile {
  const identity = readFileSync(path);
  const beside = (extension: string) =>
    existsSync(path + extension) ? readFileSync(path + extension) : undefined;
  return {
    type: mediaType(path),
    etag: `W/"${createHash('sha256').update(identity).digest('base64url').slice(0, 22)}"`,
    cacheControl: hashed && url.startsWith(hashed) ? oneYear : oneHour,
    bytes: { identity, br: beside('.br'), gzip: beside('.gz') },
  };
}

/**
 * Reads every file of the directories once, at start, and afterwards only looks addresses up in that table: there is no
 * path to traverse. An earlier directory wins. Hidden files and the compressed forms have no address of their own.
 * `dynamic` names addresses at the top, such as /robots.txt, that look like files and are answered by the application.
 */
export function loadStatic(dirs: readonly StaticDir[], dynamic: readonly string[] = []): StaticFiles {
  const files = new Map<string, StaticFile>();
  const folders = new Set<string>();
  for (const { dir, hashed } of dirs) {
    if (!existsSync(dir)) continue;
    for (const entry of readdirSync(dir, { withFileTypes: true, recursive: true })) {
      const path = join(entry.parentPath, entry.name);
      const parts = relative(dir, path).split(sep);
      const url = `/${parts.join('/')}`;
      if (!entry.isFile() || parts.some(part => part.startsWith('.'))) continue;
      if (/\.(?:br|gz)$/.test(url) || files.has(url)) continue;
      files.set(url, load(path, url, hashed));
      if (parts.length > 1) folders.add(parts[0] ?? '');
    }
  }
  return {
    find: path => files.get(path),
    owns(path) {
      const top = path.slice(1).split('/', 1)[0] ?? '';
      if (folders.has(top)) return true;
      return top.includes('.') && !top.endsWith('.data') && !dynamic.includes(path);
    },
  };
}
