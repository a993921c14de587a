// What takes too long for every change: the whole crawl as every role in every language, fuzzing, load. One file after the
// other, so that `--minutes N` stops between them and says what was left out.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { postgres, sumUp, tests } from './steps.mjs';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));

const at = process.argv.indexOf('--minutes');
const minutes = at < 0 ? Number.POSITIVE_INFINITY : Number(process.argv[at + 1]);
if (!(minutes > 0)) {
  console.error('usage: npm run test:long -- --minutes N');
  process.exit(2);
}
const began = Date.now();
const left = () => minutes * 60 - (Date.now() - began) / 1000;

const out = [];
for (const file of readdirSync('tests/long').filter(name => /\.test\.tsx?$/.test(name)))
  if (left() < 30) out.push(file);
  else
    tests(
      file,
      ['--project', 'long*', `tests/long/${file}`],
      minutes === Number.POSITIVE_INFINITY ? {} : { seconds: left() },
    );

sumUp(await postgres(), ...(out.length > 0 ? [`Left out, for lack of time: ${out.join(', ')}`] : []));
