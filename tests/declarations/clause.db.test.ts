import { describe, expect, it } from 'vitest';
import { strip } from '~/chain/index.server';
import {
  changePage,
  clauseOfChange,
  clausePage,
  compare,
  declarationAsks,
  declarationPage,
  decline,
  moveClause,
  openDeclaration,
  suggest,
  withdrawSuggestion,
  writeClause,
} from '~/declarations/index.server';
import { ownVersions, search } from '~/gate/index.server';
import { visitor } from '~/kernel/actor';
import { noticesOf } from '~/notices/index.server';
import { proposalPage } from '~/proposals/index.server';
import { refusalOf } from '../support/house';
import { apps, day, hotels, preamble, type Room, room } from './room';

const page = async (r: Room, id: string, as: Parameters<Room['as']>[0] = visitor) => {
  const found = await clausePage(r.as(as), id, 'es');
  if ('withdrawn' in found) throw new Error('withdrawn');
  return found;
};
const change = (r: Room, id: string, as = r.carla) => changePage(r.as(as), id, 'es');
const told = async (r: Room, person: Room['ana']) =>
  (await noticesOf(r.as(await r.house.who(person)), 'es')).map(one => one.kind);

describe('a clause', () => {
  it('comes of an adopted proposal, and the chain is read both ways', async () => {
    const r = await room();
    const before = await declarationPage(r.as(visitor), r.declaration, 'es');
    expect(before).toMatchObject({ title: 'Lo que pedimos, en nuestras palabras', clauses: [] });
    await writeClause(r.as(r.dina), {
      declaration: r.declaration,
      kind: 'demand',
      origin: { kind: 'proposal', id: r.proposal },
      title: 'Un canal de aviso en cada hotel',
      body: hotels,
    });
    // Unread, it has no row, no number and no place in the chain (R1, R12).
    expect((await declarationPage(r.as(r.carla), r.declaration, 'es')).clauses).toEqual([]);
    expect((await strip(r.as(r.ana), { kind: 'proposal', id: r.proposal }, 'es'))[2]).toMatchObject({
      state: 'none',
    });
    await r.review();
    const id = await r.lastOf(r.dina, 'clause');
    const seen = await page(r, id);
    expect(seen).toMatchObject({ number: 1, kind: 'demand', theme: 'T2', suggestions: null });
    expect(seen.origin).toMatchObject({
      kind: 'proposal',
      proposal: { label: 'P-1', posts: 1, countries: 1 },
    });
    expect(seen.strip.map(stop => stop.state).slice(0, 3)).toEqual(['done', 'done', 'here']);
    expect(seen.strip[0]).toMatchObject({ href: null, count: 1 });
    expect((await strip(r.as(visitor), { kind: 'proposal', id: r.proposal }, 'es'))[2]).toMatchObject({
      state: 'done',
      href: `/clause/${id}`,
    });
    expect(await proposalPage(r.as(visitor), r.proposal, 'es')).toMatchObject({ state: 'in-declaration' });
    expect(await told(r, r.ana)).toContain('became-clause');
    expect((await search(r.as(visitor), 'hospedaje')).map(one => one.subject)).toContain(id);
  });

  it('is written by those with a mandate alone, of what was adopted, in plain words', async () => {
    const r = await room();
    const given = {
      declaration: r.declaration,
      kind: 'demand',
      origin: { kind: 'proposal', id: r.proposal },
      title: 'Un canal de aviso',
      body: hotels,
    };
    expect(await refusalOf(writeClause(r.as(r.carla), given))).toBe('declarations.not-drafter');
    expect(await refusalOf(writeClause(r.as(r.organiser), given))).toBe('access.not-yours');
    expect(
      await refusalOf(writeClause(r.as(r.dina), { ...given, origin: { kind: 'proposal', id: 'nobody' } })),
    ).toBe('declarations.origin');
    expect(
      await refusalOf(writeClause(r.as(r.dina), { ...given, origin: { kind: 'recommendation', id: 'R99' } })),
    ).toBe('declarations.origin');
    expect(await refusalOf(writeClause(r.as(r.dina), { ...given, kind: 'law' }))).toBe('declarations.kind');
    expect(await refusalOf(writeClause(r.as(r.dina), { ...given, body: '   ' }))).toBe('gate.fields');
    expect(
      await refusalOf(writeClause(r.as(r.dina), { ...given, body: `Escríbanme al 11 5555 4444. ${hotels}` })),
    ).toBe('gate.nudge');
    // A mandate ends by the clock (R72).
    r.house.later(26 * day);
    expect(await refusalOf(writeClause(r.as(r.elio), given))).toBe('declarations.not-drafter');
  });

  it('keeps its place among the others until a drafter moves it', async () => {
    const r = await room();
    const [one, two, three] = [
      await r.clause({ title: 'La primera' }),
      await r.clause({ title: 'La segunda', origin: { kind: 'editorial', id: null } }),
      await r.clause({ title: 'La tercera', by: r.elio }),
    ];
    const order = async () =>
      (await declarationPage(r.as(visitor), r.declaration, 'es')).clauses.map(c => c.id);
    expect(await order()).toEqual([one, two, three]);
    await moveClause(r.as(r.elio), { clause: three, way: 'up' });
    await moveClause(r.as(r.elio), { clause: three, way: 'up' });
    await moveClause(r.as(r.elio), { clause: three, way: 'up' });
    expect(await order()).toEqual([three, one, two]);
    expect((await page(r, two)).number).toBe(3);
    expect(await refusalOf(moveClause(r.as(r.ana), { clause: three, way: 'down' }))).toBe(
      'declarations.not-drafter',
    );
  });
});

