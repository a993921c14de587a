import { describe, expect, it } from 'vitest';
import { strip } from '~/chain/index.server';
import { startThread, takeBack as takeBackText } from '~/discussion/index.server';
import { handToCare, ownVersions, publishedOne, search } from '~/gate/index.server';
import { visitor } from '~/kernel/actor';
import { approve, claim, giveBack } from '~/moderation/index.server';
import { noticesOf } from '~/notices/index.server';
import {
  markOnBallot,
  proposalPage,
  proposalsOf,
  proposalText,
  propose,
  revise,
  similar,
  support,
  withdrawProposal,
} from '~/proposals/index.server';
import { addToCase, caseList } from '~/safeguarding/index.server';
import { refusalOf } from '../support/house';
import { day, fields, pageAs, proposed, type Village, village, written } from './village';

const told = async (v: Village, person: Village['ana']) =>
  (await noticesOf(v.house.as(person), 'es')).map(notice => notice.kind);

describe('a proposal', () => {
  it('is nothing to others before review: no number, no page, no line, no link (R1, R12)', async () => {
    const v = await village();
    const sent = await propose(v.house.as(v.ana), { ...written(v), lang: 'es' });
    expect(sent.outcome).toBe('sent');
    const [own] = await ownVersions(v.house.as(v.ana), { kind: 'proposal' });
    const waiting = own?.subject ?? '';

    for (const who of [v.bruno, visitor, v.moderator, v.ana])
      for (const address of [waiting, 'P-1', 'P-0', 'P-01', 'p-99999999999', 'x'])
        expect(await refusalOf(proposalPage(v.house.as(who), address, 'es'))).toBe('proposals.not-found');
    const list = await proposalsOf(v.house.as(v.bruno), { process: v.house.process }, 'es');
    expect(list).toMatchObject({ lines: [], total: 0, pages: 1, states: {}, mine: [] });
    expect(await search(v.house.as(v.bruno), 'canal de aviso')).toEqual([]);
    expect(await similar(v.house.as(v.bruno), { ...fields, process: v.house.process }, 'es')).toEqual([]);
    expect(await told(v, v.bruno)).not.toContain('quoted');

    const mine = await proposalsOf(v.house.as(v.ana), { process: v.house.process }, 'es');
    expect(mine.mine.map(version => version.fields.title)).toEqual([fields.title]);
  });

  it('is public once another human approved it, and tells those it quotes', async () => {
    const v = await village();
    const id = await proposed(v);
    const page = await pageAs(v, visitor, id);
    expect(page).toMatchObject({
      label: 'P-1',
      state: 'open',
      ...fields,
      addressees: { kinds: ['ministry', 'business'], countries: ['CO'] },
      due: '2027-12',
      by: { people: 1, countries: 1, names: null },
      theme: { code: 'T2' },
    });
    expect((await proposalPage(v.house.as(visitor), 'P-1', 'es')).id).toBe(id);
    expect(await told(v, v.bruno)).toContain('quoted');
    expect(await told(v, v.carla)).toContain('quoted');
    expect(await told(v, v.ana)).not.toContain('quoted');
  });

  it('shows visitors numbers and no pseudonym, and members who wrote it and what was quoted', async () => {
    const v = await village();
    const id = await proposed(v);
    const outsider = await v.house.person({ member: false });
    for (const who of [visitor, outsider]) {
      const page = await pageAs(v, who, id);
      const said = JSON.stringify(page);
      for (const person of [v.ana, v.bruno, v.carla]) {
        expect(said).not.toContain(person.pseudonym);
        expect(said).not.toContain(person.id);
      }
      expect(said).not.toContain('sin dar su nombre');
      expect(page.sources.posts).toEqual({ count: 2, countries: 2, lines: null });
      expect(page.may).toEqual({
        readInside: false,
        support: false,
        unsupport: false,
        revise: false,
        withdraw: false,
        offerToSign: false,
        link: false,
      });
    }
    const inside = await pageAs(v, v.bruno, id);
    expect(inside.by.names?.map(name => name.pseudonym)).toEqual([v.ana.pseudonym]);
    expect(inside.sources.posts.lines?.map(line => line.line)).toEqual([
      'Una forma de avisar sin dar su nombre.',
      'Que el aviso llegue directo a quien protege.',
    ]);
    expect(inside.may).toMatchObject({ support: true, offerToSign: true, revise: false, withdraw: false });
  });

  it('has the posts and recommendations behind it on its strip', async () => {
    const v = await village();
    const id = await proposed(v, { sources: { posts: [v.posts[0]], recommendations: ['T2.1'] } });
    const [posts, own] = await strip(v.house.as(v.bruno), { kind: 'proposal', id }, 'es');
    expect(posts).toMatchObject({ stop: 'posts', count: 1, kinds: ['post'] });
    expect(own?.label).toBe(`P-1, ${fields.title}`);
    const fromPost = await strip(v.house.as(v.bruno), { kind: 'post', id: v.posts[0] }, 'es');
    expect(fromPost[1]).toMatchObject({
      stop: 'proposal',
      label: `P-1, ${fields.title}`,
      href: '/proposals/P-1',
    });
    expect((await pageAs(v, visitor, id)).sources.recommendations).toMatchObject([{ id: 'T2.1' }]);
  });

  it('is numbered on publication, so that what waits or came back leaves no gap (R12)', async () => {
    const v = await village();
    await propose(v.house.as(v.ana), { ...written(v), lang: 'es' });
    v.house.later(60_000);
    const version = (await claim(v.house.as(v.moderator))) ?? '';
    const [held] = await ownVersions(v.house.as(v.ana), { kind: 'proposal' });
    await giveBack(v.house.as(v.moderator), { version, hash: held?.hash ?? '', reason: 'unclear' });
    const second = await proposed(
      v,
      { fields: { ...fields, title: 'Otra propuesta, de otra persona' } },
      v.bruno,
    );
    expect((await pageAs(v, visitor, second)).label).toBe('P-1');
    await revise(v.house.as(v.ana), { ...written(v), base: version, lang: 'es' });
    await v.house.reviewAll(v.moderator);
    expect((await pageAs(v, visitor, 'P-2')).title).toBe(fields.title);
  });

  it('that looks like what she is writing is shown to her', async () => {
    const v = await village();
    const id = await proposed(v);
    await proposed(v, {
      fields: {
        title: 'Una línea de ayuda que responda de noche',
        problem: 'De noche nadie contesta el teléfono.',
        ask: 'Contratar personas que atiendan las veinticuatro horas.',
        measure: 'Llamar cada mes a las tres de la mañana.',
      },
    });
    const draft = {
      process: v.house.process,
      title: 'Avisos en los hoteles',
      ask: 'Un canal en la recepción',
    };
    expect((await similar(v.house.as(v.carla), draft, 'es')).map(line => line.id)).toEqual([id]);
    expect(await similar(v.house.as(v.carla), { ...draft, except: id }, 'es')).toEqual([]);
  });
});

