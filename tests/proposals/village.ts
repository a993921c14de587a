import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { openThemes, reply, startThread } from '~/discussion/index.server';
import { ownVersions } from '~/gate/index.server';
import { loadRecommendations } from '~/indicators/index.server';
import { clock, type Person } from '~/kernel/actor';
import { openProcess } from '~/processes/index.server';
import type { ProcessRules } from '~/processes/words';
import { type ProposalPage, proposalPage, propose, type Written } from '~/proposals/index.server';
import { type House, newHouse } from '../support/house';

export const day = 86_400_000;
export const seed = (name: string) => readFileSync(`seeds/data/${name}.json`, 'utf8');

export const fields = {
  title: 'Un canal de aviso en cada hotel, y alguien que sepa recibirlo',
  problem: 'En muchos hoteles nadie pregunta y nadie avisa. Quien quiere avisar no sabe a quién.',
  ask: 'Formar cada año a todo el personal que trata con huéspedes. Publicar el canal en la recepción.',
  measure: 'Contar cada año los hoteles con canal activo y publicar la lista.',
};

export type Village = {
  house: House;
  /** Colombia, Peru, Brazil; then `more` of Colombia. All members since before "propose" opened. */
  ana: Person;
  bruno: Person;
  carla: Person;
  more: Person[];
  moderator: Person;
  thread: string;
  /** A post of Bruno's and one of Carla's. */
  posts: [string, string];
};

/** A process whose "propose" has just opened, with a thread and two posts in it. */
export async function village(
  given: { more?: number; rules?: Partial<ProcessRules> } = {},
): Promise<Village> {
  const house = await newHouse();
  await house.leads();
  const organiser = await house.adult('organiser');
  const at = (days: number) => new Date(house.now.getTime() + days * day);
  house.process = await openProcess(house.as(organiser), {
    slug: `proceso-${randomBytes(3).toString('hex')}`,
    timezone: 'America/Bogota',
    languages: ['es', 'pt', 'en', 'fr'],
    rules: {
      supportShare: '0.5',
      quorumShare: '0.5',
      majority: '1/2',
      youngAdultsCount: true,
      ...given.rules,
    },
    phases: [
      { kind: 'discuss', opens: at(-1), closes: at(30) },
      { kind: 'propose', opens: at(1), closes: at(20) },
      { kind: 'decide', opens: at(20), closes: at(30) },
    ],
  });
  house.themes = await openThemes(house.as(organiser), house.process);
  const moderator = await house.adult('moderator');
  const ana = await house.person({ country: 'CO' });
  const bruno = await house.person({ country: 'PE' });
  const carla = await house.person({ country: 'BR', lang: 'pt' });
  const more: Person[] = [];
  for (let i = 0; i < (given.more ?? 0); i++) more.push(await house.person());

  await startThread(house.as(ana), {
    theme: house.themes.T2 ?? '',
    title: 'Hoteles que miran para otro lado',
    opening: 'En mi ciudad hay hoteles donde nadie pregunta nada. ¿Qué hacemos?',
    lang: 'es',
  });
  await house.reviewAll(moderator);
  const [opened] = await ownVersions(house.as(ana), { kind: 'thread' });
  const thread = opened?.subject ?? '';
  const post = async (person: Person, body: string) => {
    house.later(60_000);
    await reply(house.as(person), { thread, body, lang: 'es' });
    await house.reviewAll(moderator);
    return (await ownVersions(house.as(person), { kind: 'post' }))[0]?.subject ?? '';
  };
  const posts: [string, string] = [
    await post(bruno, 'Una forma de avisar sin dar su nombre.'),
    await post(carla, 'Que el aviso llegue directo a quien protege.'),
  ];
  await loadRecommendations(house.as(clock), seed('recommendations'));
  house.later(2 * day);
  return { house, ana, bruno, carla, more, moderator, thread, posts };
}

export const written = (v: Village, other: Partial<Written> = {}): Written => ({
  fields,
  theme: v.house.themes.T2 ?? '',
  addressees: { kinds: ['ministry', 'business'], countries: ['CO'] },
  due: '2027-12',
  sources: { posts: v.posts, recommendations: [] },
  ...other,
});

/** Ana (or another) proposes, and it is approved. @returns its id */
export async function proposed(v: Village, other: Partial<Written> = {}, by = v.ana): Promise<string> {
  await propose(v.house.as(by), { ...written(v, other), lang: 'es' });
  await v.house.reviewAll(v.moderator);
  v.house.later(60_000);
  return (await ownVersions(v.house.as(by), { kind: 'proposal' }))[0]?.subject ?? '';
}

export async function pageAs(
  v: Village,
  person: Parameters<House['as']>[0],
  id: string,
): Promise<ProposalPage> {
  const page = await proposalPage(v.house.as(person), id, 'es');
  if (page.kind !== 'proposal') throw new Error(`${page.label} was withdrawn`);
  return page;
}
