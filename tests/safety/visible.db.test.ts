import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audit } from '~/audit/tables.server';
import { place, reply, rewrite, startThread, takeBack } from '~/discussion/index.server';
import { ownVersions, type Sent, screenWith, search } from '~/gate/index.server';
import { canMove } from '~/gate/rules';
import { approvals, publications, versions } from '~/gate/tables.server';
import type { VersionState } from '~/gate/words';
import type { Person } from '~/kernel/actor';
import { isRefusal } from '~/kernel/refusal';
import { approve, claim, deskItemOf, giveBack, passToCare, skip } from '~/moderation/index.server';
import { checkIn } from '~/safeguarding/index.server';
import { engine } from '~db/engine';
import { type House, newHouse } from '../support/house';

const acts = [
  'start',
  'reply',
  'reply',
  'rewrite',
  'rewrite',
  'take-back',
  'approve',
  'approve',
  'approve',
  'return',
  'care',
  'skip',
  'stale',
  'steal',
  'wait',
  'week',
] as const;
type Step = { act: (typeof acts)[number]; who: number; pick: number; broken: boolean };

const steps = fc.array(
  fc.record<Step>({
    act: fc.constantFrom(...acts),
    who: fc.nat(2),
    pick: fc.nat(40),
    broken: fc.nat(9).map(n => n === 0),
  }),
  { minLength: 10, maxLength: 45 },
);

/** So that there is something to answer from the beginning, and each story meets the refusals that matter most. */
const opening: Step[] = (
  [
    ['start', 0],
    ['start', 1],
    ['approve', 0],
    ['approve', 1],
    ['reply', 0],
    ['stale', 0],
    ['steal', 0],
    // The first text is not hers.
    ['rewrite', 1],
  ] as const
).map(([act, who]) => ({ act, who, pick: 0, broken: false }));

/** What should be seen, kept beside the house by somebody who trusts no line of it. */
type Model = {
  /** Version -> its words, its author and its subject. */
  written: Map<string, { word: string; author: string; subject: string; kind: string }>;
  /** Subject -> the version that another human approved last. */
  shown: Map<string, string>;
};

const wordsOf = (word: string) => ({
  title: `Lo que pensamos sobre ${word}`,
  opening: `Hablemos de ${word} y de lo que hace falta en cada escuela.`,
  body: `Pienso en ${word} y en cómo hacerlo bien.`,
});

const at = <T>(list: readonly T[], pick: number): T | undefined => list[pick % Math.max(1, list.length)];

class Story {
  readonly model: Model = { written: new Map(), shown: new Map() };
  /** How often each refusal answered: a story that is refused at every step tells nothing. */
  readonly refusals = new Map<string, number>();
  private words = 0;

  constructor(
    readonly house: House,
    readonly young: Person[],
    readonly moderators: Person[],
    readonly reader: Person,
    readonly leads: readonly Person[],
  ) {}

  /** A refusal is an answer; anything else is a bug and ends the story. */
  private async try<T>(work: Promise<T>): Promise<T | null> {
    try {
      return await work;
    } catch (thrown) {
      if (isRefusal(thrown)) {
        this.refusals.set(thrown.code, (this.refusals.get(thrown.code) ?? 0) + 1);
        return null;
      }
      throw thrown;
    }
  }

  private word(): string {
    this.words += 1;
    return `zorzal${String.fromCharCode(97 + Math.floor(this.words / 26), 97 + (this.words % 26))}`;
  }

  private async keep(sent: Sent | null, word: string, author: Person): Promise<void> {
    if (sent?.outcome !== 'sent') return;
    const [row] = (await ownVersions(this.house.as(author), {})).filter(one => one.id === sent.version);
    if (!row) throw new Error('sent and not kept');
    this.model.written.set(row.id, { word, author: author.id, subject: row.subject, kind: row.kind });
  }

  private threads(): string[] {
    return [...this.model.shown.keys()].filter(
      subject => this.model.written.get(this.model.shown.get(subject) ?? '')?.kind === 'thread',
    );
  }

  /** Whose text it is, or now and then somebody else, who must be refused. */
  private mostly(version: string | undefined, other: Person, pick: number): Person {
    const { author } = this.model.written.get(version ?? '') ?? {};
    return (pick % 5 === 0 ? undefined : this.young.find(one => one.id === author)) ?? other;
  }

  private async start(author: Person): Promise<void> {
    const word = this.word();
    const given = { theme: this.house.themes.T1 ?? '', ...wordsOf(word), lang: 'es' } as const;
    await this.keep(await this.try(startThread(this.house.as(author), given)), word, author);
  }

  private async reply(author: Person, pick: number): Promise<void> {
    const thread = at(this.threads(), pick);
    const word = this.word();
    if (!thread) return;
    const given = { thread, ...wordsOf(word), lang: 'es' } as const;
    await this.keep(await this.try(reply(this.house.as(author), given)), word, author);
  }

  private async rewrite(author: Person, version: string | undefined): Promise<void> {
    const word = this.word();
    if (!version) return;
    const given = { version, fields: wordsOf(word), lang: 'es' } as const;
    await this.keep(await this.try(rewrite(this.house.as(author), given)), word, author);
  }

  private async takeBack(author: Person, version: string | undefined): Promise<void> {
    const { shown, written } = this.model;
    const { subject = '' } = written.get(version ?? '') ?? {};
    if (!version || !(await this.try(takeBack(this.house.as(author), version).then(() => true)))) return;
    if (shown.get(subject) === version) shown.delete(subject);
  }

