import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spanOf } from '~/identity/index.server';
import { newId } from '~/kernel/ids';
import { buildSystem } from '~/system.server';
import { built } from '../support/server';
import { type Filled, fill } from './fill';
import { get, load, type Measured, post } from './load';
import { type Started, start } from './servers/start';

/**
 * How fast the production bundle is, on 1,000 threads and 20,000 posts, beside two floors measured in the same run: node:http
 * that says hello, and the same page by React alone. The ratios are the result; the rest belongs to the machine. Everything is
 * measured in turns, three times over, since other work on the machine comes and goes.
 */
const connections = 32;
const rounds = 3;
const seconds = 2;
const began = performance.now();
const aside = mkdtempSync(join(tmpdir(), 'yfa-bench-'));
process.on('exit', () => rmSync(aside, { recursive: true, force: true }));

const clock = () => `${((performance.now() - began) / 1000).toFixed(0)} s`;
const say = (what: string) => console.error(`${clock().padStart(6)}  ${what}`);

async function prepare(url: string, masterKey: Buffer) {
  const system = await buildSystem({ url, masterKey });
  const filled = await fill(system, done => done % 250 === 0 && say(`${done} threads told`));
  const tokens: string[] = [];
  const now = system.now();
  for (const { id, band } of filled.members)
    tokens.push((await system.sessions.create(id, spanOf(band, false, false), false, now)).token);
  await system.store.checkpoint();
  await system.close();
  return { ...filled, tokens };
}

type Prepared = Filled & { tokens: string[] };
const cookie = (token: string | undefined) => ({ Cookie: `yfa-demo=${token}` });
const compressed = { 'Accept-Encoding': 'gzip, br' };

/** Replies of every member in turn, in as many threads, from as many networks. */
const replies = ({ tokens, thread }: Prepared) => {
  const most = tokens.length * 12;
  return (n: number): Buffer | null =>
    n >= most
      ? null
      : post(
          `/es/t/${thread}`,
          {
            intent: 'reply',
            key: newId(),
            body: `Propongo que lo midamos cada año, y que se publique en la plaza (${n}).`,
          },
          {
            ...cookie(tokens[n % tokens.length]),
            Origin: 'http://127.0.0.1',
            'X-Forwarded-For': `10.${n & 255}.${(n >> 8) & 255}.1`,
          },
        );
};

type Subject = {
  name: string;
  of: Started;
  request: (n: number) => Buffer | null;
  to: 'hello' | 'plain React';
};

async function measure(): Promise<void> {
  await built('production');
  say('built');
  const url = join(aside, 'bench.db');
  const masterKey = randomBytes(32);
  const all = await prepare(url, masterKey);
  const env = { DATABASE_URL: url, MASTER_KEY: masterKey.toString('hex') };
  const always = (bytes: Buffer) => () => bytes;
  const thread = `/es/t/${all.thread}`;
  const proposal = '/es/proposals/P-1';
  const mine = cookie(all.tokens[0]);
  const reply = replies(all);
  let sent = 0;

  const hello = await start('hello', {});
  const plain = await start('plain', env, [all.members[0]?.id ?? '', all.thread, all.slug]);
  const house = await start('house', env);
  const subjects: readonly Subject[] = [
    { name: 'hello', of: hello, request: always(get('/')), to: 'hello' },
    {
      name: 'visitor, proposal from the cache',
      of: house,
      request: always(get(proposal, compressed)),
      to: 'hello',
    },
    {
      name: 'visitor, proposal made anew',
      of: house,
      request: always(get(proposal, { Cookie: 'yfa-theme=dark' })),
      to: 'hello',
    },
    { name: 'plain React', of: plain, request: always(get(thread)), to: 'plain React' },
    { name: 'member, thread', of: house, request: always(get(thread, mine)), to: 'plain React' },
    {
      name: 'member, thread, compressed',
      of: house,
      request: always(get(thread, { ...mine, ...compressed })),
      to: 'plain React',
    },
    { name: 'member, posting a reply', of: house, request: () => reply(sent++), to: 'plain React' },
  ];
  const results = new Map<string, Measured[]>(subjects.map(({ name }) => [name, []]));
  for (let round = 1; round <= rounds; round++) {
    for (const { name, of, request } of subjects)
      results
        .get(name)
        ?.push(await load({ of, connections, seconds, request, warmUp: round === 1 ? 1.5 : 0.3 }));
    say(`round ${round} of ${rounds}`);
  }
  for (const one of [hello, plain, house]) await one.stop();
  print(subjects, results);
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

function print(subjects: readonly Subject[], results: ReadonlyMap<string, readonly Measured[]>): void {
  const of = (name: string) => results.get(name) ?? [];
  /** Round by round, then the median: what else the machine does in one of them weighs on both. */
  const ratio = (name: string, to: string) =>
    median(of(name).map(({ perSecond }, round) => perSecond / (of(to)[round]?.perSecond ?? Number.NaN)));
  console.log(
    '                                       ratio to        |   a second   median   95 %  ms of CPU    bytes  answers',
  );
  for (const { name, to } of subjects) {
    const each = (pick: (one: Measured) => number) => median(of(name).map(pick));
    const statuses = new Map<string, number>();
    for (const one of of(name))
      for (const [status, n] of Object.entries(one.statuses))
        statuses.set(status, (statuses.get(status) ?? 0) + n);
    console.log(
      [
        name.padEnd(34),
        `${ratio(name, to).toFixed(3)} ${to.padEnd(12)}`.padStart(20),
        ' |',
        each(one => one.perSecond)
          .toFixed(0)
          .padStart(11),
        each(one => one.median)
          .toFixed(1)
          .padStart(9),
        each(one => one.late)
          .toFixed(1)
          .padStart(7),
        each(one => one.cpu)
          .toFixed(3)
          .padStart(11),
        each(one => one.bytes)
          .toFixed(0)
          .padStart(9),
        `  ${[...statuses].map(([status, n]) => `${n} × ${status}`).join(', ')}`,
      ].join(''),
    );
  }
  const aim = (what: string, name: string, to: string, least: number) =>
    console.log(`${what}: ${ratio(name, to).toFixed(2)} of ${to}, the aim is ${least}`);
  console.log('');
  aim("A member's thread", 'member, thread', 'plain React', 0.3);
  aim("A visitor's proposal from the cache", 'visitor, proposal from the cache', 'hello', 0.7);
}

await measure();
