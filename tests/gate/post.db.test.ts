import { describe, expect, it } from 'vitest';
import { place, reply, rewrite, startThread, takeBack } from '~/discussion/index.server';
import { handToCare, ownVersions, published, search } from '~/gate/index.server';
import type { Person } from '~/kernel/actor';
import { visitor } from '~/kernel/actor';
import { approve, claim, giveBack } from '~/moderation/index.server';
import { noticesOf } from '~/notices/index.server';
import { addToCase, caseList } from '~/safeguarding/index.server';
import { type House, newHouse, refusalOf } from '../support/house';

const opening = 'En mi ciudad hay hoteles donde nadie pregunta nada. ¿Qué hacemos?';

async function withThread(): Promise<{
  house: House;
  ana: Person;
  bruno: Person;
  moderator: Person;
  thread: string;
}> {
  const house = await newHouse();
  await house.leads();
  await house.openProcess();
  const [ana, bruno, moderator] = [
    await house.person(),
    await house.person(),
    await house.adult('moderator'),
  ];
  await startThread(house.as(ana), {
    theme: house.themes.T2 ?? '',
    title: 'Hoteles que miran para otro lado',
    opening,
    lang: 'es',
  });
  house.later(60_000);
  await house.reviewAll(moderator);
  const [own] = await ownVersions(house.as(ana), { kind: 'thread' });
  return { house, ana, bruno, moderator, thread: own?.subject ?? '' };
}

const threadAs = async (house: House, person: Person, id: string) => {
  const page = await place(house.as(person), id, 1, 'es');
  if (page.kind !== 'thread') throw new Error('not a thread');
  return page;
};

