import { existsSync, readFileSync } from 'node:fs';
import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { reply } from '~/discussion/index.server';
import { draftsOf, keepDraft, ownVersions, versionById } from '~/gate/index.server';
import { versions } from '~/gate/tables.server';
import { bands, type Person, type Role, roles } from '~/kernel/actor';
import { outbox } from '~/kernel/tables.server';
import { approve, claim, deskPage, passToCare } from '~/moderation/index.server';
import { decisions } from '~/moderation/tables.server';
import { noticesOf } from '~/notices/index.server';
import { addToCase, askForHelp, caseList, readCase, writingOpen } from '~/safeguarding/index.server';
import { caseEntries } from '~/safeguarding/tables.server';
import { engine } from '~db/engine';
import { type House, newHouse, refusalOf } from '../support/house';
import { allCells, stateOf } from './crawl/database';

/** Said as somebody says it: two phrases, so that the rules hear it and a search finds either. */
const told = 'Mi tío me toca cuando mi mamá no está en la casa amarilla de la esquina.';
const traces = ['casa amarilla', 'Mi tío me toca', 'mi mamá no está'];

const day = 86_400_000;

describe('what somebody tells', () => {
  let house: House;
  let ana: Person;
  let lead: Person;
  let moderator: Person;
  let thread: string;

  beforeEach(async () => {
    house = await newHouse();
    await house.openProcess();
    [lead] = await house.leads();
    ana = await house.person();
    moderator = await house.adult('moderator');
    thread = await house.thread(ana, moderator);
    house.later(60_000);
  });

  /** Every byte that is kept: each value of each row, sealed ones as they are, and the files of the embedded engine. */
  async function keptBytes(): Promise<Buffer> {
    const cells = (await allCells(house.system.store)).map(cell => Buffer.from(cell.value, 'utf8'));
    const files =
      engine === 'sqlite'
        ? ['', '-wal', '-shm'].map(end => house.url + end).filter(path => existsSync(path))
        : [];
    if (engine === 'sqlite') expect(files.length).toBeGreaterThan(1);
    return Buffer.concat([...cells, ...files.map(path => readFileSync(path))]);
  }

  const found = (kept: Buffer, phrase: string): boolean =>
    (['utf8', 'utf16le', 'latin1'] as const).some(encoding => kept.includes(Buffer.from(phrase, encoding)));

  it('R22: is in no byte that is kept, not even of a draft; then a lead reads every word of it', async () => {
    const form = `thread/${thread}`;
    await keepDraft(house.as(ana), form, { body: told });
    for (const trace of traces) expect(found(await keptBytes(), trace)).toBe(false);

    expect(await reply(house.as(ana), { thread, lang: 'es', body: told, draft: form })).toEqual({
      outcome: 'care',
    });
    expect(await draftsOf(house.as(ana))).toEqual([]);
    const kept = await keptBytes();
    for (const trace of traces) expect(found(kept, trace)).toBe(false);
    // The same search finds what is not sealed, so that finding nothing means something.
    expect(found(kept, 'para sentirnos en confianza')).toBe(true);

    const [line] = await caseList(house.as(lead));
    const page = await readCase(house.as(lead), line?.id ?? '');
    expect(page.content.verbatim.body).toBe(told);
    expect(page.content.author).toBe(ana.id);
    expect(page).toMatchObject({ level: 'L2', intact: true });
    expect(page.entries.map(entry => entry.kind)).toEqual(['opened']);
  });

  it('R22: found by a moderator afterwards, leaves the text, its journal and the desk', async () => {
    const body = 'Lo de la casa amarilla me dejó pensando toda la semana.';
    const sent = await reply(house.as(ana), { thread, lang: 'es', body });
    if (sent.outcome !== 'sent') throw new Error('the rules heard it already');
    expect(await claim(house.as(moderator))).toBe(sent.version);
    const hash = (await versionById(house.system.store.read, sent.version))?.hash ?? '';
    await passToCare(house.as(moderator), { version: sent.version, hash });
    await house.system.store.checkpoint();
    expect(found(await keptBytes(), 'casa amarilla')).toBe(false);
    const [row] = await house.system.store.read.select().from(versions).where(eq(versions.id, sent.version));
    expect(row).toMatchObject({ state: 'sealed', fields: null, structure: null, salt: null, signals: [] });
    expect((await deskPage(house.as(moderator))).mine).toBeNull();
    const [line] = await caseList(house.as(lead));
    expect((await readCase(house.as(lead), line?.id ?? '')).content.verbatim.body).toBe(body);
    // i5: she reads the support message instead of her words.
    expect((await ownVersions(house.as(ana), { kind: 'post' })).map(version => version.id)).toEqual([]);
    expect((await noticesOf(house.as(ana), 'es')).map(notice => notice.kind)).toContain('in-care');
  });

  it('R22, R24, R31: nobody but a lead can list, count or open it, and no case answers as any case does', async () => {
    await reply(house.as(ana), { thread, lang: 'es', body: told });
    const [line] = await caseList(house.as(lead));
    const id = line?.id ?? '';
    for (const role of roles) {
      if (role === 'safeguarding-lead' || role === 'member') continue;
      const other = await house.adult(role as Role);
      for (const one of [id, 'nothing-of-the-kind']) {
        expect(await refusalOf(readCase(house.as(other), one))).toBe('access.not-yours');
        expect(await refusalOf(addToCase(house.as(other), one, 'note', 'x'))).toBe('access.not-yours');
      }
      expect(await refusalOf(caseList(house.as(other)))).toBe('access.not-yours');
    }
    for (const band of bands)
      expect(await refusalOf(caseList(house.as(await house.person({ band }))))).toBe('access.not-yours');
    expect(await refusalOf(readCase(house.as(ana), id))).toBe('access.not-yours');
    const desk = await deskPage(house.as(moderator));
    expect(JSON.stringify(desk)).not.toContain(ana.id);
    expect(await claim(house.as(moderator))).toBeNull();
  });

  it('R29: a lead who wrote it is not the one who reads it', async () => {
    await askForHelp(house.as(ana), 'Una persona responsable me preocupa.');
    const grown = { ...(await house.who(lead)), id: ana.id };
    const [line] = await caseList(house.as(lead));
    expect(await refusalOf(readCase(house.as(grown), line?.id ?? ''))).toBe('safeguarding.own-case');
    expect(await refusalOf(addToCase(house.as(grown), line?.id ?? '', 'note', 'x'))).toBe(
      'safeguarding.own-case',
    );
  });

  it('R27: alerts with a number and a level, and neither words nor names', async () => {
    await reply(house.as(ana), { thread, lang: 'es', body: told });
    const rows = await house.system.store.read.select().from(outbox);
    const alerts = rows.filter(row => row.topic === 'case-alert');
    expect(alerts.map(row => row.payload)).toEqual([{ number: 1, level: 'L2' }]);
    expect(JSON.stringify(rows)).not.toMatch(new RegExp(`${ana.id}|${ana.pseudonym}|${thread}`));
  });

  it('R28: shows a lead that an entry was altered, taken out or put in', async () => {
    await askForHelp(house.as(ana), 'Necesito hablar con alguien.');
    const [line] = await caseList(house.as(lead));
    const id = line?.id ?? '';
    // Several within one instant, as two leads at once may write.
    for (const note of ['La llamé.', 'Avisé a la línea.', 'Volví a llamar.'])
      await addToCase(house.as(lead), id, 'note', note);
    const page = () => readCase(house.as(lead), id);
    expect((await page()).entries.map(entry => entry.text)).toEqual([
      '',
      'La llamé.',
      'Avisé a la línea.',
      'Volví a llamar.',
    ]);
    expect((await page()).intact).toBe(true);

    const { store } = house.system;
    const guards =
      engine === 'postgres'
        ? ['drop trigger case_entries_kept on case_entries']
        : ['drop trigger case_entries_fixed', 'drop trigger case_entries_kept'];
    for (const guard of guards) await store.raw(guard);
    const rows = await store.read.select().from(caseEntries);
    const middle = rows.find(row => row.kind === 'note' && rows.some(other => other.chain !== row.chain));
    if (!middle) throw new Error('no entry');
    await store.write(tx =>
      tx
        .update(caseEntries)
        .set({ sealed: Buffer.from('x') })
        .where(eq(caseEntries.id, middle.id)),
    );
    expect((await page()).intact).toBe(false);
    expect((await page()).entries).toHaveLength(4);
    await store.write(tx =>
      tx.update(caseEntries).set({ sealed: middle.sealed }).where(eq(caseEntries.id, middle.id)),
    );
    expect((await page()).intact).toBe(true);
    await store.write(tx =>
      tx.insert(caseEntries).values({ ...middle, id: house.as(lead).newId(), by: null }),
    );
    expect((await page()).intact).toBe(false);
  });

  it('R30: costs its author nothing: no decision, no notice of one, and she goes on writing', async () => {
    const { store } = house.system;
    const before = await stateOf(store, []);
    for (let times = 0; times < 20; times++)
      expect(await reply(house.as(ana), { thread, lang: 'es', body: told })).toEqual({ outcome: 'care' });
    const after = await stateOf(store, []);
    const changed = Object.keys(after).filter(table => after[table] !== before[table]);
    expect(changed.sort()).toEqual(['audit', 'case_entries', 'cases', 'outbox']);
    expect(await store.read.$count(decisions, eq(decisions.kind, 'post'))).toBe(0);
    const next = await reply(house.as(ana), { thread, lang: 'es', body: 'Y además propongo un buzón.' });
    expect(next.outcome).toBe('sent');
    expect(await house.reviewAll(moderator)).toBe(1);
    // Nor does it when a moderator is the one who saw it.
    const sent = await reply(house.as(ana), { thread, lang: 'es', body: 'Lo de ayer me dejó pensando.' });
    if (sent.outcome !== 'sent') throw new Error('held');
    await claim(house.as(moderator));
    const hash = (await versionById(store.read, sent.version))?.hash ?? '';
    await passToCare(house.as(moderator), { version: sent.version, hash });
    const rows = await store.read.select().from(decisions).where(eq(decisions.version, sent.version));
    expect(rows.map(row => row.decision)).toEqual(['care']);
  });

  it('R25: posting closes for young people when fewer than two leads are there, and reading goes on', async () => {
    const { store } = house.system;
    expect(await writingOpen(store.read, house.now)).toBe(true);
    house.later(7 * day);
    expect(await writingOpen(store.read, house.now)).toBe(false);
    const write = () => reply(house.as(ana), { thread, lang: 'es', body: 'Propongo un buzón.' });
    expect(await refusalOf(write())).toBe('safeguarding.closed');
    // Asking for help is never closed.
    await askForHelp(house.as(ana), 'Necesito hablar con alguien.');
    expect(await caseList(house.as(lead))).toHaveLength(1);
  });

  it('R3, R22: a lead who finds no concern sends the text to review, once, under its author’s name', async () => {
    await reply(house.as(ana), { thread, lang: 'es', body: told });
    const [line] = await caseList(house.as(lead));
    const id = line?.id ?? '';
    await addToCase(house.as(lead), id, 'not-a-concern', 'Habla de una película.');
    expect(await refusalOf(addToCase(house.as(lead), id, 'not-a-concern', ''))).toBe('safeguarding.already');
    const version = (await claim(house.as(moderator))) ?? '';
    const text = await versionById(house.system.store.read, version);
    expect(text).toMatchObject({ author: ana.id, fields: { body: told }, place: thread });
    await approve(house.as(moderator), { version, hash: text?.hash ?? '' });
  });
});
