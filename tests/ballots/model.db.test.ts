import fc from 'fast-check';
import { expect, test } from 'vitest';
import { annul, ballotPage, cast, certify, closeDue, freeze, stir } from '~/ballots/index.server';
import type { BallotState } from '~/ballots/words';
import { refusalOf } from '../support/house';
import { newStory, type Receipt, type Story } from './story';

const reason = 'El texto de la pregunta tenía un error. Haremos otra votación.';

/** What should be true, told as simply as it can be. Hours are from the scheduling. */
type Model = {
  stored: BallotState;
  hour: number;
  votes: Map<number, string>;
  receipts: Map<number, Receipt>;
};
type Real = { story: Story };
type Command = fc.AsyncCommand<Model, Real>;

const [opens, closes] = [1, 49];
const stateOf = ({ stored, hour }: Model): BallotState => {
  if (stored !== 'frozen' && stored !== 'open') return stored;
  return hour >= closes ? 'closed' : hour >= opens ? 'open' : 'frozen';
};

const ended = async (work: Promise<unknown>): Promise<string> =>
  refusalOf(
    work.then(() => Promise.reject(Object.assign(new Error('done'), { name: 'Refusal', code: 'done' }))),
  );

const whyNotVote: Partial<Record<BallotState, string>> = {
  draft: 'ballots.not-found',
  frozen: 'ballots.not-yet',
  closed: 'ballots.closed',
  counted: 'ballots.closed',
  certified: 'ballots.closed',
  annulled: 'ballots.annulled',
};

const reached = new Set<string>();

const command = (name: string, run: (model: Model, real: Real) => Promise<void>): Command => ({
  check: () => true,
  async run(model, real) {
    await run(model, real);
    const { story } = real;
    const page = await ballotPage(story.as(story.organiser), story.ballot, 'es');
    expect(page.state).toBe(stateOf(model));
    reached.add(`${page.state}, ${model.votes.size} votes`);
    const counts = page.questions[0]!.result?.counts;
    const isTold = model.stored === 'counted' || model.stored === 'certified';
    expect(counts !== undefined).toBe(isTold);
    const said = [...model.votes.values()];
    for (const word of ['yes', 'no'] as const)
      if (counts) expect(counts[word]).toBe(said.filter(one => one === word).length);
    if (!isTold) expect(await story.envelopes()).toHaveLength(said.length);
    expect(await story.roll()).toHaveLength(said.length);
  },
  toString: () => name,
});

const vote = (who: number, word: string) =>
  command(`${who} votes ${word}`, async (model, { story }) => {
    const person = story.voters[who]!;
    const expected = whyNotVote[stateOf(model)] ?? (model.votes.has(who) ? 'ballots.code-needed' : 'done');
    let receipt: Receipt | undefined;
    expect(await ended(story.vote(person, { 1: word }).then(got => (receipt = got)))).toBe(expected);
    if (!receipt) return;
    model.votes.set(who, word);
    model.receipts.set(who, receipt);
  });

const change = (who: number, whose: number, word: string) =>
  command(`${who} changes to ${word} with the code of ${whose}`, async (model, { story }) => {
    const receipt = model.receipts.get(whose);
    if (!receipt) return;
    const answers = { 1: word };
    const work = cast(story.as(story.voters[who]!), { ballot: story.ballot, answers, ...receipt });
    const expected = who !== whose ? 'ballots.not-your-code' : (whyNotVote[stateOf(model)] ?? 'done');
    expect(await ended(work)).toBe(expected);
    if (expected === 'done') model.votes.set(who, word);
  });

const wait = (hours: number) =>
  command(`the clock moves ${hours} h`, async (model, { story }) => {
    model.hour += hours;
    story.later(hours);
  });

const tick = command('the jobs run', async (model, { story }) => {
  await closeDue(story.clock);
  await stir(story.clock);
  const state = stateOf(model);
  if (state === 'open') model.stored = 'open';
  if (state === 'closed') model.stored = 'counted';
});

const freezing = command('freeze', async (model, { story }) => {
  const expected =
    model.stored !== 'draft' ? 'ballots.not-draft' : model.hour >= opens ? 'ballots.too-late' : 'done';
  expect(await ended(freeze(story.as(story.organiser), story.ballot))).toBe(expected);
  if (expected === 'done') model.stored = 'frozen';
});

const certifying = command('certify', async (model, { story }) => {
  const done = model.stored === 'counted' || model.stored === 'certified';
  const end = await ended(certify(story.as(story.organiser), story.ballot));
  expect(end).toBe(done ? 'done' : 'ballots.not-counted');
  if (done) model.stored = 'certified';
});

const annulling = command('annul', async (model, { story }) => {
  const state = stateOf(model);
  const expected =
    state === 'draft'
      ? 'ballots.not-found'
      : state === 'counted' || state === 'certified'
        ? 'ballots.too-late'
        : 'done';
  const asked = annul(story.as(story.organiser), { ballot: story.ballot, lang: 'es', reason });
  expect(await ended(asked)).toBe(expected);
  if (expected !== 'done') return;
  await story.house.reviewAll(story.moderator);
  model.stored = 'annulled';
  model.votes.clear();
});

const who = fc.nat({ max: 2 });
const word = fc.constantFrom('yes', 'no');
const often = <T>(n: number, one: T): T[] => Array.from({ length: n }, () => one);
const commands = fc.commands<Model, Real, false>(
  [
    ...often(
      4,
      fc.tuple(who, word).map(args => vote(...args)),
    ),
    ...often(
      2,
      fc.tuple(who, who, word).map(args => change(...args)),
    ),
    ...often(3, fc.constantFrom(1, 24, 48, -2).map(wait)),
    ...often(2, fc.constant(tick)),
    ...often(2, fc.constant(freezing)),
    fc.constant(certifying),
    fc.constant(annulling),
  ],
  { maxCommands: 30, size: 'max' },
);

test('a ballot does what the rules say, in whatever order people and clocks come', {
  timeout: 240_000,
}, async () => {
  const story = await newStory(3);
  const first = story.now.getTime();
  await fc.assert(
    fc.asyncProperty(fc.constantFrom('draft', 'frozen', 'open', 'closed'), commands, async (start, steps) => {
      const model: Model = { stored: 'draft', hour: 0, votes: new Map(), receipts: new Map() };
      await fc.asyncModelRun(async () => {
        story.house.now = new Date(first);
        await story.draft();
        const real = { story };
        if (start !== 'draft') await freezing.run(model, real);
        if (start === 'open' || start === 'closed') {
          await wait(1).run(model, real);
          for (const who of [0, 1]) await vote(who, 'yes').run(model, real);
        }
        if (start === 'closed') await wait(48).run(model, real);
        return { model, real };
      }, steps);
    }),
    { numRuns: 60 },
  );
  // It went far enough to have met what it is about.
  for (const met of [/draft/, /frozen/, /open, [23]/, /closed, [23]/, /counted, [23]/, /annulled/])
    expect([...reached].join()).toMatch(met);
});
