import { and, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { audit } from '~/audit/tables.server';
import { startThread } from '~/discussion/index.server';
import { canonical, hashOf, newSalt } from '~/gate/index.server';
import { approvals, publications, versions } from '~/gate/tables.server';
import type { Person } from '~/kernel/actor';
import { askForHelp } from '~/safeguarding/index.server';
import { caseEntries, cases } from '~/safeguarding/tables.server';
import type { Db } from '~db/store.server';
import { type House, newHouse } from '../support/house';

/** What the database itself refuses, whoever asks: a wrong act, a wrong migration, somebody at its console. */
describe('the guards of the database', () => {
  let house: House;
  let ana: Person;
  let moderator: Person;

  beforeEach(async () => {
    house = await newHouse();
    await house.openProcess();
    await house.leads();
    ana = await house.person();
    moderator = await house.adult('moderator');
  });

  const write = (work: (tx: Db) => Promise<unknown>) => house.system.store.write(work).then(() => 'done');
  const refused = async (work: (tx: Db) => Promise<unknown>, by: RegExp) => {
    const told = await write(work).catch((error: Error) => `${error.message} ${String(error.cause)}`);
    expect(told).toMatch(by);
  };

  const waiting = async () => {
    const sent = await startThread(house.as(ana), {
      theme: house.themes.T1 ?? '',
      lang: 'es',
      title: 'Lo que pedimos a las escuelas',
      opening: 'Queremos que alguien nos escuche cuando lo contamos en la escuela.',
    });
    if (sent.outcome !== 'sent') throw new Error('it did not wait for a human');
    const [row] = await house.system.store.read.select().from(versions).where(eq(versions.id, sent.version));
    if (!row?.fields || !row.structure || !row.salt) throw new Error('no bytes');
    return { ...row, fields: row.fields, structure: row.structure };
  };
  type Row = Awaited<ReturnType<typeof waiting>>;

  const publicationOf = (row: Row): typeof publications.$inferInsert => ({
    kind: row.kind,
    subject: row.subject,
    lang: row.lang,
    version: row.id,
    fields: row.fields,
    title: (JSON.parse(row.fields) as { title: string }).title,
    author: row.author,
    place: row.place,
    process: row.process,
    audience: row.audience,
    publishedAt: house.now,
  });

  /** As the gate does it, with whatever goes wrong: who approved, which state, which bytes. */
  const publish =
    (
      row: Row,
      given: {
        approver?: string | null;
        hash?: string;
        state?: 'published' | 'pending';
        over?: Partial<typeof publications.$inferInsert>;
      } = {},
    ) =>
    async (tx: Db) => {
      const { approver = moderator.id, hash = row.hash, state = 'published', over } = given;
      if (approver) await tx.insert(approvals).values({ version: row.id, approver, hash, at: house.now });
      if (state !== row.state) await tx.update(versions).set({ state }).where(eq(versions.id, row.id));
      await tx.insert(publications).values({ ...publicationOf(row), ...over });
    };

  const unapproved = /publication without the approval of another human/;

  it('R2: let a publication in only with the approval of another human, on exactly these bytes', async () => {
    const row = await waiting();
    await refused(publish(row, { approver: null }), unapproved);
    await refused(publish(row, { approver: ana.id }), unapproved);
    await refused(publish(row, { hash: '0'.repeat(64) }), unapproved);
    await refused(publish(row, { state: 'pending' }), unapproved);
    const other = canonical({ ...JSON.parse(row.fields), opening: 'Nos vemos en mi casa.' });
    const overs: Partial<typeof publications.$inferInsert>[] = [
      { fields: other },
      { title: 'Escríbanme' },
      { audience: 'public' },
      { author: moderator.id },
      { lang: 'en' },
      { kind: 'proposal' },
      { subject: 'another' },
      { place: 'elsewhere' },
      { process: null },
      { version: 'another' },
    ];
    for (const over of overs) await refused(publish(row, { over }), unapproved);
    expect(await house.system.store.read.$count(publications, eq(publications.subject, row.subject))).toBe(0);
    // And it does let in what is sound, so that the refusals above mean something.
    expect(await write(publish(row))).toBe('done');
  });

  it('R2: a publication is replaced, never changed', async () => {
    const row = await waiting();
    await write(publish(row));
    const mine = and(eq(publications.kind, row.kind), eq(publications.subject, row.subject));
    const changes: Partial<typeof publications.$inferInsert>[] = [
      { fields: '{}' },
      { title: 'x' },
      { audience: 'public' },
      { publishedAt: new Date(0) },
    ];
    for (const change of changes)
      await refused(tx => tx.update(publications).set(change).where(mine), /replaced, never changed/);
    expect(await write(tx => tx.delete(publications).where(mine))).toBe('done');
  });

  it('R4: a version keeps its bytes, its author, its place and its audience; only its state moves', async () => {
    const row = await waiting();
    const at = eq(versions.id, row.id);
    const changes: Partial<typeof versions.$inferInsert>[] = [
      { fields: '{"title":"otra"}' },
      { structure: '{}' },
      { salt: newSalt() },
      { hash: hashOf(newSalt(), row.fields, row.structure) },
      { author: moderator.id },
      { audience: 'public' },
      { place: 'elsewhere' },
      { process: null },
      { subject: 'another' },
      { kind: 'proposal' },
      { lang: 'fr' },
      { base: 'another' },
      { translationOf: 'another' },
      { createdAt: new Date(0) },
    ];
    for (const change of changes)
      await refused(tx => tx.update(versions).set(change).where(at), /a version is immutable/);
    await refused(tx => tx.delete(versions).where(at), /a version is kept/);
    expect(await write(tx => tx.update(versions).set({ state: 'returned' }).where(at))).toBe('done');
  });

  it('R3, i2: nothing leads from a hold or a seal to what others read', async () => {
    const row = await waiting();
    const at = eq(versions.id, row.id);
    const moveTo = (state: typeof row.state) => (tx: Db) => tx.update(versions).set({ state }).where(at);
    await write(moveTo('held-tech'));
    await refused(moveTo('published'), /a version is immutable/);
    await write(moveTo('returned'));
    await refused(moveTo('published'), /a version is immutable/);
    await write(moveTo('sealed'));
    for (const state of ['published', 'pending', 'withdrawn'] as const)
      await refused(moveTo(state), /a version is immutable/);
  });

  it('R22: a version loses its bytes for ever, and never gets others', async () => {
    const row = await waiting();
    const at = eq(versions.id, row.id);
    const blank = { state: 'sealed', fields: null, structure: null, salt: null } as const;
    expect(await write(tx => tx.update(versions).set(blank).where(at))).toBe('done');
    for (const change of [{ fields: row.fields }, { structure: row.structure }, { salt: newSalt() }])
      await refused(tx => tx.update(versions).set(change).where(at), /a version is immutable/);
  });

  it('R2, R45: who approved and what was done stays as it was written', async () => {
    const row = await waiting();
    await write(publish(row));
    const mine = eq(approvals.version, row.id);
    await refused(tx => tx.update(approvals).set({ approver: 'another' }).where(mine), /append-only/);
    await refused(tx => tx.delete(approvals).where(mine), /append-only/);
    const line = eq(audit.subject, row.id);
    expect(await house.system.store.read.$count(audit, line)).toBeGreaterThan(0);
    await refused(tx => tx.update(audit).set({ act: 'nothing' }).where(line), /append-only/);
    await refused(tx => tx.delete(audit).where(line), /append-only/);
  });

  it('R28: a case and its entries are only ever added to', async () => {
    await askForHelp(house.as(ana), 'Necesito hablar con alguien.');
    const [one] = await house.system.store.read.select().from(cases);
    const [entry] = await house.system.store.read.select().from(caseEntries);
    if (!one || !entry) throw new Error('no case');
    const here = eq(cases.id, one.id);
    await refused(
      tx =>
        tx
          .update(cases)
          .set({ sealed: Buffer.from('x') })
          .where(here),
      /append-only/,
    );
    await refused(tx => tx.update(cases).set({ level: 'L3' }).where(here), /append-only/);
    await refused(tx => tx.delete(cases).where(here), /append-only/);
    const there = eq(caseEntries.id, entry.id);
    await refused(
      tx =>
        tx
          .update(caseEntries)
          .set({ sealed: Buffer.from('x') })
          .where(there),
      /append-only/,
    );
    await refused(
      tx =>
        tx
          .update(caseEntries)
          .set({ at: new Date(0) })
          .where(there),
      /append-only/,
    );
    await refused(tx => tx.delete(caseEntries).where(there), /append-only/);
  });
});
