import { openBundle } from '~/web/bundle.server';
import { createLog } from '~/web/index.server';
import { readSettings } from '~/web/settings.server';
import { visitsOf } from './visits';
import { weigh } from './weigh';

/**
 * What a first visit weighs (serving.md), measured on a built bundle and the demo story; run by the build, in a process of
 * its own. Ends with 1 when a page is heavier than it may be.
 * Usage: measure.ts FOLDER, with DATABASE_URL naming a database in which the story was told.
 */
const folder = process.argv[2] ?? 'build/production';
const settings = readSettings(process.env);
const { visits, token } = await visitsOf(settings);
const { house, server, close } = await openBundle(folder, settings, createLog(undefined, 'silent'));
const { url } = await server.listen(0, settings.host);

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`.padStart(8);
let heavy = false;
console.log('First visit, compressed (page + style, font, script):');
for (const { name, path, as, most } of visits) {
  const cookie = as === 'member' ? `${house.server.sessionCookie}=${token}` : undefined;
  const { page, rest } = await weigh(url, path, cookie);
  const over = most !== undefined && page + rest > most * 1000;
  heavy ||= over;
  const limit = most === undefined ? '' : ` of ${most} kB at most${over ? ': too heavy' : ''}`;
  console.log(
    `  ${name.padEnd(20)}${kilobytes(page)} +${kilobytes(rest)} =${kilobytes(page + rest)}${limit}`,
  );
}
await close(0);
process.exit(heavy ? 1 : 0);
