import { describe, expect, it } from 'vitest';
import { linksOf, proposeLink, strip, withdrawLink } from '~/chain/index.server';
import { links } from '~/chain/tables.server';
import { ownVersions, search, versionById } from '~/gate/index.server';
import { loadCatalogue } from '~/indicators/index.server';
import { clock, visitor } from '~/kernel/actor';
import { approve, claim, deskPage } from '~/moderation/index.server';
import { withdrawProposal } from '~/proposals/index.server';
import { pageAs, proposed, seed, type Village, village } from '../proposals/village';
import { refusalOf } from '../support/house';

const why = 'Si hay más avisos, se detecta a más víctimas: al principio el número puede subir.';
const indicator = { kind: 'indicator', id: '16.2.2' };

const tie = (v: Village, person: Parameters<Village['house']['as']>[0], from: string, other = {}) =>
  proposeLink(v.house.as(person), {
    from: { kind: 'proposal', id: from },
    to: indicator,
    kind: 'proxy',
    why,
    lang: 'es',
    ...other,
  });

async function withProposal(): Promise<{ v: Village; id: string }> {
  const v = await village();
  await loadCatalogue(v.house.as(clock), { indicators: seed('indicators'), areas: seed('areas') });
  return { v, id: await proposed(v) };
}

const seenBy = async (v: Village, who: Parameters<Village['house']['as']>[0], id: string) =>
  linksOf(v.house.as(who), { kind: 'proposal', id }, 'es');

describe('a link that a young member ties', () => {
  it('is nothing before its why was approved, and then stands on the strip and the page, for everybody', async () => {
    const { v, id } = await withProposal();
    expect((await tie(v, v.bruno, id)).outcome).toBe('sent');
    expect(await seenBy(v, v.bruno, id)).toEqual([]);
    expect(await search(v.house.as(v.bruno), 'víctimas')).toEqual([]);
    const at = v.house.now;
    await v.house.reviewAll(v.moderator);
    for (const who of [visitor, v.ana]) {
      const [one, ...rest] = await seenBy(v, who, id);
      expect(rest).toEqual([]);
      expect(one).toMatchObject({
        kind: 'proxy',
        to: { ...indicator, words: { label: 'ODS 16.2.2', href: '/indicators/16.2.2' } },
        why: { text: why, lang: 'es' },
        at,
        mine: false,
      });
      expect(JSON.stringify(one)).not.toContain(v.bruno.id);
    }
    expect((await seenBy(v, v.bruno, id))[0]?.mine).toBe(true);
    expect((await pageAs(v, visitor, id)).links).toHaveLength(1);
    const stops = await strip(v.house.as(visitor), { kind: 'proposal', id }, 'es');
    expect(stops.find(stop => stop.stop === 'indicator')).toMatchObject({ label: 'ODS 16.2.2', count: 1 });
    const measured = await linksOf(v.house.as(visitor), { kind: 'indicator', id: '16.2.2' }, 'es', 'to');
    expect(measured.map(one => one.to.words?.label.slice(0, 4))).toEqual(['P-1,']);
    expect((await search(v.house.as(visitor), 'víctimas')).map(hit => hit.href)).toEqual([
      `/proposals/${id}`,
    ]);
  });

  it('is read at the desk beside what it joins', async () => {
    const { v, id } = await withProposal();
    await tie(v, v.bruno, id);
    await claim(v.house.as(v.moderator));
    const page = await deskPage(v.house.as(v.moderator));
    expect(page.mine?.around?.title).toContain('P-1, ');
    expect(page.mine?.around?.lines).toEqual(['ODS 16.2.2']);
  });

  it('waits once for each person and pair, also when the form is sent from two phones at once', async () => {
    const { v, id } = await withProposal();
    await Promise.all([tie(v, v.bruno, id), tie(v, v.bruno, id, { kind: 'context' })]);
    expect(await ownVersions(v.house.as(v.bruno), { kind: 'link-why', open: true })).toHaveLength(1);
    await tie(v, v.bruno, id, { to: { kind: 'recommendation', id: 'T2.1' }, kind: 'contributes' });
    expect(await ownVersions(v.house.as(v.bruno), { kind: 'link-why', open: true })).toHaveLength(2);
  });

  it('may get a better why and another kind, and is still one link', async () => {
    const { v, id } = await withProposal();
    await tie(v, v.bruno, id);
    await v.house.reviewAll(v.moderator);
    await tie(v, v.bruno, id, { kind: 'contributes', why: 'Porque los avisos llevan a detecciones.' });
    expect((await seenBy(v, visitor, id)).map(one => one.kind)).toEqual(['proxy']);
    await v.house.reviewAll(v.moderator);
    expect(await seenBy(v, visitor, id)).toMatchObject([
      { kind: 'contributes', why: { text: 'Porque los avisos llevan a detecciones.' } },
    ]);
  });

  it('goes when she takes it back, public or waiting; nobody else can', async () => {
    const { v, id } = await withProposal();
    await tie(v, v.bruno, id);
    await v.house.reviewAll(v.moderator);
    const link = (await seenBy(v, v.bruno, id))[0]?.id ?? '';
    expect(await refusalOf(withdrawLink(v.house.as(v.carla), link))).toBe('chain.not-found');
    expect(await refusalOf(withdrawLink(v.house.as(visitor), link))).toBe('chain.not-found');
    await withdrawLink(v.house.as(v.bruno), link);
    expect(await seenBy(v, visitor, id)).toEqual([]);
    expect(await search(v.house.as(visitor), 'víctimas')).toEqual([]);
    await tie(v, v.bruno, id);
    await withdrawLink(v.house.as(v.bruno), link);
    expect(await v.house.reviewAll(v.moderator)).toBe(0);
    await tie(v, v.bruno, id);
    await v.house.reviewAll(v.moderator);
    expect(await seenBy(v, visitor, id)).toHaveLength(1);
  });
});

