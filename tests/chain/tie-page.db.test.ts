import { describe, expect, it } from 'vitest';
import { ownLink, proposeLink, strip, waitingLinks } from '~/chain/index.server';
import { loadCatalogue, tieOptions } from '~/indicators/index.server';
import { clock, type Person, visitor } from '~/kernel/actor';
import { proposed, seed, type Village, village, written } from '../proposals/village';

const why = 'Si hay más avisos, se detecta a más víctimas: al principio el número puede subir.';
const nothing = { query: '', to: null, kind: null, version: null };

async function withProposal(): Promise<{ v: Village; from: { kind: 'proposal'; id: string } }> {
  const v = await village();
  await loadCatalogue(v.house.as(clock), { indicators: seed('indicators'), areas: seed('areas') });
  const sources = { ...written(v).sources, recommendations: ['T1.4'] };
  return { v, from: { kind: 'proposal', id: await proposed(v, { sources }) } };
}

const tie = (v: Village, person: Person, from: { kind: string; id: string }, other = {}) =>
  proposeLink(v.house.as(person), {
    from,
    to: { kind: 'indicator', id: '16.2.2' },
    kind: 'proxy',
    why,
    lang: 'es',
    ...other,
  });

describe('the page where a link is tied', () => {
  it('shows her what waits, and nobody else that it is there', async () => {
    const { v, from } = await withProposal();
    await tie(v, v.bruno, from);
    const hers = await waitingLinks(v.house.as(v.bruno), from, 'es');
    expect(hers).toMatchObject([
      { to: { id: '16.2.2', words: { label: 'ODS 16.2.2' } }, kind: 'proxy', why, state: 'pending' },
    ]);
    for (const other of [v.ana, visitor, v.moderator])
      expect(await waitingLinks(v.house.as(other), from, 'es')).toEqual([]);
    await v.house.reviewAll(v.moderator);
    expect(await waitingLinks(v.house.as(v.bruno), from, 'es')).toEqual([]);
  });

  it('begins with what she said of the pair before, by its end or by her version, never with what another said', async () => {
    const { v, from } = await withProposal();
    const sent = await tie(v, v.bruno, from);
    const version = sent.outcome === 'sent' ? sent.version : '';
    const bruno = v.house.as(v.bruno);
    const mine = await ownLink(bruno, from, { to: 'indicator/16.2.2' });
    expect(mine).toMatchObject({ version, kind: 'proxy', why });
    expect(await ownLink(bruno, from, { version })).toEqual(mine);
    expect(await ownLink(v.house.as(v.ana), from, { version })).toBeNull();
    const again = await tieOptions(bruno, from, { ...nothing, version }, 'es');
    expect(again.chosen).toMatchObject({ reference: { id: '16.2.2' }, kind: 'proxy', why });
    const other = await tieOptions(v.house.as(v.ana), from, { ...nothing, to: 'indicator/16.2.2' }, 'es');
    expect(other.chosen).toMatchObject({ reference: { label: 'ODS 16.2.2' }, kind: null, why: '' });
  });

  it('suggests what could measure the recommendations it comes from, and finds by words and by code', async () => {
    const { v, from } = await withProposal();
    const ana = v.house.as(v.ana);
    const begun = await tieOptions(ana, from, nothing, 'es');
    expect(begun).toMatchObject({ found: null, chosen: null, tied: [] });
    expect(begun.suggested.length).toBeGreaterThan(0);
    expect(begun.suggested.every(one => one.of.includes('T1.4'))).toBe(true);
    const [first] = (await tieOptions(ana, from, { ...nothing, query: '16.2.2' }, 'es')).found ?? [];
    expect(first).toMatchObject({ kind: 'indicator', id: '16.2.2' });
    expect((await tieOptions(ana, from, { ...nothing, to: 'indicator/99.9' }, 'es')).chosen).toBeNull();
    expect((await tieOptions(ana, from, { ...nothing, to: 'post/abc' }, 'es')).chosen).toBeNull();
  });
});

describe('the first stop', () => {
  it('counts what people said, not what was recommended, and opens it for members alone', async () => {
    const { v, from } = await withProposal();
    const stopFor = async (who: Parameters<Village['house']['as']>[0]) =>
      (await strip(v.house.as(who), from, 'es'))[0];
    expect(await stopFor(visitor)).toMatchObject({ stop: 'posts', count: 2, href: null, kinds: ['post'] });
    expect((await stopFor(v.ana))?.href).toContain(`/t/${v.thread}`);
  });
});
