import { freeze, schedule } from '~/ballots/index.server';
import { reply, startThread } from '~/discussion/index.server';
import { ownVersions } from '~/gate/index.server';
import type { Person } from '~/kernel/actor';
import { newId } from '~/kernel/ids';
import { nameProcess } from '~/processes/index.server';
import { propose, support } from '~/proposals/index.server';
import type { House } from '../support/house';
import { type Answer, type Client, locationOf } from './crawl/client';
import { formsOf } from './crawl/forms';

const hour = 3_600_000;
const day = 24 * hour;

export type Scene = { thread: string; ballot: string; young: Person[]; moderators: Person[] };

/** A thread where young people write now, moderators to read it, and a ballot that opened yesterday. */
export async function setScene(house: House): Promise<Scene> {
  const now = new Date();
  house.now = new Date(now.getTime() - 3 * day);
  await house.openProcess({ supportShare: '0.2', quorumShare: '0.2' });
  await house.leads();
  const moderators = [await house.adult('moderator'), await house.adult('moderator')];
  const organiser = await house.adult('organiser');
  const named = { name: 'Un foro de la red', purpose: 'Lo que pedimos, a quién y para cuándo.' };
  await nameProcess(house.as(organiser), house.process, 'es', named);
  const young: Person[] = [];
  for (let n = 0; n < 12; n++) young.push(await house.person());
  const [ana, bruno, carla, ...others] = young;
  const [moderator] = moderators;
  if (!ana || !bruno || !carla || !moderator) throw new Error('the scene is empty');

  const subject = async (who: Person, kind: 'thread' | 'post' | 'proposal'): Promise<string> => {
    await house.reviewAll(moderator);
    house.later(60_000);
    return (await ownVersions(house.as(who), { kind }))[0]?.subject ?? '';
  };
  await startThread(house.as(ana), {
    theme: house.themes.T2 ?? '',
    lang: 'es',
    title: 'Hoteles que miran para otro lado',
    opening: 'En mi ciudad hay hoteles donde nadie pregunta nada. ¿Qué hacemos?',
  });
  const thread = await subject(ana, 'thread');
  await reply(house.as(bruno), { thread, lang: 'es', body: 'Una forma de avisar sin dar su nombre.' });
  const post = await subject(bruno, 'post');
  await propose(house.as(ana), {
    lang: 'es',
    fields: {
      title: 'Un canal de aviso en cada hotel, y alguien que sepa recibirlo',
      problem: 'En muchos hoteles nadie pregunta y nadie avisa. Quien quiere avisar no sabe a quién.',
      ask: 'Formar cada año a todo el personal que trata con huéspedes. Publicar el canal en la recepción.',
      measure: 'Contar cada año los hoteles con canal activo y publicar la lista.',
    },
    theme: house.themes.T2 ?? '',
    addressees: { kinds: ['ministry'], countries: ['CO'] },
    due: `${now.getUTCFullYear() + 1}-12`,
    sources: { posts: [post], recommendations: [] },
  });
  const proposal = await subject(ana, 'proposal');
  for (const one of [bruno, carla, ...others]) {
    const { admitted } = await support(house.as(one), { proposal, lang: 'es' });
    if (admitted) break;
  }
  const ballot = await schedule(house.as(organiser), {
    process: house.process,
    opens: new Date(house.now.getTime() + hour),
    closes: new Date(now.getTime() + 2 * day),
    questions: [{ kind: 'proposal', subject: proposal }],
  });
  await freeze(house.as(organiser), ballot);
  house.now = now;
  return { thread, ballot, young, moderators };
}

/** A form as it was sent, and what came back; nothing when the connection was cut before. */
export type Sending = { who: Client; path: string; fields: Record<string, string>; answer: Answer | null };

/** Sends a form; a server that dies meanwhile leaves it without an answer, which is all that a browser learns too. */
export async function send(who: Client, path: string, fields: Record<string, string>): Promise<Sending> {
  const answer = await who.post(path, fields).catch(() => null);
  return { who, path, fields, answer };
}

export const acknowledged = ({ answer }: Sending): boolean =>
  answer !== null && [200, 303].includes(answer.status);

/** A young person who writes one reply after the other until the server is gone. No two texts are alike. */
export async function writes(who: Client, name: string, thread: string, sent: Sending[]): Promise<void> {
  const words = [
    'cartel',
    'buzón',
    'parada',
    'plaza',
    'radio',
    'escuela',
    'mercado',
    'puerto',
    'hotel',
    'centro',
  ];
  for (const word of words) {
    const body = `Propongo empezar por algo concreto: ${word}. Lo escribe ${name}.`;
    const done = await send(who, `/es/t/${thread}`, { intent: 'reply', key: newId(), lang: 'es', body });
    sent.push(done);
    if (!done.answer) return;
  }
}

/** A moderator who takes text after text and approves it, until the server is gone. */
export async function approves(who: Client, sent: Sending[]): Promise<void> {
  for (;;) {
    if (!(await send(who, '/es/desk', { intent: 'claim' })).answer) return;
    const page = await who.get('/es/desk').catch(() => null);
    if (!page) return;
    const item = formsOf(page.body).find(form => form.submits.some(({ value }) => value === 'approve'));
    if (!item) {
      await new Promise(next => setTimeout(next, 30));
      continue;
    }
    const held = Object.fromEntries(
      item.controls.filter(({ kind }) => kind === 'hidden').map(({ name, value }) => [name, value]),
    );
    const given = await send(who, '/es/desk', { ...held, intent: 'approve' });
    sent.push(given);
    if (!given.answer) return;
  }
}

/** What the page that asks her to confirm carries: her code among it. Nothing is stored by looking at it. */
export async function looksAt(who: Client, ballot: string, q1: string): Promise<Record<string, string>> {
  const path = `/es/ballots/${ballot}/vote`;
  const page = await who.get(path);
  const [form] = formsOf(page.body).filter(one => one.controls.some(({ name }) => name === 'q1'));
  const word = form?.controls.find(({ name }) => name === 'word')?.value ?? '';
  const asked = await who.post(path, { intent: 'preview', word, q1 });
  const [sure] = formsOf(asked.body).filter(one => one.submits.some(({ value }) => value === 'cast'));
  if (!sure) throw new Error(`She was not asked to confirm: ${page.status}, ${asked.status}`);
  return Object.fromEntries([...sure.controls.map(({ name, value }) => [name, value]), ['intent', 'cast']]);
}

export const versionIn = ({ answer }: Sending): string =>
  /#v([0-9a-z]{26})$/.exec((answer && locationOf(answer)) ?? '')?.[1] ?? '';
