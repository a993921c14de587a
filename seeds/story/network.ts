import { openThemes, reply, startThread } from '~/discussion/index.server';
import { ownVersions } from '~/gate/index.server';
import type { Person } from '~/kernel/actor';
import { claim, deskItemOf, giveBack } from '~/moderation/index.server';
import { nameProcess, openProcess } from '~/processes/index.server';
import { askForHelp, checkIn } from '~/safeguarding/index.server';
import type { System } from '~/system.server';
import { Teller } from '../teller';
import { tellBallots } from './ballots';
import { adopt, write } from './declaration';
import { nowClauses, nowText, pastClauses, pastText } from './declaration-texts';
import { type Past, tellPast } from './past';
import { type Cast, team, young } from './people';
import { processNames } from './processes';
import { tellLate, tellProposals, tellReturned, tellWaiting } from './proposals';
import { bringReference } from './reference';
import { talks } from './talk';

type People = Record<string, Person>;

async function bringIn(teller: Teller, cast: Cast): Promise<People> {
  const people: People = {};
  for (const [name, country, lang, band, roles] of cast)
    people[name] = await teller.person(country, lang, band, [...(roles ?? [])]);
  return people;
}

const who = (people: People, name: string): Person => {
  const person = people[name];
  if (!person) throw new Error(`Nobody in the story is called ${name}`);
  return person;
};

/**
 * The whole demo: a network of some thirty people, a process that ended and one under way, texts in every state.
 * @returns everybody, by the name they have in these files
 */
export async function tellStory(system: System): Promise<People> {
  const teller = new Teller(system, system.now());
  teller.on(-200);
  let people: People = { ...(await bringIn(teller, team)), ...(await bringIn(teller, young)) };
  await bringReference(teller, who(people, 'ines'));

  const past = await tellPast(teller, people, await openOne(teller, people, 'past', -190));
  people = { ...people, ...past.people };
  await tellDeclaration(teller, people, past);
  const current = await openOne(teller, people, 'now', -24);
  const joined = await teller.join(
    young.map(([name]) => who(people, name)),
    current.process,
  );
  people = {
    ...people,
    ...Object.fromEntries(young.map(([name], place) => [name, joined[place] as Person])),
  };

  // Two leads said this week that they are there: without them nobody may write (R25).
  for (const name of ['beatriz', 'andrew']) {
    teller.on(-1, 12);
    await checkIn(teller.as(who(people, name)));
  }
  await talk(teller, people, current.themes);
  const proposals = await tellProposals(teller, people, current);
  await writeNow(teller, people, current.process, proposals);
  await tellBallots(teller, people, current.process);
  await tellLate(teller, people, current);
  await today(teller, people, current);
  return people;
}

/** What the gathering of autumn decided becomes its Declaration, and the network adopts it. */
async function tellDeclaration(teller: Teller, people: People, { process, proposals }: Past): Promise<void> {
  const drafters = ['elisa', 'lucas'];
  const drafting = { ...people, ...(await mandates(teller, people, process, drafters, -136, -95)) };
  const given = {
    people: drafting,
    process,
    proposals,
    drafters,
    text: pastText,
    clauses: pastClauses,
    from: -135,
  };
  const declaration = await write(teller, given);
  await adopt(teller, given, declaration, { ready: -112, opens: -108, closes: -103 });
}

/** The Declaration under way: what was adopted so far, and changes that wait for opinions or a decision. */
async function writeNow(
  teller: Teller,
  people: People,
  process: string,
  proposals: Record<string, string>,
): Promise<void> {
  const drafters = ['pablo', 'wanda'];
  const drafting = { ...people, ...(await mandates(teller, people, process, drafters, -6, 60)) };
  await write(teller, {
    people: drafting,
    process,
    proposals,
    drafters,
    text: nowText,
    clauses: nowClauses,
    from: -5,
  });
}

/** @returns those who hold one, as they are from then on */
async function mandates(
  teller: Teller,
  people: People,
  process: string,
  names: readonly string[],
  from: number,
  until: number,
): Promise<People> {
  const day = (days: number) => new Date(teller.now.getTime() + days * 86_400_000);
  const held: People = {};
  for (const name of names) {
    teller.on(from);
    held[name] = await teller.mandate(
      who(people, 'ines'),
      who(people, name),
      process,
      'drafter',
      day(from),
      day(until),
    );
  }
  return held;
}

