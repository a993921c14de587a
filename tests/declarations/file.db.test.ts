import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { proposeLink, strip } from '~/chain/index.server';
import { links } from '~/chain/tables.server';
import { exported } from '~/declarations/export/collect.server';
import { markdownFile } from '~/declarations/export/markdown';
import { htmlFile } from '~/declarations/parts/HtmlFile';
import { loadCatalogue, loadObservations, loadRecommendations } from '~/indicators/index.server';
import { clock, visitor } from '~/kernel/actor';
import { text } from '../indicators/data';
import { files } from '../indicators/story';
import { refusalOf } from '../support/house';
import { type Room, room } from './room';

let r: Room;
let clause = '';

beforeEach(async () => {
  r = await room();
  const ctx = r.as(clock);
  await loadCatalogue(ctx, files);
  await loadRecommendations(ctx, text('recommendations'));
  await loadObservations(ctx, text('observations'));
  clause = await r.clause();
});

const file = (area: string | null = null) =>
  exported(r.as(r.carla), { address: r.declaration, area, lang: 'es' });

async function tie(from: { kind: string; id: string }) {
  const to = { kind: 'indicator', id: '16.2.2' };
  await proposeLink(r.as(r.ana), {
    from,
    to,
    kind: 'proxy',
    why: 'Cuenta a quienes se encontró.',
    lang: 'es',
  });
  await r.review();
}

describe('the file of a Declaration', () => {
  it('walks every clause back to proposal and posts, in numbers, and names nobody', async () => {
    const doc = await file();
    expect(doc.clauses[0]).toMatchObject({
      number: 1,
      roots: { kind: 'proposal', label: 'P-1', posts: 1, countries: 1 },
      measured: [],
    });
    for (const made of [htmlFile(doc), markdownFile(doc)]) {
      expect(made).toContain('Con 1 aporte de 1 país');
      expect(made).toContain('Todavía no está enlazada a ningún indicador');
      // What Bruno said in the thread, and who anybody is, stays inside (R71).
      expect(made).not.toContain('Una forma de avisar');
      for (const person of [r.ana, r.bruno, r.dina]) expect(made).not.toContain(person.pseudonym);
    }
  });

  it('and forward to an indicator with the official value, year and source of a country', async () => {
    await tie({ kind: 'clause', id: clause });
    const made = markdownFile(await file('PER'));
    expect(made).toMatch(
      /ODS 16\.2\.2.*Lo mide solo en parte\. Perú: 445 en 2017\. Fuente: .*serie VC\\_HTF\\_DETV/,
    );
    expect(markdownFile(await file())).not.toContain('445');
    expect(await refusalOf(file('XXX'))).toBe('indicators.not-found');
  });

  it('goes forward through the proposal too, and so does the strip', async () => {
    await tie({ kind: 'proposal', id: r.proposal });
    expect((await file('PER')).clauses[0]?.measured).toMatchObject([{ code: '16.2.2' }]);
    const stops = await strip(r.as(visitor), { kind: 'clause', id: clause }, 'es');
    expect(stops[3]).toMatchObject({ stop: 'indicator', state: 'done', count: 1 });
  });

  it('is made of the links: without one of them it says less', async () => {
    await tie({ kind: 'clause', id: clause });
    const before = markdownFile(await file('PER'));
    await r.house.as(visitor).write(tx =>
      tx
        .delete(links)
        .where(eq(links.fromKind, 'clause'))
        .then(() => {}),
    );
    const after = markdownFile(await file('PER'));
    expect(after).not.toBe(before);
    expect(after).not.toContain('16.2.2');
    await r.house.as(visitor).write(tx =>
      tx
        .delete(links)
        .where(eq(links.toKind, 'clause'))
        .then(() => {}),
    );
    expect((await file()).clauses[0]?.roots).toEqual({ kind: 'editorial' });
  });

  it('is one accessible page: language, one title, headings in order, no script, nothing fetched', async () => {
    const html = htmlFile(await file());
    expect(html).toMatch(/^<!doctype html>\n<html lang="es">/);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).not.toMatch(/<script|<link|src=|https?:/);
    expect(html).toContain('<main>');
  });
});