describe('a post', () => {
  it('is seen by nobody but its author until another human approves it, then by members and nobody else', async () => {
    const { house, ana, bruno, moderator, thread } = await withThread();
    await reply(house.as(bruno), {
      thread,
      body: 'Propongo que el aviso llegue a la línea de protección.',
      lang: 'es',
    });

    expect((await threadAs(house, ana, thread)).posts).toEqual([]);
    expect((await threadAs(house, ana, thread)).total).toBe(0);
    expect((await threadAs(house, bruno, thread)).pending.map(version => version.fields.body)).toHaveLength(
      1,
    );
    expect(await search(house.as(ana), 'aviso')).toEqual([]);

    house.later(60_000);
    expect(await house.reviewAll(moderator)).toBe(1);
    expect((await threadAs(house, ana, thread)).posts[0]?.body).toContain('línea de protección');
    expect((await search(house.as(ana), 'protec')).map(hit => hit.kind)).toEqual(['post']);

    expect(await search(house.as(visitor), 'protec')).toEqual([]);
    expect(await refusalOf(place(house.as(visitor), thread, 1, 'es'))).toBe('discussion.not-found');
    const outsider = await house.person({ member: false });
    expect(await refusalOf(place(house.as(outsider), thread, 1, 'es'))).toBe('discussion.not-found');
    expect(await search(house.as(outsider), 'protec')).toEqual([]);

    // Staff who host the process read along; who runs the machine has no need to (safety.md 3.2).
    expect((await threadAs(house, await house.adult('facilitator'), thread)).posts).toHaveLength(1);
    const operator = await house.adult('operator');
    expect(await refusalOf(place(house.as(operator), thread, 1, 'es'))).toBe('discussion.not-found');
    expect(await search(house.as(operator), 'protec')).toEqual([]);
  });

  it('tells its author that it was published, and whom it answers that somebody answered', async () => {
    const { house, ana, bruno, moderator, thread } = await withThread();
    await reply(house.as(bruno), { thread, body: 'Que haya un cartel en cada recepción.', lang: 'es' });
    house.later(60_000);
    await house.reviewAll(moderator);
    expect((await noticesOf(house.as(bruno), 'es')).map(notice => notice.kind)).toEqual(['published']);
    expect((await noticesOf(house.as(ana), 'es')).map(notice => notice.kind)).toEqual([
      'answered',
      'published',
    ]);
  });

  it('sent twice with the same key is one post', async () => {
    const { house, bruno, moderator, thread } = await withThread();
    const form = {
      thread,
      body: 'Una sola vez, aunque el teléfono insista.',
      lang: 'es',
      key: 'k1',
    } as const;
    const first = await reply(house.as(bruno), form);
    expect(await reply(house.as(bruno), form)).toEqual(first);
    expect(await house.reviewAll(moderator)).toBe(1);
  });

  it('comes back with a reason, keeps its text, and is reviewed again when she rewrites it', async () => {
    const { house, bruno, moderator, thread } = await withThread();
    await reply(house.as(bruno), { thread, body: 'El hotel de la esquina es un desastre.', lang: 'es' });
    const version = (await claim(house.as(moderator))) ?? '';
    const [mine] = await ownVersions(house.as(bruno), { kind: 'post' });
    expect(await refusalOf(giveBack(house.as(moderator), { version, hash: mine?.hash ?? '' }))).toBe(
      'moderation.reason-needed',
    );
    await giveBack(house.as(moderator), { version, hash: mine?.hash ?? '', reason: 'names-someone' });

    const [returned] = await ownVersions(house.as(bruno), { kind: 'post', open: true });
    expect(returned).toMatchObject({
      state: 'returned',
      fields: { body: 'El hotel de la esquina es un desastre.' },
    });
    await rewrite(house.as(bruno), {
      version: returned?.id ?? '',
      fields: { body: 'Hay hoteles donde nadie pregunta.' },
      lang: 'es',
    });
    house.later(60_000);
    expect(await house.reviewAll(moderator)).toBe(1);
    const page = await threadAs(house, bruno, thread);
    expect(page.posts.map(post => post.body)).toEqual(['Hay hoteles donde nadie pregunta.']);
    expect(page.pending).toEqual([]);
  });

  it('keeps its approved words in sight while a better version waits', async () => {
    const { house, ana, bruno, moderator, thread } = await withThread();
    await reply(house.as(bruno), { thread, body: 'Primera forma de decirlo.', lang: 'es' });
    await house.reviewAll(moderator);
    const [first] = await ownVersions(house.as(bruno), { kind: 'post' });
    await rewrite(house.as(bruno), {
      version: first?.id ?? '',
      fields: { body: 'Segunda forma de decirlo.' },
      lang: 'es',
    });
    expect((await threadAs(house, ana, thread)).posts.map(post => post.body)).toEqual([
      'Primera forma de decirlo.',
    ]);
    await house.reviewAll(moderator);
    expect((await threadAs(house, ana, thread)).posts.map(post => post.body)).toEqual([
      'Segunda forma de decirlo.',
    ]);
  });

  it('taken back leaves a place that says so, and no word in search', async () => {
    const { house, ana, bruno, moderator, thread } = await withThread();
    await reply(house.as(bruno), { thread, body: 'Esto lo voy a retirar.', lang: 'es' });
    await house.reviewAll(moderator);
    const [own] = await ownVersions(house.as(bruno), { kind: 'post' });
    expect(await refusalOf(takeBack(house.as(ana), own?.id ?? ''))).toBe('gate.not-found');
    await takeBack(house.as(bruno), own?.id ?? '');
    const page = await threadAs(house, ana, thread);
    expect(page.posts).toMatchObject([{ body: null, by: null }]);
    expect(page.total).toBe(0);
    expect(await search(house.as(ana), 'retirar')).toEqual([]);
    expect(await published(house.as(ana), 'post', [own?.subject ?? ''])).toEqual(new Map());
  });

  it('taken back takes the better wording that waited with it, and nothing of it comes back by itself', async () => {
    const { house, ana, bruno, moderator, thread } = await withThread();
    const [own] = await ownVersions(house.as(ana), { kind: 'thread' });
    const fields = { title: 'Hoteles que miran', opening: 'En mi ciudad hay hoteles que no preguntan nada.' };
    await rewrite(house.as(ana), { version: own?.id ?? '', lang: 'es', fields });
    await takeBack(house.as(ana), own?.id ?? '');
    house.later(60_000);
    expect(await house.reviewAll(moderator)).toBe(0);
    expect((await threadAs(house, bruno, thread)).title).toBeNull();

    // She may say it again, and then it is the same thread, read once more by a human.
    await rewrite(house.as(ana), { version: own?.id ?? '', lang: 'es', fields });
    house.later(60_000);
    expect(await house.reviewAll(moderator)).toBe(1);
    expect((await threadAs(house, bruno, thread)).title).toBe('Hoteles que miran');
  });

  it('that went to care and was no concern comes back to its place when a human approves it', async () => {
    const { house, ana, bruno, moderator, thread } = await withThread();
    await reply(house.as(bruno), { thread, body: 'Hay que contarlo sin miedo.', lang: 'es' });
    await house.reviewAll(moderator);
    const [own] = await ownVersions(house.as(bruno), { kind: 'post' });
    await house.system.store.write((tx, after) => handToCare(tx, house.as(moderator), after, own?.id ?? ''));
    expect((await threadAs(house, ana, thread)).posts).toMatchObject([{ body: null }]);
    const lead = await house.adult('safeguarding-lead');
    const [line] = await caseList(house.as(lead));
    await addToCase(house.as(lead), line?.id ?? '', 'not-a-concern', '');
    expect(await house.reviewAll(await house.adult('moderator'))).toBe(1);
    expect((await threadAs(house, ana, thread)).posts).toMatchObject([
      { body: 'Hay que contarlo sin miedo.' },
    ]);
  });
});

