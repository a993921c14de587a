import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { receiptHash } from '~/ballots/box/receipt';
import {
  ballotPage,
  ballotsForMe,
  ballotsOf,
  cast,
  checkCode,
  closeDue,
  fileOf,
  stir,
} from '~/ballots/index.server';
import { type Actor, roles, visitor } from '~/kernel/actor';
import { engine } from '~db/engine';
import { refusalOf } from '../support/house';
import { newStory, otherCode, type Story } from './story';

type Copy = Map<string, string[]>;

/** Every row of every table, as whoever copies the database has it. */
async function copy(story: Story): Promise<Copy> {
  const names = await story.all(
    engine === 'sqlite'
      ? `SELECT name FROM sqlite_master WHERE type = 'table'`
      : `SELECT table_name AS name FROM information_schema.tables WHERE table_schema IN ('public', 'drizzle')`,
  );
  const tables: Copy = new Map();
  for (const name of names.map(row => String(row.name))) {
    if (name.startsWith('__drizzle')) continue;
    tables.set(
      name,
      (await story.all(`SELECT * FROM "${name}"`)).map(row => JSON.stringify(row)),
    );
  }
  return tables;
}

/** `+` and `-` rows by table. */
const between = (before: Copy, after: Copy): Record<string, string[]> => {
  const changes = [...after].map(([name, rows]): [string, string[]] => {
    const old = before.get(name) ?? [];
    return [
      name,
      [
        ...rows.filter(row => !old.includes(row)).map(row => `+${row}`),
        ...old.filter(row => !rows.includes(row)).map(row => `-${row}`),
      ],
    ];
  });
  return Object.fromEntries(changes.filter(([, rows]) => rows.length > 0));
};

describe('two copies of the database', () => {
  test('before and after a vote differ in one row of the roll and one envelope', async () => {
    const story = await newStory();
    const ballot = await story.open(2);
    const [ana, bea] = story.voters;
    await story.vote(bea!, { 1: 'no' });
    const before = await copy(story);
    expect(before.get('electorate')).toHaveLength(3);
    const receipt = await story.receipt(ana!);
    expect(between(before, await copy(story))).toEqual({});

    await cast(story.as(ana!), { ballot, answers: { 1: 'yes', 2: 'yes' }, ...receipt });
    const after = await copy(story);
    const changes = between(before, after);
    expect(Object.keys(changes).sort()).toEqual(['envelopes', 'roll']);
    expect(changes.roll).toEqual([`+${JSON.stringify({ ballot, person: ana!.id })}`]);
    expect(changes.envelopes).toHaveLength(1);
    const [envelope] = changes.envelopes!;
    expect(Object.keys(JSON.parse(envelope!.slice(1)))).toEqual(['ballot', 'handle', 'sealed']);
    for (const secret of [ana!.id, receipt.code, receipt.mac, receiptHash(ballot, receipt.code), 'yes'])
      expect(envelope).not.toContain(secret);

    await cast(story.as(ana!), { ballot, answers: { 1: 'no' }, ...receipt });
    const changed = between(after, await copy(story));
    expect(Object.keys(changed)).toEqual(['envelopes']);
    expect(changed.envelopes).toHaveLength(2);
  });

  test('do not differ by a vote that was refused, nor by a question', async () => {
    const story = await newStory();
    const ballot = await story.open();
    const ana = story.voters[0]!;
    const forgotten = await story.receipt(ana);
    await story.vote(ana, { 1: 'yes' });
    const before = await copy(story);
    await refusalOf(cast(story.as(ana), { ballot, answers: { 1: 'no' }, ...forgotten }));
    await refusalOf(story.receipt(ana, otherCode()));
    await refusalOf(checkCode(story.as(ana), ballot, forgotten.code));
    await ballotPage(story.as(ana), ballot, 'es');
    expect(between(before, await copy(story))).toEqual({});
  });

  test('show envelopes of one length, whatever was voted', async () => {
    const story = await newStory(4);
    await story.open(2);
    const words = ['yes', 'no', 'abstain', ''];
    for (const [n, person] of story.voters.entries()) await story.vote(person, { 1: words[n], 2: words[n] });
    expect(new Set((await story.envelopes()).map(({ sealed }) => sealed.length)).size).toBe(1);
  });
});

