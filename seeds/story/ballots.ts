import { cast, closeDue, freeze, preview, schedule } from '~/ballots/index.server';
import type { Answers } from '~/ballots/words';
import { clock, type Person } from '~/kernel/actor';
import { admittedProposals } from '~/proposals/index.server';
import type { Teller } from '../teller';

type People = Record<string, Person>;

const who = (people: People, name: string): Person => {
  const person = people[name];
  if (!person) throw new Error(`Nobody in the story is called ${name}`);
  return person;
};

const hour = 3_600_000;
const day = 24 * hour;

/** Who has voted by today, and how: y, n, a for blank, - left open. Nobody reads it before the close. */
const votes: readonly (readonly [name: string, answers: string])[] = [
  ['bruno', 'yy'],
  ['camila', 'yn'],
  ['grace', 'ya'],
  ['jean', 'yy'],
  ['isadora', 'ny'],
  ['sofia', 'y-'],
  ['tomas', 'yy'],
];

const words = { y: 'yes', n: 'no', a: 'abstain' } as const;

/** "yyn-a" as the form sends it. */
export const answersOf = (letters: string): Answers =>
  Object.fromEntries(
    [...letters].flatMap((letter, place) =>
      letter in words ? [[String(place + 1), words[letter as keyof typeof words]]] : [],
    ),
  );

/** She sees her code and votes. @returns the code, which nothing else remembers */
export async function vote(
  teller: Teller,
  person: Person,
  ballot: string,
  answers: Answers,
  before?: string,
): Promise<string> {
  const { code, mac } = await preview(teller.as(person), { ballot, answers, code: before });
  await cast(teller.as(person), { ballot, answers, code, mac });
  return code;
}

const atHour = (teller: Teller, days: number, utc: number): Date => {
  const date = new Date(teller.now.getTime() + days * day);
  date.setUTCHours(utc, 0, 0, 0);
  return date;
};

/**
 * The ballot that is open today over what enough members support: frozen yesterday, open until the day after tomorrow. Where
 * nothing is admitted there is none.
 */
export async function tellBallots(teller: Teller, people: People, process: string): Promise<void> {
  const organiser = who(people, 'ines');
  teller.at = new Date(teller.now.getTime() - 30 * hour);
  const admitted = await admittedProposals(teller.as(organiser).read, process);
  if (admitted.length === 0) return;
  const opens = new Date(teller.at.getTime() + 2 * hour);
  const ballot = await schedule(teller.as(organiser), {
    process,
    opens,
    closes: atHour(teller, 3, 1),
    questions: admitted.slice(0, 2).map(({ id }) => ({ kind: 'proposal', subject: id })),
  });
  teller.later(20);
  await freeze(teller.as(organiser), ballot);
  teller.at = opens;
  await closeDue(teller.as(clock));
  for (const [name, letters] of votes) {
    teller.later(95);
    await vote(teller, who(people, name), ballot, answersOf(letters.slice(0, admitted.length)));
  }
}
