import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compressible, compressWell, worthCompressing } from './compress';
import { mediaType } from './media';

export type Precompressed = { files: number; before: number; after: number };

/**
 * Writes `.br` and `.gz` beside every file under `dir` that gets smaller by it; the build calls it once. `before` and
 * `after` are bytes, `after` counting the brotli form.
 */
export async function precompress(dir: string): Promise<Precompressed> {
  const sum: Precompressed = { files: 0, before: 0, after: 0 };
  for (const entry of await readdir(dir, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || /\.(?:br|gz)$/.test(entry.name) || !compressible(mediaType(entry.name))) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path);
    if (bytes.length < worthCompressing) continue;
    const [br, gz] = await Promise.all([compressWell(bytes, 'br'), compressWell(bytes, 'gzip')]);
    if (br.length >= bytes.length) continue;
    await Promise.all([writeFile(`${path}.br`, br), writeFile(`${path}.gz`, gz)]);
    sum.files += 1;
    sum.before += bytes.length;
    sum.after += br.length;
  }
  return sum;
}