describe('tying is refused', () => {
  it('to whoever is no young member of the process (R72)', async () => {
    const { v, id } = await withProposal();
    expect(await refusalOf(tie(v, visitor, id))).toBe('access.sign-in');
    for (const role of ['facilitator', 'moderator', 'senior-moderator', 'organiser', 'operator'] as const)
      expect(await refusalOf(tie(v, await v.house.adult(role), id))).toBe('access.not-yours');
    expect(await refusalOf(tie(v, await v.house.person({ member: false }), id))).toBe('chain.not-member');
  });

  it('from or to what does not exist, waits, or is nothing that measures', async () => {
    const { v, id } = await withProposal();
    const to = (kind: string, code: string) => refusalOf(tie(v, v.bruno, id, { to: { kind, id: code } }));
    expect(await to('indicator', '99.9')).toBe('chain.unknown-end');
    expect(await to('post', v.posts[0])).toBe('chain.unknown-end');
    expect(await to('recommendation', 'T9.9')).toBe('chain.unknown-end');
    expect(await refusalOf(tie(v, v.bruno, id, { kind: 'becomes' }))).toBe('chain.link-kind');
    expect(await refusalOf(tie(v, v.bruno, 'nothing'))).toBe('chain.not-found');
    expect(await refusalOf(tie(v, v.bruno, id, { why: 'Sí' }))).toBe('gate.fields');
    await withdrawProposal(v.house.as(v.ana), { proposal: id });
    expect(await refusalOf(tie(v, v.bruno, id))).toBe('chain.not-found');
  });

  it('where another person already tied the same two in the same way', async () => {
    const { v, id } = await withProposal();
    await tie(v, v.bruno, id);
    await tie(v, v.carla, id);
    v.house.later(1000);
    const version = (await claim(v.house.as(v.moderator))) ?? '';
    const hashOf = async (id: string) => (await versionById(v.house.system.store.read, id))?.hash ?? '';
    await approve(v.house.as(v.moderator), { version, hash: await hashOf(version) });
    const second = (await claim(v.house.as(v.moderator))) ?? '';
    expect(
      await refusalOf(approve(v.house.as(v.moderator), { version: second, hash: await hashOf(second) })),
    ).toBe('chain.already-linked');
    expect(await v.house.system.store.read.$count(links)).toBe(3);
    expect(await refusalOf(tie(v, v.ana, id))).toBe('chain.already-linked');
    expect((await tie(v, v.ana, id, { kind: 'context' })).outcome).toBe('sent');
  });

  it('when what it starts from was withdrawn while it waited', async () => {
    const { v, id } = await withProposal();
    await tie(v, v.bruno, id);
    const version = (await claim(v.house.as(v.moderator))) ?? '';
    await withdrawProposal(v.house.as(v.ana), { proposal: id });
    const hash = (await ownVersions(v.house.as(v.bruno), { kind: 'link-why' }))[0]?.hash ?? '';
    expect(await refusalOf(approve(v.house.as(v.moderator), { version, hash }))).toBe('chain.end-gone');
  });
});
