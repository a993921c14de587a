import { describe, expect, it } from 'vitest';
import { linksAt } from '~/chain/index.server';
import { ownVersions, versionById } from '~/gate/index.server';
import { visitor } from '~/kernel/actor';
import { approve, claim, giveBack } from '~/moderation/index.server';
import { noticesOf } from '~/notices/index.server';
import {
  acceptSigner,
  newProposalForm,
  offerToSign,
  propose,
  revise,
  revisionForm,
  revisionFormNow,
  support,
  takeBack,
  withdrawProposal,
} from '~/proposals/index.server';
import { refusalOf } from '../support/house';
import { day, fields, pageAs, proposed, type Village, village, written } from './village';

const better = { ...fields, title: 'Un canal de aviso que no pase por el dueño del hotel' };

async function revised(v: Village, id: string, by = v.ana, other: Parameters<typeof written>[1] = {}) {
  const base = (await pageAs(v, by, id)).base ?? '';
  return revise(v.house.as(by), { ...written(v, { fields: better, ...other }), base, lang: 'es' });
}

/** Ana's newest wording. */
const newest = async (v: Village) =>
  (await ownVersions(v.house.as(v.ana), { kind: 'proposal' }))[0]?.id ?? '';

describe('a better wording', () => {
  it('returns to review, and what is public stays meanwhile, with its support (R5)', async () => {
    const v = await village({ more: 3 });
    const id = await proposed(v);
    await support(v.house.as(v.bruno), { proposal: id, lang: 'es' });
    v.house.later(60_000);
    await revised(v, id);
    expect((await pageAs(v, v.bruno, id)).title).toBe(fields.title);
    expect((await pageAs(v, v.ana, id)).pending.wordings.map(version => version.fields.title)).toEqual([
      better.title,
    ]);
    expect((await pageAs(v, v.bruno, id)).pending.wordings).toEqual([]);
    await v.house.reviewAll(v.moderator);
    const page = await pageAs(v, v.bruno, id);
    expect(page).toMatchObject({ title: better.title, label: 'P-1', revisedAt: v.house.now });
    expect(page.support.mine).toMatchObject({ changedSince: true });
  });

  it('brings its own sources, addressees and date; only the newly quoted are told', async () => {
    const v = await village();
    const id = await proposed(v, { sources: { posts: [v.posts[0]], recommendations: ['T2.1'] } });
    const quoted = async (person: Village['ana']) =>
      (await noticesOf(v.house.as(person), 'es')).filter(notice => notice.kind === 'quoted').length;
    expect([await quoted(v.bruno), await quoted(v.carla)]).toEqual([1, 0]);
    await revised(v, id, v.ana, {
      sources: { posts: v.posts, recommendations: [] },
      due: '2028-06',
      addressees: { kinds: ['police'], countries: ['PE', 'BR'] },
    });
    await v.house.reviewAll(v.moderator);
    expect(await pageAs(v, visitor, id)).toMatchObject({
      due: '2028-06',
      addressees: { kinds: ['police'], countries: ['PE', 'BR'] },
      sources: { posts: { count: 2, countries: 2 }, recommendations: [] },
    });
    expect([await quoted(v.bruno), await quoted(v.carla)]).toEqual([1, 1]);
    const links = await linksAt(v.house.system.store.read, [{ kind: 'proposal', id }], 'to');
    expect(links.map(link => link.from.id).sort()).toEqual([...v.posts].sort());
  });

  it('starts from what the form showed: on an older text it is refused', async () => {
    const v = await village();
    const id = await proposed(v);
    const old = (await pageAs(v, v.ana, id)).base ?? '';
    await revised(v, id);
    await v.house.reviewAll(v.moderator);
    expect(await refusalOf(revise(v.house.as(v.ana), { ...written(v), base: old, lang: 'es' }))).toBe(
      'proposals.stale',
    );
  });

  it('is for those who sign it; to others the waiting one does not exist', async () => {
    const v = await village();
    const id = await proposed(v);
    const base = (await pageAs(v, v.ana, id)).base ?? '';
    const given = { ...written(v, { fields: better }), lang: 'es' as const };
    expect(await refusalOf(revise(v.house.as(v.bruno), { ...given, base }))).toBe('proposals.not-author');
    expect(await refusalOf(revise(v.house.as(v.moderator), { ...given, base }))).toBe('access.not-yours');
    await revised(v, id);
    const waiting = (await pageAs(v, v.ana, id)).pending.wordings[0]?.id ?? '';
    for (const hidden of [waiting, 'nothing', v.posts[0]]) {
      expect(await refusalOf(revise(v.house.as(v.bruno), { ...given, base: hidden }))).toBe(
        'proposals.not-found',
      );
      expect(await refusalOf(revisionForm(v.house.as(v.bruno), hidden, 'es'))).toBe('proposals.not-found');
    }
    expect(await refusalOf(revisionForm(v.house.as(v.bruno), base, 'es'))).toBe('proposals.not-found');
  });

  it('approved after enough support came is refused at the desk: what they supported stands', async () => {
    const v = await village();
    const id = await proposed(v);
    await revised(v, id);
    const version = (await claim(v.house.as(v.moderator))) ?? '';
    await support(v.house.as(v.bruno), { proposal: id, lang: 'es' });
    await support(v.house.as(v.carla), { proposal: id, lang: 'es' });
    const hash = (await versionById(v.house.system.store.read, version))?.hash ?? '';
    expect(await refusalOf(approve(v.house.as(v.moderator), { version, hash }))).toBe(
      'proposals.no-longer-open',
    );
    expect(await pageAs(v, visitor, id)).toMatchObject({ title: fields.title, state: 'admitted' });
    expect(await refusalOf(revised(v, id))).toBe('proposals.not-open');
    await giveBack(v.house.as(v.moderator), { version, hash, reason: 'repeats' });
  });

  it('approved after the phase closed is refused at the desk too, whether the job has run or not', async () => {
    const v = await village();
    const id = await proposed(v);
    await revised(v, id);
    v.house.later(19 * day);
    await v.house.leads();
    const version = (await claim(v.house.as(v.moderator))) ?? '';
    const hash = (await versionById(v.house.system.store.read, version))?.hash ?? '';
    expect(await refusalOf(approve(v.house.as(v.moderator), { version, hash }))).toBe(
      'proposals.no-longer-open',
    );
    expect(await refusalOf(revised(v, id))).toBe('processes.phase-closed');
  });

  it('of one that came back before it was public keeps everything for the form, and can be taken back', async () => {
    const v = await village();
    await propose(v.house.as(v.ana), {
      ...written(v, { sources: { posts: [v.posts[0]], recommendations: ['T2.1'] } }),
      lang: 'es',
    });
    const version = (await claim(v.house.as(v.moderator))) ?? '';
    const hash = (await versionById(v.house.system.store.read, version))?.hash ?? '';
    await giveBack(v.house.as(v.moderator), { version, hash, reason: 'unclear' });
    const form = await revisionForm(v.house.as(v.ana), version, 'es');
    expect(form).toMatchObject({
      base: version,
      proposal: null,
      state: 'returned',
      fields,
      due: '2027-12',
      addressees: { kinds: ['ministry', 'business'], countries: ['CO'] },
      theme: { code: 'T2' },
      sources: { posts: [{ id: v.posts[0] }], recommendations: [{ id: 'T2.1' }] },
    });
    await revise(v.house.as(v.ana), { ...written(v, { fields: better }), base: version, lang: 'es' });
    expect(await ownVersions(v.house.as(v.ana), { kind: 'proposal', open: true })).toHaveLength(1);
    const [waiting] = await ownVersions(v.house.as(v.ana), { kind: 'proposal', open: true });
    await takeBack(v.house.as(v.ana), waiting?.id ?? '');
    expect(await v.house.reviewAll(v.moderator)).toBe(0);
    expect(
      await refusalOf(revise(v.house.as(v.ana), { ...written(v), base: waiting?.id ?? '', lang: 'es' })),
    ).toBe('proposals.stale');
  });
});

