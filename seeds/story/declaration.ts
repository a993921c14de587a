import { cast, certify, closeDue, freeze, preview, schedule } from '~/ballots/index.server';
import { proposeLink } from '~/chain/index.server';
import {
  accept,
  changePage,
  clausePage,
  declarationOf,
  decline,
  giveOpinion,
  openDeclaration,
  suggest,
  takeSnapshot,
  writeClause,
} from '~/declarations/index.server';
import { ownVersions } from '~/gate/index.server';
import { clock, type Person } from '~/kernel/actor';
import { checkIn } from '~/safeguarding/index.server';
import type { Teller } from '../teller';
import type { ToldChange, ToldClause } from './declaration-texts';
import { young } from './people';

type People = Record<string, Person>;

export type Writing = {
  process: string;
  people: People;
  /** Key -> id of the adopted proposals. */
  proposals: Readonly<Record<string, string>>;
  drafters: readonly string[];
  text: { title: string; preamble: string };
  clauses: readonly ToldClause[];
  /** Days counted back from today. */
  from: number;
};

/** Drafters write what was adopted, others propose changes and say what measures it. @returns the Declaration */
export async function write(teller: Teller, given: Writing): Promise<string> {
  const { people, process } = given;
  const who = (name: string): Person => {
    const person = people[name];
    if (!person) throw new Error(`Nobody in the story is called ${name}`);
    return person;
  };
  const [first = ''] = given.drafters;
  teller.on(given.from, 9);
  await leadsAreThere(teller, who);
  await openDeclaration(teller.as(who(first)), { process, lang: 'es', ...given.text });
  teller.later(70);
  await teller.review(who('claire'), 10);
  const declaration = (await declarationOf(teller.system.store.read, process))?.id ?? '';
  for (const one of given.clauses) await clause(teller, who, declaration, given, one);
  return declaration;
}

type Who = (name: string) => Person;

async function leadsAreThere(teller: Teller, who: Who): Promise<void> {
  for (const name of ['beatriz', 'andrew']) await checkIn(teller.as(who(name)));
}

const originOf = ({ from, recommendation }: ToldClause, proposals: Writing['proposals']) =>
  from
    ? { kind: 'proposal', id: proposals[from] ?? '' }
    : recommendation
      ? { kind: 'recommendation', id: recommendation }
      : { kind: 'editorial', id: null };

async function clause(teller: Teller, who: Who, declaration: string, given: Writing, one: ToldClause) {
  teller.later(190);
  await leadsAreThere(teller, who);
  const drafter = who(one.by);
  await writeClause(teller.as(drafter), {
    declaration,
    kind: one.kind,
    origin: originOf(one, given.proposals),
    title: one.title,
    body: one.body,
  });
  teller.later(80);
  await teller.review(who('claire'), 10);
  const [written] = await ownVersions(teller.as(drafter), { kind: 'clause' });
  const id = written?.subject ?? '';
  for (const tie of one.ties ?? []) {
    teller.later(30);
    const person = who(tie.by);
    const to = /^\d/.test(tie.to)
      ? { kind: 'indicator', id: tie.to }
      : { kind: 'recommendation', id: tie.to };
    await proposeLink(teller.as(person), {
      from: { kind: 'clause', id },
      to,
      kind: tie.kind,
      why: tie.why,
      lang: person.lang,
    });
    teller.later(25);
    await teller.review(who('joao'), 6);
  }
  await changes(teller, who, id, one.changes ?? []);
}

const day = 24 * 60;

/** All are proposed on the text of now; then opinions, and what the drafters decide three days later. */
async function changes(
  teller: Teller,
  who: Who,
  clauseId: string,
  told: readonly ToldChange[],
): Promise<void> {
  const sent: [ToldChange, string][] = [];
  for (const one of told) sent.push([one, await propose(teller, who, clauseId, one)]);
  for (const [one, suggestion] of sent) {
    if (!one.accepted && !one.declined) continue;
    teller.later(3 * day);
    await leadsAreThere(teller, who);
    if (one.accepted) {
      const drafter = teller.as(who(one.accepted));
      const { version } = await changePage(drafter, suggestion, 'es');
      await accept(drafter, { suggestion, version });
    } else if (one.declined) {
      const { by, answer } = one.declined;
      await decline(teller.as(who(by)), { suggestion, answer, lang: 'es' });
      teller.later(45);
      await teller.review(who('claire'), 8);
    }
  }
}

async function propose(teller: Teller, who: Who, clauseId: string, told: ToldChange): Promise<string> {
  teller.later(120);
  const author = who(told.by);
  const page = await clausePage(teller.as(author), clauseId, 'es');
  if ('withdrawn' in page) throw new Error('The story suggests on a clause that is gone');
  await suggest(teller.as(author), { clause: clauseId, base: page.version, body: told.body, why: told.why });
  teller.later(60);
  await teller.review(who('rosa'), 8);
  const [sent] = await ownVersions(teller.as(author), { kind: 'suggestion' });
  const suggestion = sent?.subject ?? '';
  for (const opinion of told.opinions) {
    teller.later(90);
    const person = who(opinion.by);
    const { choice, text } = opinion;
    await giveOpinion(teller.as(person), { suggestion, choice, text, lang: person.lang });
  }
  teller.later(40);
  await teller.review(who('rosa'), 8);
  return suggestion;
}

/** The network votes on the whole text: yes, but for a few. Days counted back from today. @returns the ballot */
export async function adopt(
  teller: Teller,
  { people, process, drafters }: Pick<Writing, 'people' | 'process' | 'drafters'>,
  declaration: string,
  days: { ready: number; opens: number; closes: number },
): Promise<string> {
  const at = (days: number, hour: number): Date => {
    const date = new Date(teller.now.getTime() + days * 86_400_000);
    date.setUTCHours(hour, 0, 0, 0);
    return date;
  };
  const organiser = people.ines as Person;
  teller.on(days.ready);
  const snapshot = await takeSnapshot(teller.as(people[drafters[0] ?? ''] as Person), { declaration });
  teller.later(30);
  const ballot = await schedule(teller.as(organiser), {
    process,
    opens: at(days.opens, 15),
    closes: at(days.closes, 22),
    questions: [{ kind: 'snapshot', subject: snapshot }],
  });
  teller.later(20);
  await freeze(teller.as(organiser), ballot);
  teller.at = at(days.opens, 15);
  await closeDue(teller.as(clock));
  for (const [place, [name]] of young.entries()) {
    // Some did not vote, and not everybody said yes.
    if (place % 6 === 5) continue;
    teller.later(200);
    const voter = teller.as(people[name] as Person);
    const answers = { 1: place % 9 === 4 ? 'no' : place % 9 === 7 ? 'abstain' : 'yes' };
    const { code, mac } = await preview(voter, { ballot, answers });
    await cast(voter, { ballot, answers, code, mac });
  }
  teller.at = at(days.closes, 22);
  await closeDue(teller.as(clock));
  teller.later(14 * 60);
  await certify(teller.as(organiser), ballot);
  return ballot;
}