describe('proposing is refused', () => {
  it('to whoever is no young member, and outside the phase', async () => {
    const v = await village();
    const given = { ...written(v), lang: 'es' as const };
    const outsider = await v.house.person({ member: false });
    expect(await refusalOf(propose(v.house.as(visitor), given))).toBe('access.sign-in');
    expect(await refusalOf(propose(v.house.as(outsider), given))).toBe('processes.not-member');
    for (const role of ['facilitator', 'moderator', 'senior-moderator', 'organiser', 'operator'] as const)
      expect(await refusalOf(propose(v.house.as(await v.house.adult(role)), given))).toBe('access.not-yours');
    v.house.later(30 * day);
    expect(await refusalOf(propose(v.house.as(v.ana), given))).toBe('processes.phase-closed');
  });

  it('without a source, or with one that she may not quote, alike whatever the reason', async () => {
    const v = await village();
    const trying = (posts: string[], recommendations: string[] = []) =>
      refusalOf(
        propose(v.house.as(v.ana), { ...written(v, { sources: { posts, recommendations } }), lang: 'es' }),
      );
    expect(await trying([])).toBe('proposals.source-needed');
    expect(await trying(['nothing'])).toBe('proposals.source-unknown');
    expect(await trying([v.thread])).toBe('proposals.source-unknown');
    expect(await trying([], ['T9.9'])).toBe('proposals.source-unknown');
    expect(await trying([v.posts[0]], ['T1.99'])).toBe('proposals.source-unknown');
    expect(await trying(Array.from({ length: 31 }, (_, at) => `post${at}`))).toBe('proposals.source-many');

    // A post of her own that still waits, one that was withdrawn, and one of another process.
    await startThread(v.house.as(v.ana), {
      theme: v.house.themes.T2 ?? '',
      title: 'Otro hilo que espera',
      opening: 'Esto todavía espera a alguien que lo lea.',
      lang: 'es',
    });
    const [waiting] = await ownVersions(v.house.as(v.ana), { kind: 'thread', open: true });
    expect(await trying([waiting?.subject ?? ''])).toBe('proposals.source-unknown');
    const [post] = await ownVersions(v.house.as(v.bruno), { kind: 'post' });
    await takeBackText(v.house.as(v.bruno), post?.id ?? '');
    expect(await trying([v.posts[0]])).toBe('proposals.source-unknown');
    const elsewhere = { ...v.posts };
    const first = v.house.process;
    await v.house.openProcess();
    const ana = await v.house.who(v.ana);
    expect(
      await refusalOf(
        propose(v.house.as({ ...ana, processes: [first, v.house.process] }), {
          ...written(v, { sources: { posts: [elsewhere[1]], recommendations: [] } }),
          lang: 'es',
        }),
      ),
    ).toBe('proposals.source-unknown');
  });

  it('with a date that is past or no date, an addressee that is none, or too little text', async () => {
    const v = await village();
    const trying = (other: Parameters<typeof written>[1]) =>
      refusalOf(propose(v.house.as(v.ana), { ...written(v, other), lang: 'es' }));
    for (const due of ['2020-01', '2027-13', '2027', '2099-01', 'mañana'])
      expect(await trying({ due })).toBe('proposals.due');
    expect(await trying({ addressees: { kinds: ['king'], countries: [] } })).toBe('proposals.addressee');
    expect(await trying({ addressees: { kinds: [], countries: ['XX'] } })).toBe('proposals.addressee');
    expect(await trying({ fields: { ...fields, ask: 'Algo' } })).toBe('gate.fields');
    expect(await trying({ theme: 'nothing' })).toBe('discussion.not-found');
    expect(await ownVersions(v.house.as(v.ana), { kind: 'proposal' })).toEqual([]);
  });

  it('but not for being unspecific: no addressee and no date are allowed', async () => {
    const v = await village();
    const id = await proposed(v, { addressees: { kinds: [], countries: [] }, due: null });
    expect(await pageAs(v, visitor, id)).toMatchObject({
      due: null,
      addressees: { kinds: [], countries: [] },
    });
  });

  it('twice by the same form', async () => {
    const v = await village();
    const given = { ...written(v), lang: 'es' as const, key: 'form-1' };
    const once = await propose(v.house.as(v.ana), given);
    expect(await propose(v.house.as(v.ana), given)).toEqual(once);
    expect(await ownVersions(v.house.as(v.ana), { kind: 'proposal' })).toHaveLength(1);
  });
});

