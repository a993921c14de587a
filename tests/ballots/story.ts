import { createHash } from 'node:crypto';
import { onTestFinished } from 'vitest';
import { parseReceiptCode, type ReceiptCode } from '~/ballots/box/receipt';
import { cast, freeze, preview, question, schedule } from '~/ballots/index.server';
import { questionSpec } from '~/ballots/questions';
import type { Answers, QuestionOutcome, SubjectKind } from '~/ballots/words';
import { type Actor, clock, type Person } from '~/kernel/actor';
import { newId } from '~/kernel/ids';
import type { ProcessRules } from '~/processes/words';
import { type House, newHouse } from '../support/house';

export const hour = 3_600_000;
const day = 24 * hour;

/** Subjects of a domain that only the tests have, and what the ballots told it. */
export class Subjects {
  readonly told: { what: string; subject: string; ballot: string; outcome?: QuestionOutcome }[] = [];
  readonly titles = new Map<string, string>();

  constructor(readonly process: () => string) {
    for (const kind of ['proposal', 'snapshot'] as const) {
      const before = questionSpec(kind);
      this.register(kind);
      onTestFinished(() => question(kind, before));
    }
  }

  one(title = 'Una hora de escucha por semana'): string {
    const id = newId();
    this.titles.set(id, title);
    return id;
  }

  hashOf(subject: string): string {
    return createHash('sha256')
      .update(this.titles.get(subject) ?? '')
      .digest('hex');
  }

  private register(kind: SubjectKind): void {
    const tell =
      (what: string) =>
      async (_tx: unknown, _ctx: unknown, subject: string, ...rest: string[]): Promise<void> => {
        const outcome = rest.length > 1 ? (rest[0] as QuestionOutcome) : undefined;
        this.told.push({ what, subject, ballot: rest.at(-1) ?? '', ...(outcome && { outcome }) });
      };
    question(kind, {
      text: async (_db, _ctx, subject) => {
        const title = this.titles.get(subject);
        if (title === undefined) return null;
        const href = `/proposals/${subject}`;
        return { title, lang: 'es', hash: this.hashOf(subject), href, process: this.process() };
      },
      onFrozen: tell('frozen'),
      onCounted: tell('counted'),
      onAnnulled: tell('annulled'),
    });
  }
}

export type Receipt = { code: ReceiptCode; mac: string };

/** A process with young people, an organiser and a moderator, and ballots among them. */
export class Story {
  readonly subjects: Subjects;
  organiser!: Person;
  moderator!: Person;
  voters: Person[] = [];
  ballot = '';

  constructor(readonly house: House) {
    this.subjects = new Subjects(() => house.process);
  }

  get now(): Date {
    return this.house.now;
  }

  as(actor: Actor) {
    return this.house.as(actor);
  }

  get clock() {
    return this.as(clock);
  }

  at(hours: number): Date {
    return new Date(this.now.getTime() + hours * hour);
  }

  later(hours: number): void {
    this.house.later(hours * hour);
  }

  /** A draft that opens in an hour and closes two days later. */
  async draft(questions = 1, kind: SubjectKind = 'proposal'): Promise<string> {
    const opens = this.at(1);
    this.ballot = await schedule(this.as(this.organiser), {
      process: this.house.process,
      opens,
      closes: new Date(opens.getTime() + 2 * day),
      questions: Array.from({ length: questions }, () => ({ kind, subject: this.subjects.one() })),
    });
    return this.ballot;
  }

  async frozen(questions = 1): Promise<string> {
    await this.draft(questions);
    await freeze(this.as(this.organiser), this.ballot);
    return this.ballot;
  }

  /** A frozen ballot, an hour later. */
  async open(questions = 1): Promise<string> {
    await this.frozen(questions);
    this.later(1);
    return this.ballot;
  }

  receipt(person: Person, code?: string, ballot = this.ballot): Promise<Receipt> {
    return preview(this.as(person), { ballot, answers: {}, code });
  }

  /** She sees her code and votes. @returns what her form carried */
  async vote(person: Person, answers: Answers, ballot = this.ballot): Promise<Receipt> {
    const { code, mac } = await this.receipt(person, undefined, ballot);
    await cast(this.as(person), { ballot, answers, code, mac });
    return { code, mac };
  }

  all(sql: string): Promise<Record<string, unknown>[]> {
    return this.house.system.store.raw(sql);
  }

  async envelopes(ballot = this.ballot): Promise<{ handle: string; sealed: string }[]> {
    const rows = await this.all(`SELECT handle, sealed FROM envelopes WHERE ballot = '${ballot}'`);
    return rows.map(row => ({ handle: String(row.handle), sealed: String(row.sealed) }));
  }

  async roll(ballot = this.ballot): Promise<string[]> {
    return (await this.all(`SELECT person FROM roll WHERE ballot = '${ballot}'`)).map(({ person }) =>
      String(person),
    );
  }
}

export const otherCode = (): string => parseReceiptCode('0000-0000-0000-0000-0000-0') ?? '';

export async function newStory(voters = 3, rules: Partial<ProcessRules> = {}): Promise<Story> {
  const house = await newHouse();
  const story = new Story(house);
  await house.openProcess(rules);
  story.organiser = await house.adult('organiser');
  story.moderator = await house.adult('moderator');
  await house.leads();
  story.voters = await Promise.all(Array.from({ length: voters }, () => house.person()));
  return story;
}