describe('a decision', () => {
  it('binds to the bytes that were read: changed meanwhile, it does not hold (R4)', async () => {
    const { house, bruno, moderator, thread } = await withThread();
    await reply(house.as(bruno), { thread, body: 'Lo que leyó la moderadora.', lang: 'es' });
    const version = (await claim(house.as(moderator))) ?? '';
    const [read] = await ownVersions(house.as(bruno), { kind: 'post' });
    await rewrite(house.as(bruno), { version, fields: { body: 'Lo que nadie leyó todavía.' }, lang: 'es' });
    expect(await refusalOf(approve(house.as(moderator), { version, hash: read?.hash ?? '' }))).toBe(
      'gate.stale',
    );
    expect((await threadAs(house, bruno, thread)).posts).toEqual([]);
  });

  it('is nobody’s on their own text, nor where they took part in the last seven days (R6)', async () => {
    const { house, moderator, thread } = await withThread();
    await reply(house.as(moderator), {
      thread,
      body: '¿Qué tendría que pasar después del aviso?',
      lang: 'es',
    });
    expect(await claim(house.as(moderator))).toBeNull();
    const other = await house.adult('moderator');
    await house.reviewAll(other);
    const young = await house.person();
    await reply(house.as(young), { thread, body: 'Que alguien nos escuche.', lang: 'es' });
    expect(await claim(house.as(moderator))).toBeNull();
    house.later(7 * 86_400_000 + 1);
    expect(await claim(house.as(moderator))).not.toBeNull();
  });

  it('belongs to who holds the lease, for ten minutes', async () => {
    const { house, bruno, moderator, thread } = await withThread();
    const other = await house.adult('moderator');
    await reply(house.as(bruno), { thread, body: 'Un texto y dos moderadoras.', lang: 'es' });
    const version = (await claim(house.as(moderator))) ?? '';
    const [text] = await ownVersions(house.as(bruno), { kind: 'post' });
    const decision = { version, hash: text?.hash ?? '' };
    expect(await claim(house.as(other))).toBeNull();
    expect(await refusalOf(approve(house.as(other), decision))).toBe('moderation.no-lease');
    house.later(10 * 60_000);
    expect(await refusalOf(approve(house.as(moderator), decision))).toBe('moderation.no-lease');
    expect(await claim(house.as(other))).toBe(version);
    await approve(house.as(other), decision);
    expect(await refusalOf(approve(house.as(moderator), decision))).toBe('moderation.no-lease');
  });
});