describe('a withdrawn proposal', () => {
  it('keeps its address and its number, and says that it was withdrawn, without a word of it', async () => {
    const v = await village();
    const id = await proposed(v);
    await withdrawProposal(v.house.as(v.ana), { proposal: id });
    await withdrawProposal(v.house.as(v.ana), { proposal: id });
    for (const address of ['P-1', id]) {
      const page = await proposalPage(v.house.as(visitor), address, 'es');
      expect(page).toMatchObject({ kind: 'withdrawn', label: 'P-1', state: 'withdrawn' });
      expect(JSON.stringify(page)).not.toContain('hotel');
    }
    const list = await proposalsOf(v.house.as(v.bruno), { process: v.house.process }, 'es');
    expect(list).toMatchObject({ lines: [], total: 0 });
    expect(await publishedOne(v.house.as(v.bruno), 'proposal', id)).toBeNull();
    expect(await proposalText(v.house.system.store.read, id)).toBeNull();
    expect(await refusalOf(support(v.house.as(v.bruno), { proposal: id, lang: 'es' }))).toBe(
      'proposals.not-open',
    );
    await proposed(v, {}, v.bruno);
    expect((await pageAs(v, visitor, 'P-2')).by.people).toBe(1);
  });

  it('was withdrawn by its author and nobody else, before it was frozen on a ballot', async () => {
    const v = await village();
    const id = await proposed(v);
    expect(await refusalOf(withdrawProposal(v.house.as(v.bruno), { proposal: id }))).toBe(
      'proposals.not-author',
    );
    expect(await refusalOf(withdrawProposal(v.house.as(v.moderator), { proposal: id }))).toBe(
      'access.not-yours',
    );
    await support(v.house.as(v.bruno), { proposal: id, lang: 'es' });
    await support(v.house.as(v.carla), { proposal: id, lang: 'es' });
    const clockwise = v.house.as({ kind: 'clock' });
    await clockwise.write(tx => markOnBallot(tx, clockwise, id));
    expect(await refusalOf(withdrawProposal(v.house.as(v.ana), { proposal: id }))).toBe('proposals.frozen');
    // Nor by the door of the gate that takes back any text of hers.
    const [own] = await ownVersions(v.house.as(v.ana), { kind: 'proposal' });
    expect(await refusalOf(takeBackText(v.house.as(v.ana), own?.id ?? ''))).toBe('proposals.frozen');
    expect((await pageAs(v, visitor, id)).state).toBe('on-ballot');
  });

  it('stays withdrawn when a better wording of it comes out of review', async () => {
    const v = await village();
    const id = await proposed(v);
    const base = (await pageAs(v, v.ana, id)).base ?? '';
    await revise(v.house.as(v.ana), { ...written(v), base, lang: 'es' });
    const version = (await claim(v.house.as(v.moderator))) ?? '';
    await withdrawProposal(v.house.as(v.ana), { proposal: id });
    expect((await ownVersions(v.house.as(v.ana), { kind: 'proposal', open: true })).length).toBe(0);
    const hash = (await ownVersions(v.house.as(v.ana), { kind: 'proposal' }))[0]?.hash ?? '';
    expect(await refusalOf(approve(v.house.as(v.moderator), { version, hash }))).toMatch(
      /^(gate|proposals)\./,
    );
    expect((await proposalPage(v.house.as(visitor), id, 'es')).kind).toBe('withdrawn');
  });
});

describe('care for a person', () => {
  it('takes the words away and nothing from what its author may do: they come back as they were (R30)', async () => {
    const v = await village();
    const [lead] = await v.house.leads();
    const id = await proposed(v);
    await support(v.house.as(v.bruno), { proposal: id, lang: 'es' });
    await support(v.house.as(v.carla), { proposal: id, lang: 'es' });
    expect((await pageAs(v, visitor, id)).state).toBe('admitted');
    const [own] = await ownVersions(v.house.as(v.ana), { kind: 'proposal' });
    const desk = v.house.as(v.moderator);
    await desk.write((tx, after) => handToCare(tx, desk, after, own?.id ?? ''));
    expect(await proposalPage(v.house.as(visitor), id, 'es')).toMatchObject({
      kind: 'withdrawn',
      label: 'P-1',
    });

    const [opened] = await caseList(v.house.as(lead));
    await addToCase(v.house.as(lead), opened?.id ?? '', 'not-a-concern', 'Está bien.');
    await v.house.reviewAll(v.moderator);
    expect(await pageAs(v, visitor, id)).toMatchObject({ ...fields, label: 'P-1', state: 'admitted' });
  });
});