describe('the form', () => {
  it('shows what it quotes as she may read it, and is refused where the act would be', async () => {
    const v = await village();
    const given = { theme: v.house.themes.T2 ?? '', sources: { posts: v.posts, recommendations: ['T2.1'] } };
    const form = await newProposalForm(v.house.as(v.ana), given, 'es');
    expect(form.sources.posts.map(post => post.by?.pseudonym)).toEqual([
      v.bruno.pseudonym,
      v.carla.pseudonym,
    ]);
    expect(form.sources.posts[0]?.href).toBe(`/t/${v.thread}#p${v.posts[0]}`);
    expect(await refusalOf(newProposalForm(v.house.as(v.moderator), given, 'es'))).toBe('access.not-yours');
    v.house.later(30 * day);
    expect(await refusalOf(newProposalForm(v.house.as(v.ana), given, 'es'))).toBe('processes.phase-closed');
  });
});

describe('signing together', () => {
  it('begins with an offer of somebody who is quoted, and needs the word of one who signs', async () => {
    const v = await village({ more: 1 });
    const id = await proposed(v, { sources: { posts: [v.posts[0]], recommendations: [] } });
    expect(await refusalOf(offerToSign(v.house.as(v.carla), { proposal: id }))).toBe('proposals.not-quoted');
    expect(await refusalOf(offerToSign(v.house.as(v.moderator), { proposal: id }))).toBe('access.not-yours');
    await support(v.house.as(v.bruno), { proposal: id, lang: 'es' });
    await offerToSign(v.house.as(v.bruno), { proposal: id });
    await offerToSign(v.house.as(v.bruno), { proposal: id });
    expect((await pageAs(v, v.bruno, id)).may).toMatchObject({ revise: false, offerToSign: false });
    expect((await pageAs(v, v.bruno, id)).by.people).toBe(1);
    expect((await pageAs(v, v.carla, id)).offers).toEqual([]);
    expect((await pageAs(v, v.ana, id)).offers.map(person => person.id)).toEqual([v.bruno.id]);

    const given = { proposal: id, person: v.bruno.id };
    expect(await refusalOf(acceptSigner(v.house.as(v.bruno), given))).toBe('proposals.not-author');
    expect(await refusalOf(acceptSigner(v.house.as(v.ana), { ...given, person: v.carla.id }))).toBe(
      'proposals.no-offer',
    );
    await acceptSigner(v.house.as(v.ana), given);
    await acceptSigner(v.house.as(v.ana), given);
    const page = await pageAs(v, visitor, id);
    expect(page.by).toEqual({ people: 2, countries: 2, names: null });
    // Who signs it no longer supports it: her support was taken out.
    expect((await pageAs(v, v.bruno, id)).support.mine).toBeNull();
    expect(await refusalOf(support(v.house.as(v.bruno), { proposal: id, lang: 'es' }))).toBe('proposals.own');
  });

  it('lets each revise, one at a time, and the writer of the public words withdraw them', async () => {
    const v = await village();
    const id = await proposed(v);
    await offerToSign(v.house.as(v.bruno), { proposal: id });
    await acceptSigner(v.house.as(v.ana), { proposal: id, person: v.bruno.id });
    await revised(v, id, v.bruno);
    expect(await refusalOf(revised(v, id, v.ana))).toBe('proposals.being-revised');
    v.house.later(60_000);
    await v.house.reviewAll(v.moderator);
    expect((await pageAs(v, visitor, id)).title).toBe(better.title);
    expect(await refusalOf(withdrawProposal(v.house.as(v.ana), { proposal: id }))).toBe(
      'proposals.another-wrote',
    );
    await withdrawProposal(v.house.as(v.bruno), { proposal: id });
  });

  it('does not let a wording that came back overwrite what the other wrote meanwhile', async () => {
    const v = await village();
    const id = await proposed(v);
    await offerToSign(v.house.as(v.bruno), { proposal: id });
    await acceptSigner(v.house.as(v.ana), { proposal: id, person: v.bruno.id });
    await revised(v, id, v.ana);
    const version = (await claim(v.house.as(v.moderator))) ?? '';
    const hash = (await versionById(v.house.system.store.read, version))?.hash ?? '';
    await giveBack(v.house.as(v.moderator), { version, hash, reason: 'unclear' });
    v.house.later(60_000);
    await revised(v, id, v.bruno);
    await v.house.reviewAll(v.moderator);
    expect(await refusalOf(revise(v.house.as(v.ana), { ...written(v), base: version, lang: 'es' }))).toBe(
      'proposals.stale',
    );
  });

  it('that changed while the other wrote shows what stands now, and never what waits', async () => {
    const v = await village();
    const id = await proposed(v);
    await offerToSign(v.house.as(v.bruno), { proposal: id });
    await acceptSigner(v.house.as(v.ana), { proposal: id, person: v.bruno.id });
    const first = (await pageAs(v, v.bruno, id)).base ?? '';
    const now = async (base: string, by = v.bruno) => {
      const { changed, fields: shown } = await revisionFormNow(v.house.as(by), base, 'es');
      return { changed, title: shown.title };
    };
    v.house.later(60_000);
    await revised(v, id, v.ana);
    const waiting = await newest(v);
    expect(await now(first)).toEqual({ changed: false, title: fields.title });
    expect(await refusalOf(now(waiting))).toBe('proposals.not-found');
    await v.house.reviewAll(v.moderator);
    v.house.later(60_000);
    expect(await now(first)).toEqual({ changed: true, title: better.title });
    expect(await refusalOf(revise(v.house.as(v.bruno), { ...written(v), base: first, lang: 'es' }))).toBe(
      'proposals.stale',
    );
    expect(await refusalOf(now(first, v.carla))).toBe('proposals.not-found');
  });

  it('that she sent again from another page goes on from her newest', async () => {
    const v = await village();
    const id = await proposed(v);
    v.house.later(60_000);
    await revised(v, id);
    const first = await newest(v);
    v.house.later(60_000);
    await revise(v.house.as(v.ana), {
      ...written(v, { fields: { ...better, title: 'Un aviso que llega a quien protege' } }),
      base: first,
      lang: 'es',
    });
    const form = await revisionFormNow(v.house.as(v.ana), first, 'es');
    expect(form).toMatchObject({ changed: true, state: 'pending' });
    expect(form.fields.title).toBe('Un aviso que llega a quien protege');
  });
});