describe('a Declaration', () => {
  it('is one for each process, and nothing of it shows before it is read', async () => {
    const r = await room();
    const given = { process: r.house.process, lang: 'es' as const, title: 'Otra declaración', preamble };
    expect(await refusalOf(openDeclaration(r.as(r.dina), given))).toBe('declarations.exists');
    expect(await refusalOf(openDeclaration(r.as(r.ana), given))).toBe('declarations.not-drafter');
    expect(await refusalOf(declarationPage(r.as(visitor), 'no-hay', 'es'))).toBe('declarations.not-found');
  });
});

describe('a change', () => {
  it('is seen by its process once it is read, gathers opinions, and becomes the clause by a drafter’s hand', async () => {
    const r = await room();
    const clause = await r.clause();
    const before = (await page(r, clause)).version;
    await suggest(r.as(r.bruno), {
      clause,
      base: before,
      body: apps,
      why: 'Las casas por aplicación quedan afuera.',
    });
    expect((await page(r, clause, r.carla)).suggestions).toEqual([]);
    await r.review();
    const id = await r.lastOf(r.bruno, 'suggestion');
    expect(await told(r, r.elio)).toContain('suggestion-received');
    expect((await page(r, clause)).suggestions).toBeNull();
    expect(await refusalOf(changePage(r.as(visitor), id, 'es'))).toBe('access.sign-in');
    const stranger = await r.house.person({ member: false });
    expect(await refusalOf(changePage(r.as(stranger), id, 'es'))).toBe('declarations.not-found');
    // Its short address tells as little (R12).
    expect(await clauseOfChange(r.as(r.carla), id)).toBe(clause);
    expect(await refusalOf(clauseOfChange(r.as(visitor), id))).toBe('access.sign-in');
    expect(await refusalOf(clauseOfChange(r.as(stranger), id))).toBe('declarations.not-found');
    expect(await refusalOf(clauseOfChange(r.as(r.carla), 'no-hay'))).toBe('declarations.not-found');
    const seen = await change(r, id);
    expect(seen).toMatchObject({ standing: 'opinions', tally: null, may: { opine: true, accept: false } });
    expect(seen.diff.flatMap(block => block.segments.map(part => part.kind))).toContain('in');

    await r.opinion(id, r.carla, 'Sí a las aplicaciones.');
    await r.opinion(id, r.ana);
    expect((await change(r, id)).opinions).toEqual([]);
    await r.review();
    expect((await change(r, id, r.ana)).opinions).toMatchObject([
      { choice: 'in', text: 'Sí a las aplicaciones.' },
    ]);

    const { version } = seen;
    expect(await refusalOf(r.accepted(id, version))).toBe('declarations.opinions-open');
    r.house.later(4 * day);
    expect(await refusalOf(r.accepted(id, version, r.ana))).toBe('declarations.not-drafter');
    expect(await refusalOf(r.accepted(id, before))).toBe('declarations.stale');
    await r.accepted(id, version);
    await expect(r.accepted(id, version)).rejects.toMatchObject({ code: 'declarations.decided' });

    const after = await page(r, clause, r.carla);
    expect(after.body).toContain('aplicaciones');
    expect(after.title).toBe('Un canal de aviso en cada hotel');
    expect(after.history).toMatchObject([
      { number: 2, change: id, current: true, by: { pseudonym: r.bruno.pseudonym } },
      { number: 1, change: null, current: false },
    ]);
    expect(await told(r, r.bruno)).toContain('suggestion-accepted');
    const both = await compare(r.as(visitor), clause, 1, 2);
    expect(both.diff.flatMap(block => block.segments).filter(part => part.kind === 'in')).not.toEqual([]);
    expect((await change(r, id)).tally).toEqual({ in: 2, adjust: 0, keep: 0 });
    // Names stay inside.
    expect((await page(r, clause)).history.every(line => line.by === null && line.change === null)).toBe(
      true,
    );
  });

  it('on an older text is refused, and both texts are shown to write it anew', async () => {
    const r = await room();
    const clause = await r.clause();
    const base = (await page(r, clause)).version;
    const first = await r.change(clause, base);
    const second = await r.change(clause, base, {
      by: r.carla,
      body: `${hotels} También los fines de semana.`,
    });
    r.house.later(4 * day);
    await r.accepted(first, (await change(r, first)).version);
    expect(await told(r, r.carla)).toContain('suggestion-stale');
    const seen = await change(r, second, r.carla);
    expect(seen).toMatchObject({ standing: 'older', may: { accept: false, rewrite: true } });
    expect(seen.both?.now).toContain('aplicaciones');
    expect(seen.both?.proposed).toContain('fines de semana');
    expect(await refusalOf(r.accepted(second, seen.version))).toBe('declarations.older-text');
    expect(
      await refusalOf(suggest(r.as(r.carla), { clause, base, body: apps, why: 'Por los fines de semana.' })),
    ).toBe('declarations.stale');
    expect((await page(r, clause)).body).not.toContain('fines de semana');
  });

  it('on an older text has its days for opinions too, before a drafter may turn it down', async () => {
    const r = await room();
    const clause = await r.clause();
    const base = (await page(r, clause)).version;
    const first = await r.change(clause, base);
    r.house.later(3 * day);
    const second = await r.change(clause, base, {
      by: r.carla,
      body: `${hotels} También los fines de semana.`,
    });
    await r.accepted(first, (await change(r, first)).version);
    const answer = { suggestion: second, answer: 'Ya está en la cláusula de al lado.', lang: 'es' } as const;
    expect(await change(r, second, r.dina)).toMatchObject({
      standing: 'older',
      may: { decline: false },
      waits: 'declarations.opinions-open',
    });
    expect(await refusalOf(decline(r.as(r.dina), answer))).toBe('declarations.opinions-open');
    r.house.later(3 * day);
    expect(await change(r, second, r.dina)).toMatchObject({ may: { decline: true }, waits: null });
    await decline(r.as(r.dina), answer);
  });

  it('is not asked for when the stage of writing is over, and the clause says so', async () => {
    const r = await room();
    const clause = await r.clause();
    expect(await page(r, clause, r.carla)).toMatchObject({ closed: null, may: { suggest: true } });
    r.house.later(31 * day);
    expect(await page(r, clause, r.carla)).toMatchObject({
      closed: 'processes.phase-closed',
      may: { suggest: false },
    });
  });

  it('of the last day of writing has opinions until its end, and is decided after it', async () => {
    const r = await room();
    const clause = await r.clause();
    const base = (await page(r, clause)).version;
    r.house.later(29 * day);
    await r.house.leads();
    const [first, second] = [await r.change(clause, base), await r.change(clause, base, { by: r.carla })];
    expect(await refusalOf(r.accepted(first, (await change(r, first)).version))).toBe(
      'declarations.opinions-open',
    );
    r.house.later(2 * day);
    expect(await declarationAsks(r.as(r.carla), r.house.process)).toBe(null);
    expect(await declarationAsks(r.as(r.dina), r.house.process)).toEqual({
      drafting: { begun: true, toWrite: 0, toDecide: 2 },
      toOpine: 0,
    });
    expect(await change(r, first, r.dina)).toMatchObject({
      standing: 'to-decide',
      may: { accept: true, decline: true, opine: false },
    });
    await r.accepted(first, (await change(r, first)).version);
    expect((await page(r, clause)).body).toContain('aplicaciones');
    // The other is on an older text now, and nobody may write it anew: all that can be said is no, and why.
    expect(await change(r, second, r.dina)).toMatchObject({
      standing: 'older',
      may: { accept: false, decline: true, rewrite: false },
    });
    expect(await declarationAsks(r.as(r.dina), r.house.process)).toMatchObject({ drafting: { toDecide: 1 } });
  });

  it('of a drafter’s own needs another drafter; one that says the same is none', async () => {
    const r = await room();
    const clause = await r.clause();
    const base = (await page(r, clause)).version;
    expect(
      await refusalOf(suggest(r.as(r.ana), { clause, base, body: hotels, why: 'Porque sí, así está bien.' })),
    ).toBe('declarations.no-change');
    const id = await r.change(clause, base, { by: r.dina });
    r.house.later(4 * day);
    const { version } = await change(r, id);
    expect(await refusalOf(r.accepted(id, version, r.dina))).toBe('declarations.own-change');
    await r.accepted(id, version, r.elio);
  });

  it('is not turned down without a why that was read', async () => {
    const r = await room();
    const clause = await r.clause();
    const id = await r.change(clause, (await page(r, clause)).version);
    r.house.later(4 * day);
    await decline(r.as(r.dina), { suggestion: id, answer: 'Ya está en la cláusula de al lado.', lang: 'es' });
    expect((await change(r, id)).standing).toBe('to-decide');
    await r.review();
    expect(await change(r, id)).toMatchObject({
      standing: 'not-adopted',
      answer: { text: 'Ya está en la cláusula de al lado.' },
    });
    expect(await told(r, r.bruno)).toContain('suggestion-not-adopted');
  });

  it('is its writer’s to take back until it is decided', async () => {
    const r = await room();
    const clause = await r.clause();
    const id = await r.change(clause, (await page(r, clause)).version);
    expect(await refusalOf(withdrawSuggestion(r.as(r.carla), { suggestion: id }))).toBe(
      'declarations.not-found',
    );
    await withdrawSuggestion(r.as(r.bruno), { suggestion: id });
    expect(await refusalOf(change(r, id))).toBe('declarations.not-found');
    expect(await refusalOf(clauseOfChange(r.as(r.carla), id))).toBe('declarations.not-found');
    expect((await page(r, clause, r.carla)).suggestions).toEqual([]);
    expect(await ownVersions(r.as(r.bruno), { kind: 'suggestion' })).toMatchObject([{ state: 'withdrawn' }]);
  });
});