async function openOne(teller: Teller, people: People, which: 'past' | 'now', day: number) {
  teller.on(day);
  const organiser = who(people, 'ines');
  const { slug, rules, phases, texts } = processNames(teller.now)[which];
  const process = await openProcess(teller.as(organiser), {
    slug,
    timezone: 'America/Argentina/Buenos_Aires',
    languages: ['es', 'pt', 'en', 'fr'],
    rules,
    phases,
  });
  for (const [lang, fields] of texts) await nameProcess(teller.as(organiser), process, lang, fields);
  teller.later(20);
  await teller.review(who(people, 'claire'), 5);
  return { process, themes: await openThemes(teller.as(organiser), process) };
}

/** Leads check in for each day of the past that is told, as they did: the gate asks for it at every text. */
async function withLeads(teller: Teller, people: People): Promise<void> {
  for (const name of ['beatriz', 'andrew']) await checkIn(teller.as(who(people, name)));
}

async function talk(teller: Teller, people: People, themes: Record<string, string>): Promise<void> {
  for (const one of talks) {
    teller.on(one.day);
    await withLeads(teller, people);
    const starter = who(people, one.by);
    await startThread(teller.as(starter), {
      theme: themes[one.theme] ?? '',
      title: one.title,
      opening: one.opening,
      lang: one.lang,
    });
    teller.later(90);
    await teller.review(who(people, 'rosa'));
    const thread = (await ownVersions(teller.as(starter), { kind: 'thread' }))[0]?.subject ?? '';
    const posts: string[] = [];
    for (const post of one.posts) {
      teller.later(240);
      const writer = who(people, post.by);
      await reply(teller.as(writer), {
        thread,
        body: post.body,
        lang: post.lang,
        replyTo: post.answers === undefined ? undefined : posts[post.answers],
      });
      teller.later(75);
      await teller.review(who(people, 'claire'));
      posts.push((await ownVersions(teller.as(writer), { kind: 'post' }))[0]?.subject ?? '');
    }
  }
}

/** What happens today: texts that wait, one that came back, one that asked for help. */
async function today(
  teller: Teller,
  people: People,
  current: { process: string; themes: Record<string, string> },
): Promise<void> {
  const { themes } = current;
  teller.on(0, 0);
  teller.at = new Date(teller.now.getTime() - 5 * 3_600_000);
  const ana = who(people, 'ana');
  const thread = (await ownVersions(teller.as(ana), { kind: 'thread' }))[0]?.subject ?? '';
  await reply(teller.as(who(people, 'valeria')), {
    thread,
    body: 'El hotel que está frente a la terminal nunca pregunta nada. Todo el mundo sabe cuál es.',
    lang: 'es',
  });
  teller.later(20);
  const rosa = who(people, 'rosa');
  const version = (await claim(teller.as(rosa))) ?? '';
  const item = await deskItemOf(teller.as(rosa));
  await giveBack(teller.as(rosa), { version, hash: item?.version.hash ?? '', reason: 'names-someone' });
  teller.later(30);
  await tellReturned(teller, people, current);
  teller.later(20);
  await reply(teller.as(who(people, 'wanda')), {
    thread,
    body: 'Propongo que el aviso llegue a la línea de protección de cada país y no al dueño del hotel. Si llega al dueño, ya sabemos qué pasa.',
    lang: 'es',
  });
  teller.later(30);
  await startThread(teller.as(who(people, 'yago')), {
    theme: themes.T1 ?? '',
    title: 'O que a escola podia ensinar sobre pedidos estranhos na internet?',
    opening:
      'Na minha escola ninguém fala disso. A gente aprende sozinho, e às vezes tarde. O que vocês gostariam de ter aprendido antes?',
    lang: 'pt',
  });
  await tellWaiting(teller, people, current);
  teller.later(15);
  await askForHelp(
    teller.as(who(people, 'karla')),
    'No sé si lo que me escribió un señor en un juego está mal. Me da vergüenza contarlo en casa.',
  );
}
