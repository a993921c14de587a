import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { clock, visitor } from '~/kernel/actor';
import { runDueJobs } from '~/kernel/jobs.server';
import { notices } from '~/notices/tables.server';
import {
  admittedProposals,
  adoptedProposals,
  closeProposals,
  markDecided,
  markInDeclaration,
  markOnBallot,
  proposalsOf,
  proposalText,
  releaseFromBallot,
  support,
} from '~/proposals/index.server';
import type { Db } from '~db/store.server';
import { refusalOf } from '../support/house';
import { day, fields, pageAs, proposed, type Village, village } from './village';

type Mark = (tx: Db, ctx: ReturnType<Village['house']['as']>) => Promise<void>;
const marked = (v: Village, work: Mark) => {
  const ctx = v.house.as(clock);
  return ctx.write(tx => work(tx, ctx));
};

async function admitted(v: Village): Promise<string> {
  const id = await proposed(v);
  for (const person of [v.bruno, v.carla]) await support(v.house.as(person), { proposal: id, lang: 'es' });
  return id;
}

const told = async (v: Village, person: Village['ana']) => {
  const rows = await v.house.system.store.read.select().from(notices).where(eq(notices.person, person.id));
  return rows.map(row => row.kind);
};

describe('a ballot', () => {
  it('finds what was admitted with the hash of its public text, and freezes it', async () => {
    const v = await village();
    const id = await admitted(v);
    await proposed(v);
    const { read } = v.house.system.store;
    const [text, ...rest] = await admittedProposals(read, v.house.process);
    expect(rest).toEqual([]);
    expect(text).toMatchObject({ id, label: 'P-1', title: fields.title, lang: 'es', href: '/proposals/P-1' });
    expect(text?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(await proposalText(read, id)).toEqual(text);
    await marked(v, (tx, ctx) => markOnBallot(tx, ctx, id));
    expect(await admittedProposals(read, v.house.process)).toEqual([]);
    expect((await proposalText(read, id))?.hash).toBe(text?.hash);
    expect((await pageAs(v, visitor, id)).state).toBe('on-ballot');
    expect(await told(v, v.ana)).toContain('on-ballot');
  });

  it('that is annulled gives it back; one that is counted decides it once', async () => {
    const v = await village();
    const id = await admitted(v);
    await marked(v, (tx, ctx) => markOnBallot(tx, ctx, id));
    await marked(v, (tx, ctx) => releaseFromBallot(tx, ctx, id));
    expect((await pageAs(v, visitor, id)).state).toBe('admitted');
    await marked(v, (tx, ctx) => markOnBallot(tx, ctx, id));
    await marked(v, (tx, ctx) => markDecided(tx, ctx, id, 'adopted'));
    expect((await pageAs(v, visitor, id)).state).toBe('adopted');
    expect(await refusalOf(marked(v, (tx, ctx) => markDecided(tx, ctx, id, 'not-adopted')))).toBe(
      'proposals.out-of-turn',
    );
    expect((await adoptedProposals(v.house.system.store.read, v.house.process)).map(one => one.id)).toEqual([
      id,
    ]);
    await marked(v, (tx, ctx) => markInDeclaration(tx, ctx, id, 'clause-1'));
    await marked(v, (tx, ctx) => markInDeclaration(tx, ctx, id, 'clause-2'));
    expect((await pageAs(v, visitor, id)).state).toBe('in-declaration');
    const kinds = await told(v, v.ana);
    expect(kinds.filter(kind => kind === 'adopted')).toHaveLength(1);
    expect(kinds.filter(kind => kind === 'became-clause')).toHaveLength(2);
  });

  it('takes nothing that was not admitted, and the Declaration nothing that was not adopted', async () => {
    const v = await village();
    const open = await proposed(v);
    expect(await refusalOf(marked(v, (tx, ctx) => markOnBallot(tx, ctx, open)))).toBe(
      'proposals.out-of-turn',
    );
    expect(await refusalOf(marked(v, (tx, ctx) => markInDeclaration(tx, ctx, open, 'clause')))).toBe(
      'proposals.out-of-turn',
    );
    const id = await admitted(v);
    await marked(v, (tx, ctx) => markOnBallot(tx, ctx, id));
    await marked(v, (tx, ctx) => markDecided(tx, ctx, id, 'not-adopted'));
    expect(await told(v, v.ana)).toContain('not-adopted');
    expect(await refusalOf(marked(v, (tx, ctx) => markInDeclaration(tx, ctx, id, 'clause')))).toBe(
      'proposals.out-of-turn',
    );
  });
});

describe('when the phase has closed', () => {
  it('what too few supported is not admitted, is told once, and shows how many it were', async () => {
    const v = await village();
    const few = await proposed(v);
    await support(v.house.as(v.bruno), { proposal: few, lang: 'es' });
    const enough = await admitted(v);
    v.house.later(19 * day);
    const failed: string[] = [];
    const run = () => runDueJobs(v.house.as(clock), name => failed.push(name));
    expect(await run()).toContain('proposals.close');
    v.house.later(day);
    await run();
    await closeProposals(v.house.as(clock));
    expect(failed.filter(name => name.startsWith('proposals'))).toEqual([]);
    expect(await pageAs(v, visitor, few)).toMatchObject({
      state: 'not-admitted',
      support: { standing: 'not-yet', number: 1 },
      may: { support: false },
    });
    expect((await pageAs(v, visitor, enough)).state).toBe('admitted');
    expect((await told(v, v.ana)).filter(kind => kind === 'not-admitted')).toHaveLength(1);
    const list = await proposalsOf(v.house.as(visitor), { process: v.house.process }, 'es');
    expect(list.states).toEqual({ admitted: 1, 'not-admitted': 1 });
    const asked = await proposalsOf(
      v.house.as(visitor),
      { process: v.house.process, state: 'admitted' },
      'es',
    );
    expect(asked.lines.map(line => line.label)).toEqual(['P-2']);
  });

  it('and not an instant before, and by nobody but the clock', async () => {
    const v = await village();
    const id = await proposed(v);
    const closes = (await pageAs(v, visitor, id)).support.until as Date;
    v.house.now = new Date(closes.getTime() - 1);
    await closeProposals(v.house.as(clock));
    expect((await pageAs(v, visitor, id)).state).toBe('open');
    v.house.now = closes;
    expect(await refusalOf(closeProposals(v.house.as(await v.house.adult('organiser'))))).toBe(
      'access.not-yours',
    );
    await closeProposals(v.house.as(clock));
    v.house.now = new Date(closes.getTime() - 1);
    expect((await pageAs(v, visitor, id)).state).toBe('not-admitted');
  });
});
