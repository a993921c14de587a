import { certify, closeDue, freeze, schedule } from '~/ballots/index.server';
import { reply, startThread } from '~/discussion/index.server';
import { ownVersions } from '~/gate/index.server';
import { clock, type Person } from '~/kernel/actor';
import { closeProposals, propose, support } from '~/proposals/index.server';
import { checkIn } from '~/safeguarding/index.server';
import type { Teller } from '../teller';
import { answersOf, vote } from './ballots';
import { pastProposals, pastTalks, pastVotes } from './past-texts';
import { young } from './people';

type People = Record<string, Person>;

/** What the finished gathering left behind, for whoever goes on telling: what it decided becomes a Declaration. */
export type Past = {
  process: string;
  themes: Record<string, string>;
  /** Everybody young, as members of it. */
  people: People;
  /** By the key of past-texts.ts. */
  proposals: Record<string, string>;
  ballot: string;
};

const who = (people: People, name: string): Person => {
  const person = people[name];
  if (!person) throw new Error(`Nobody in the story is called ${name}`);
  return person;
};

async function leadsAreThere(teller: Teller, people: People): Promise<void> {
  for (const name of ['beatriz', 'andrew']) await checkIn(teller.as(who(people, name)));
}

/** @returns the posts of each theme, by who wrote them */
async function talk(teller: Teller, people: People, themes: Record<string, string>) {
  const posts: Record<string, Record<string, string>> = {};
  for (const one of pastTalks) {
    teller.on(one.day);
    await leadsAreThere(teller, people);
    const { theme, title, opening, lang } = one;
    const starter = teller.as(who(people, one.by));
    await startThread(starter, { theme: themes[theme] ?? '', title, opening, lang });
    teller.later(60);
    await teller.review(who(people, 'rosa'));
    const thread = (await ownVersions(teller.as(who(people, one.by)), { kind: 'thread' }))[0]?.subject ?? '';
    for (const post of one.posts) {
      teller.later(170);
      await reply(teller.as(who(people, post.by)), { thread, body: post.body, lang: post.lang });
      teller.later(50);
      await teller.review(who(people, 'claire'));
      const [written] = await ownVersions(teller.as(who(people, post.by)), { kind: 'post' });
      const found = posts[theme] ?? {};
      posts[theme] = { ...found, [post.by]: written?.subject ?? '' };
    }
  }
  return posts;
}

/** "YYYY-MM", so many months from the day the story has reached. */
function monthIn(teller: Teller, months: number): string {
  const date = new Date(teller.at);
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 7);
}

async function proposeAll(
  teller: Teller,
  people: People,
  themes: Record<string, string>,
  posts: Record<string, Record<string, string>>,
): Promise<Record<string, string>> {
  const proposals: Record<string, string> = {};
  for (const one of pastProposals) {
    teller.on(one.day);
    await leadsAreThere(teller, people);
    const author = who(people, one.by);
    await propose(teller.as(author), {
      fields: one.fields,
      lang: one.lang,
      theme: themes[one.theme] ?? '',
      addressees: one.addressees,
      due: monthIn(teller, one.dueIn),
      sources: {
        posts: one.quotes.flatMap(name => posts[one.theme]?.[name] ?? []),
        recommendations: one.recommendations,
      },
    });
    teller.later(150);
    await teller.review(who(people, 'joao'));
    const [written] = await ownVersions(teller.as(author), { kind: 'proposal' });
    const proposal = written?.subject ?? '';
    proposals[one.key] = proposal;
    for (const name of one.supporters) {
      teller.later(55);
      await support(teller.as(who(people, name)), { proposal, lang: one.lang });
    }
  }
  return proposals;
}

async function decide(
  teller: Teller,
  people: People,
  process: string,
  proposals: Record<string, string>,
): Promise<string> {
  const organiser = who(people, 'ines');
  const hours = (days: number, hour: number): Date => {
    const date = new Date(teller.now.getTime() + days * 86_400_000);
    date.setUTCHours(hour, 0, 0, 0);
    return date;
  };
  teller.on(-144);
  await closeProposals(teller.as(clock));
  const ballot = await schedule(teller.as(organiser), {
    process,
    opens: hours(-143, 15),
    closes: hours(-138, 23),
    questions: ['school', 'once', 'night', 'border', 'cafes'].map(key => ({
      kind: 'proposal',
      subject: proposals[key] ?? '',
    })),
  });
  teller.later(60);
  await freeze(teller.as(organiser), ballot);
  teller.at = hours(-143, 15);
  await closeDue(teller.as(clock));
  for (const [name, letters] of pastVotes) {
    teller.later(310);
    const person = who(people, name);
    const answers = answersOf(letters);
    const code = await vote(teller, person, ballot, answers);
    // Quena thought again the same evening, and had kept her code.
    if (name !== 'quena') continue;
    teller.later(40);
    await vote(teller, person, ballot, answers, code);
  }
  teller.at = hours(-138, 23);
  await closeDue(teller.as(clock));
  teller.on(-137);
  await certify(teller.as(organiser), ballot);
  return ballot;
}

/** The gathering of last autumn: everybody joins, talks, proposes, and decides by a secret ballot that has been counted. */
export async function tellPast(
  teller: Teller,
  people: People,
  { process, themes }: { process: string; themes: Record<string, string> },
): Promise<Past> {
  teller.on(-189);
  const joined = await teller.join(
    young.map(([name]) => who(people, name)),
    process,
  );
  const members: People = Object.fromEntries(young.map(([name], place) => [name, joined[place] as Person]));
  const everybody = { ...people, ...members };
  const posts = await talk(teller, everybody, themes);
  const proposals = await proposeAll(teller, everybody, themes, posts);
  const ballot = await decide(teller, everybody, process, proposals);
  return { process, themes, people: members, proposals, ballot };
}
