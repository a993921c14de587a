import { certify, closeDue, freeze, schedule } from '~/ballots/index.server';
import { proposeLink } from '~/chain/index.server';
import { ownVersions } from '~/gate/index.server';
import { clock, type Person } from '~/kernel/actor';
import { claim, deskItemOf, giveBack } from '~/moderation/index.server';
import { acceptSigner, offerToSign, propose, support } from '~/proposals/index.server';
import { checkIn } from '~/safeguarding/index.server';
import type { Teller } from '../teller';
import { answersOf, vote } from './ballots';
import { young } from './people';
import { cameBack, late, proposals, type ToldProposal, waiting } from './proposal-texts';

type People = Record<string, Person>;
type Place = { process: string; themes: Record<string, string> };

const who = (people: People, name: string): Person => {
  const person = people[name];
  if (!person) throw new Error(`Nobody in the story is called ${name}`);
  return person;
};

/** What somebody said in this process: the post that a proposal quotes. */
async function postOf(teller: Teller, person: Person, process: string): Promise<string[]> {
  const posts = await ownVersions(teller.as(person), { kind: 'post' });
  return posts
    .filter(post => post.process === process && post.state === 'published')
    .map(post => post.subject)
    .slice(-1);
}

function monthIn(teller: Teller, months: number): string {
  const date = new Date(Date.UTC(teller.at.getUTCFullYear(), teller.at.getUTCMonth() + months, 1));
  return date.toISOString().slice(0, 7);
}

async function one(teller: Teller, people: People, place: Place, told: ToldProposal): Promise<string> {
  for (const name of ['beatriz', 'andrew']) await checkIn(teller.as(who(people, name)));
  const author = who(people, told.by);
  const posts: string[] = [];
  for (const name of told.quotes) posts.push(...(await postOf(teller, who(people, name), place.process)));
  await propose(teller.as(author), {
    fields: told.fields,
    lang: told.lang,
    theme: place.themes[told.theme] ?? '',
    addressees: { kinds: [...told.kinds], countries: [...told.countries] },
    due: monthIn(teller, told.dueIn),
    sources: { posts, recommendations: [...told.recommendations] },
  });
  teller.later(95);
  await teller.review(who(people, 'joao'), 12);
  const [written] = await ownVersions(teller.as(author), { kind: 'proposal' });
  const proposal = written?.subject ?? '';
  for (const [name, accepted] of told.signers ?? []) {
    teller.later(25);
    await offerToSign(teller.as(who(people, name)), { proposal });
    teller.later(40);
    if (accepted) await acceptSigner(teller.as(author), { proposal, person: who(people, name).id });
  }
  for (const tie of told.ties ?? []) {
    teller.later(20);
    const person = who(people, tie.by);
    const to = { kind: /^\d/.test(tie.to) ? 'indicator' : 'recommendation', id: tie.to };
    const from = { kind: 'proposal', id: proposal };
    await proposeLink(teller.as(person), { from, to, kind: tie.kind, why: tie.why, lang: person.lang });
    teller.later(30);
    await teller.review(who(people, 'joao'), 6);
  }
  for (const [name, reason] of told.supporters) {
    teller.later(45);
    const person = who(people, name);
    await support(teller.as(person), { proposal, lang: person.lang, reason });
  }
  teller.later(40);
  await teller.review(who(people, 'joao'), 8);
  return proposal;
}

const hour = 3_600_000;

/** The first ballot of this process: closed and counted some days ago, so that drafters have something to write. */
async function firstBallot(
  teller: Teller,
  people: People,
  process: string,
  subjects: readonly string[],
): Promise<void> {
  teller.on(-7, 23);
  teller.later(30);
  const opens = new Date(teller.at.getTime() + 2 * hour);
  const closes = new Date(opens.getTime() + 70 * hour);
  const questions = subjects.map(subject => ({ kind: 'proposal', subject }) as const);
  const ballot = await schedule(teller.as(who(people, 'ines')), { process, opens, closes, questions });
  teller.later(20);
  await freeze(teller.as(who(people, 'ines')), ballot);
  teller.at = opens;
  await closeDue(teller.as(clock));
  for (const [place, [name]] of young.entries()) {
    if (place % 5 === 3) continue;
    teller.later(150);
    await vote(
      teller,
      who(people, name),
      ballot,
      answersOf(place % 7 === 2 ? 'yn' : place % 8 === 5 ? 'ay' : 'yy'),
    );
  }
  teller.at = closes;
  await closeDue(teller.as(clock));
  teller.later(15 * 60);
  await certify(teller.as(who(people, 'ines')), ballot);
}

/**
 * Proposals of the process under way, in every state; the first two are voted on and adopted.
 * @returns key -> id
 */
export async function tellProposals(
  teller: Teller,
  people: People,
  place: Place,
): Promise<Record<string, string>> {
  const made: Record<string, string> = {};
  let voted = false;
  for (const told of proposals) {
    if (told.day > -7 && !voted) {
      await firstBallot(teller, people, place.process, [made.hotels ?? '', made.listening ?? '']);
      voted = true;
    }
    teller.on(told.day);
    made[told.key] = await one(teller, people, place, told);
  }
  return made;
}

/** Yesterday, after the ballot of these days was frozen. */
export async function tellLate(teller: Teller, people: People, place: Place): Promise<void> {
  teller.at = new Date(teller.now.getTime() - 22 * hour);
  await one(teller, people, place, late);
}

/** Sent some hours ago, without an addressee and without a date: the guide only asks. */
async function unfinished(
  teller: Teller,
  people: People,
  { process, themes }: Place,
  told: typeof cameBack | typeof waiting,
): Promise<void> {
  const posts: string[] = [];
  for (const name of told.quotes) posts.push(...(await postOf(teller, who(people, name), process)));
  await propose(teller.as(who(people, told.by)), {
    fields: told.fields,
    lang: told.lang,
    theme: themes[told.theme] ?? '',
    addressees: { kinds: [], countries: [] },
    due: null,
    sources: { posts, recommendations: [] },
  });
}

/** One comes back with a kind word about what to change. Told while nothing else waits, for people read the oldest first. */
export async function tellReturned(teller: Teller, people: People, place: Place): Promise<void> {
  await unfinished(teller, people, place, cameBack);
  teller.later(10);
  const claire = teller.as(who(people, 'claire'));
  const version = (await claim(claire)) ?? '';
  const item = await deskItemOf(claire);
  if (item?.version.kind !== 'proposal') throw new Error('The story gives back another text than it says');
  await giveBack(claire, { version, hash: item.version.hash, reason: 'unclear' });
}

/** And one waits for a person to read it. */
export const tellWaiting = (teller: Teller, people: People, place: Place): Promise<void> =>
  unfinished(teller, people, place, waiting);