describe('one copy', () => {
  test('keeps no order of arrival, from the next stirring on', async () => {
    const story = await newStory(12);
    await story.open();
    await closeDue(story.clock);
    for (const person of story.voters) await story.vote(person, { 1: 'yes' });
    if (engine === 'postgres') {
      const joined = await story.all(
        'SELECT r.person FROM roll r JOIN envelopes e ON e.xmin::text = r.xmin::text',
      );
      expect(joined).toHaveLength(12);
    }
    await stir(story.clock);
    const inOrder = await story.all('SELECT handle FROM envelopes ORDER BY handle');
    expect((await story.envelopes()).map(({ handle }) => ({ handle }))).toEqual(inOrder);
    expect(await story.roll()).toEqual(story.voters.map(({ id }) => id).sort());
    if (engine === 'postgres') {
      for (const table of ['roll', 'envelopes'])
        expect(await story.all(`SELECT DISTINCT xmin::text FROM ${table}`)).toHaveLength(1);
    } else {
      for (const table of ['roll', 'envelopes', 'electorate'])
        await expect(story.all(`SELECT rowid FROM ${table}`)).rejects.toThrow(/no such column/);
    }
    story.later(72);
    await closeDue(story.clock);
    expect((await ballotPage(story.as(visitor), story.ballot, 'es')).result?.ballots).toBe(12);
  });

  test('after the count says nowhere what anybody voted', async () => {
    const story = await newStory(12);
    const ballot = await story.open(2);
    const receipts = [];
    for (const [n, person] of story.voters.entries())
      receipts.push(await story.vote(person, { 1: n < 5 ? 'yes' : 'no', 2: 'abstain' }));
    const envelopes = await story.envelopes();
    story.later(72);
    await closeDue(story.clock);
    const tables = await copy(story);
    const rows = [...tables].flatMap(([name, all]) => all.map(row => ({ name, row })));
    const where = (part: string) => [
      ...new Set(rows.filter(({ row }) => row.includes(part)).map(({ name }) => name)),
    ];
    const hashes = receipts.map(({ code }) => receiptHash(ballot, code));
    for (const hash of hashes) expect(where(hash)).toEqual(['ballot_hashes']);
    for (const { code, mac } of receipts) expect([...where(code), ...where(mac)]).toEqual([]);
    for (const { handle, sealed } of envelopes) expect([...where(handle), ...where(sealed)]).toEqual([]);
    // A row that names a person of the electorate says of the ballot that she may vote, was told so, and voted.
    for (const { id } of story.voters) {
      const hers = rows.filter(({ row }) => row.includes(id) && row.includes(ballot));
      expect(hers.map(({ name }) => name).sort()).toEqual(['electorate', 'notices', 'roll']);
    }
    expect(tables.get('ballot_hashes')).toEqual(
      [...hashes].sort().map(hash => JSON.stringify({ ballot, hash })),
    );
    expect((await story.all('SELECT wrapped_key FROM ballots'))[0]).toEqual({ wrapped_key: null });
  });

  test.runIf(engine === 'sqlite')('holds no byte of an envelope or of the key any more', async () => {
    const story = await newStory(12);
    await story.open();
    for (const person of story.voters) await story.vote(person, { 1: 'yes' });
    const secrets = (await story.envelopes()).flatMap(({ handle, sealed }) => [handle, sealed]);
    const [row] = await story.all('SELECT wrapped_key FROM ballots');
    secrets.push(String(row!.wrapped_key));
    const found = async () => {
      await story.all('PRAGMA wal_checkpoint(TRUNCATE)');
      const wal = `${story.house.url}-wal`;
      const bytes = Buffer.concat([
        readFileSync(story.house.url),
        existsSync(wal) ? readFileSync(wal) : Buffer.alloc(0),
      ]);
      return secrets.filter(secret => bytes.includes(secret)).length;
    };
    expect(await found()).toBe(secrets.length);
    story.later(72);
    await closeDue(story.clock);
    expect(await found()).toBe(0);
  });
});

test('before the count nobody learns how many have voted, whoever asks', { timeout: 60_000 }, async () => {
  const story = await newStory(14);
  const ballot = await story.open();
  const staff = await Promise.all(
    roles.filter(role => role !== 'member').map(role => story.house.adult(role)),
  );
  const others: Actor[] = [
    visitor,
    ...staff,
    await story.house.adult(),
    await story.house.person({ member: false }),
    ...story.voters.slice(12),
  ];
  const seen = async () =>
    Promise.all(
      others.map(async actor => {
        const ctx = story.as(actor);
        return JSON.stringify([
          await ballotPage(ctx, ballot, 'es'),
          await ballotsOf(ctx, story.house.process, 'es'),
          await ballotsForMe(ctx, 'es'),
          await fileOf(ctx, ballot, 'manifest.txt'),
          await refusalOf(fileOf(ctx, ballot, 'hashes.txt')),
          await refusalOf(checkCode(ctx, ballot, otherCode())),
        ]);
      }),
    );
  const before = await seen();
  for (const person of story.voters.slice(0, 12)) await story.vote(person, { 1: 'yes' });
  expect(await seen()).toEqual(before);
  await closeDue(story.clock);
  await stir(story.clock);
  expect(await seen()).toEqual(before);

  story.later(72);
  const closed = await seen();
  for (const page of closed) expect(page).not.toContain('"yes":');
  await closeDue(story.clock);
  expect(JSON.stringify(await ballotPage(story.as(visitor), ballot, 'es'))).toContain('"yes":12');
});
