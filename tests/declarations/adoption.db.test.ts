import { describe, expect, it } from 'vitest';
import {
  annul,
  ballotPage,
  candidatesOf,
  cast,
  closeDue,
  freeze,
  preview,
  schedule,
} from '~/ballots/index.server';
import { changePage, declarationPage, suggest, takeSnapshot, writeClause } from '~/declarations/index.server';
import { clock, type Person, visitor } from '~/kernel/actor';
import { noticesOf } from '~/notices/index.server';
import { refusalOf } from '../support/house';
import { apps, hotels, type Room, room } from './room';

const hour = 3_600_000;

async function onBallot(r: Room, snapshot: string): Promise<string> {
  const opens = new Date(r.house.now.getTime() + hour);
  const ballot = await schedule(r.as(r.organiser), {
    process: r.house.process,
    opens,
    closes: new Date(opens.getTime() + 24 * hour),
    questions: [{ kind: 'snapshot', subject: snapshot }],
  });
  await freeze(r.as(r.organiser), ballot);
  return ballot;
}

async function voted(r: Room, ballot: string, word: 'yes' | 'no'): Promise<void> {
  r.house.later(2 * hour);
  for (const person of [r.ana, r.bruno, r.carla, r.dina]) {
    const me = r.as(await r.house.who(person));
    const answers = { 1: word };
    const { code, mac } = await preview(me, { ballot, answers });
    await cast(me, { ballot, answers, code, mac });
  }
  r.house.later(25 * hour);
  await closeDue(r.as(clock));
}

const declaration = (r: Room, version?: string) =>
  declarationPage(r.as(visitor), r.declaration, 'es', version);

describe('adoption', () => {
  it('is a ballot on the hash of a snapshot; then the version stays as it is', async () => {
    const r = await room();
    expect(await refusalOf(takeSnapshot(r.as(r.dina), { declaration: r.declaration }))).toBe(
      'declarations.empty',
    );
    const clause = await r.clause();
    const waiting = await r.change(clause, (await declaration(r)).clauses[0]?.version ?? '');
    const standsAt = async () => (await changePage(r.as(r.dina), waiting, 'es')).standing;
    expect(await refusalOf(takeSnapshot(r.as(r.ana), { declaration: r.declaration }))).toBe(
      'declarations.not-drafter',
    );
    const snapshot = await takeSnapshot(r.as(r.dina), { declaration: r.declaration });
    expect(await takeSnapshot(r.as(r.elio), { declaration: r.declaration })).toBe(snapshot);
    // Organisers are offered it, as long as it is what the Declaration says and stands on no ballot.
    const offered = async () =>
      (await candidatesOf(r.as(r.organiser), r.house.process)).filter(({ kind }) => kind === 'snapshot');
    expect(await offered()).toMatchObject([{ subject: snapshot, lang: 'es' }]);
    const ballot = await onBallot(r, snapshot);
    expect(await offered()).toEqual([]);

    // Frozen: every change is refused, also one that waited for review.
    const base = (await declaration(r)).clauses[0]?.version ?? '';
    expect(await standsAt()).toBe('voting');
    const late = { clause, base, body: apps, why: 'Las casas por aplicación quedan afuera.' };
    expect(await refusalOf(suggest(r.as(r.bruno), late))).toBe('declarations.not-writing');
    const asked = (await ballotPage(r.as(r.ana), ballot, 'es')).questions[0];
    const shown = (await declaration(r, snapshot)).shown;
    expect(shown).toMatchObject({ kind: 'snapshot', state: 'frozen', hash: asked?.hash });

    const outside = await r.house.person({ member: false });
    await voted(r, ballot, 'yes');
    const adopted = await declaration(r);
    expect(adopted).toMatchObject({
      state: 'adopted',
      shown: { kind: 'adopted', number: 1, hash: asked?.hash },
    });
    expect(await declaration(r, 'v1')).toMatchObject({ clauses: [{ id: clause, number: 1 }] });
    expect(await standsAt()).toBe('undecided');
    expect(adopted.by).toEqual({ people: 2, countries: 1 });
    // Every member is told, also who only voted and whose mandate is over; nobody outside the process is.
    const isTold = async (person: Person) =>
      (await noticesOf(r.as(person), 'es')).some(one => one.kind === 'declaration-adopted');
    for (const member of [r.ana, r.carla, r.dina, r.elio, r.organiser])
      expect(await isTold(member)).toBe(true);
    expect(await isTold(outside)).toBe(false);
    expect(await refusalOf(declaration(r, 'v2'))).toBe('declarations.not-found');
    expect(await refusalOf(suggest(r.as(r.bruno), late))).toBe('declarations.not-writing');
  });

  it('fails on a no, and writing goes on', async () => {
    const r = await room();
    await r.clause();
    await voted(r, await onBallot(r, await takeSnapshot(r.as(r.dina), { declaration: r.declaration })), 'no');
    expect(await declaration(r)).toMatchObject({
      state: 'writing',
      versions: [],
      shown: { kind: 'current' },
    });
    await r.clause({ title: 'Otra que faltaba', origin: { kind: 'editorial', id: null } });
  });

  it('is not asked about words that changed since', async () => {
    const r = await room();
    await r.clause();
    const snapshot = await takeSnapshot(r.as(r.dina), { declaration: r.declaration });
    const opens = new Date(r.house.now.getTime() + hour);
    const ballot = await schedule(r.as(r.organiser), {
      process: r.house.process,
      opens,
      closes: new Date(opens.getTime() + hour),
      questions: [{ kind: 'snapshot', subject: snapshot }],
    });
    await r.clause({ title: 'Una más', origin: { kind: 'editorial', id: null } });
    expect(await refusalOf(freeze(r.as(r.organiser), ballot))).toBe('declarations.changed');
    expect((await declaration(r)).state).toBe('writing');
  });

  it('that is annulled gives the text back', async () => {
    const r = await room();
    await r.clause();
    const ballot = await onBallot(r, await takeSnapshot(r.as(r.dina), { declaration: r.declaration }));
    await annul(r.as(r.organiser), {
      ballot,
      reason: 'Faltó avisar a dos países. Se vota de nuevo.',
      lang: 'es',
    });
    expect((await declaration(r)).state).toBe('frozen');
    await r.review();
    expect((await declaration(r)).state).toBe('writing');
  });

  it('lets no late approval change what is voted on', async () => {
    const r = await room();
    await r.clause();
    await writeClause(r.as(r.dina), {
      declaration: r.declaration,
      kind: 'demand',
      origin: { kind: 'editorial', id: null },
      title: 'Llega tarde',
      body: hotels,
    });
    await onBallot(r, await takeSnapshot(r.as(r.dina), { declaration: r.declaration }));
    expect(await refusalOf(r.review())).toBe('declarations.not-writing');
    expect((await declaration(r, 'now')).clauses).toHaveLength(1);
  });
});