  async take({ act, who, pick, broken }: Step): Promise<void> {
    const { house, model } = this;
    house.later(1000);
    const author = at(this.young, who) as Person;
    const moderator = at(this.moderators, who) as Person;
    const version = at([...model.written.keys()], pick);
    const mend = broken ? screenWith(() => undefined) : () => {};
    try {
      if (act === 'start') await this.start(author);
      else if (act === 'reply') await this.reply(author, pick);
      else if (act === 'rewrite') await this.rewrite(this.mostly(version, author, pick), version);
      else if (act === 'take-back') await this.takeBack(this.mostly(version, author, pick), version);
      else if (act === 'wait') house.later(11 * 60_000);
      else if (act === 'week') house.later(6 * 86_400_000);
      else await this.decide(act, moderator, author);
    } finally {
      mend();
    }
  }

  private async decide(act: Step['act'], moderator: Person, author: Person): Promise<void> {
    const { house, model } = this;
    const as = house.as(moderator);
    await this.try(claim(as));
    const item = await this.try(deskItemOf(as));
    if (!item) return;
    const given = { version: item.version.id, hash: item.version.hash };
    const text = model.written.get(given.version);
    if (!text) throw new Error('the desk shows what nobody wrote');
    if (act === 'skip') await this.try(skip(as, given.version));
    else if (act === 'return') await this.try(giveBack(as, { ...given, reason: 'names-someone' }));
    else if (act === 'care') await this.try(passToCare(as, given));
    else if (act === 'steal') await this.try(approve(house.as(author), given));
    else if (act === 'stale') {
      const writer = this.young.find(one => one.id === text.author);
      if (!writer) return;
      await this.rewrite(writer, given.version);
      // The words she read are no longer those that wait.
      if (await this.try(approve(as, given).then(() => true))) throw new Error('a stale decision held');
    } else if (act === 'approve' && (await this.try(approve(as, given).then(() => true)))) {
      if (text.author === moderator.id) throw new Error('she approved her own text');
      model.shown.set(text.subject, given.version);
    }
  }

  /** Every word that a member reads anywhere: the theme, each thread, search. */
  async seen(): Promise<Set<string>> {
    const { house, reader } = this;
    const as = house.as(reader);
    const told: unknown[] = [await place(as, house.themes.T1 ?? '', 1, 'es'), await search(as, 'zorzal')];
    const threads = [...this.model.written.values()].filter(text => text.kind === 'thread');
    for (const { subject } of threads)
      for (const page of [1, 2]) told.push(await this.try(place(as, subject, page, 'es')));
    return new Set(JSON.stringify(told).match(/zorzal[a-z]+/g) ?? []);
  }

  expected(): Set<string> {
    const { shown, written } = this.model;
    return new Set([...shown.values()].map(version => written.get(version)?.word ?? ''));
  }
}

async function begin(): Promise<Story> {
  const house = await newHouse();
  await house.openProcess();
  const young = [await house.person(), await house.person(), await house.person()];
  const moderators = [
    await house.adult('moderator'),
    await house.adult('senior-moderator'),
    await house.adult('moderator'),
  ];
  return new Story(house, young, moderators, await house.person(), await house.leads());
}

describe('R5: whatever people do, and in whatever order', () => {
  it('what others read is what another human approved last, and all of that', async () => {
    let published = 0;
    let moves = 0;
    const refused: string[] = [];
    await fc.assert(
      fc.asyncProperty(steps, async list => {
        const story = await begin();
        const { store } = story.house.system;
        for (const step of [...opening, ...list]) {
          for (const lead of story.leads) await checkIn(story.house.as(lead));
          await story.take(step);
          expect([...(await story.seen())].sort()).toEqual([...story.expected()].sort());
        }
        refused.push(...story.refusals.keys());
        published += story.model.shown.size;

        // i1: what is public is a published version, approved by another human, byte for byte.
        const rows = await store.read.select().from(versions);
        const approved = await store.read.select().from(approvals);
        const open = await store.read.select().from(publications);
        expect(new Set(open.map(row => row.version))).toEqual(
          new Set(rows.filter(row => row.state === 'published').map(row => row.id)),
        );
        for (const row of open) {
          const version = rows.find(one => one.id === row.version);
          const approval = approved.find(one => one.version === row.version);
          expect(version).toMatchObject({ fields: row.fields, author: row.author, hash: approval?.hash });
          expect(approval?.approver).not.toBe(row.author);
        }

        // i4: every edge wrote one line, and the lines of a version are a walk through the states.
        const lines = (await store.read.select().from(audit))
          .filter(line => line.act.startsWith('gate.'))
          .sort((a, b) => a.at.getTime() - b.at.getTime());
        for (const row of rows) {
          const walked = lines.filter(line => line.subject === row.id).map(line => line.act.slice(5));
          const first = lines.find(line => line.subject === row.id)?.detail.outcome;
          const states = walked.map((act, n) =>
            n === 0 && act === 'submit' ? (first === 'held' ? 'held-tech' : 'pending') : act,
          ) as VersionState[];
          moves += states.length;
          expect(states.at(-1)).toBe(row.state);
          for (const [n, state] of states.slice(1).entries())
            expect(canMove(states[n] as VersionState, state)).toBe(true);
        }
      }),
      { numRuns: engine === 'sqlite' ? 25 : 8, endOnFailure: true },
    );
    // The stories were not empty ones.
    expect(published).toBeGreaterThan(engine === 'sqlite' ? 20 : 5);
    expect(moves).toBeGreaterThan(50);
    expect(refused).toEqual(expect.arrayContaining(['gate.stale', 'gate.not-found', 'access.not-yours']));
  }, 120_000);
});
