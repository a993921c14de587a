import { describe, expect, test } from 'vitest';
import { ballotPage, cast, closeDue, fileOf, freeze, preview, stir } from '~/ballots/index.server';
import { visitor } from '~/kernel/actor';
import { runDueJobs } from '~/kernel/jobs.server';
import { engine } from '~db/engine';
import { realPostgres } from '../support/database';
import { refusalOf } from '../support/house';
import { newStory, otherCode } from './story';

describe('a vote', () => {
  test('is one row of the roll and one envelope', async () => {
    const story = await newStory();
    const ballot = await story.open(2);
    const [ana] = story.voters;
    await story.vote(ana!, { 1: 'yes', 2: 'no' });
    expect(await story.roll()).toEqual([ana!.id]);
    expect(await story.envelopes()).toHaveLength(1);
    expect((await ballotPage(story.as(ana!), ballot, 'es')).voter).toEqual({ hasVoted: true, mayVote: true });
  });

  test('sent twice is the same vote', async () => {
    const story = await newStory();
    const ballot = await story.open();
    const ana = story.voters[0]!;
    const form = { ballot, answers: { 1: 'yes' }, ...(await story.receipt(ana)) };
    for (let times = 0; times < 3; times++) expect(await cast(story.as(ana), form)).toBeUndefined();
    expect(await story.envelopes()).toHaveLength(1);
    expect(await story.roll()).toHaveLength(1);
  });

  test('is only taken under a code that was made for her, in this ballot', async () => {
    const story = await newStory();
    const ballot = await story.open();
    const [ana, bea] = story.voters;
    const hers = await story.receipt(ana!);
    const answers = { 1: 'yes' };
    const sent = (code: string, mac: string, by = ana!, to = ballot) =>
      refusalOf(cast(story.as(by), { ballot: to, answers, code, mac }));
    expect(await sent(hers.code, hers.mac, bea!)).toBe('ballots.not-your-code');
    expect(await sent(otherCode(), hers.mac)).toBe('ballots.not-your-code');
    expect(await sent(hers.code, '')).toBe('ballots.not-your-code');
    expect(await sent('ABC', hers.mac)).toBe('ballots.not-a-code');
    const second = await story.open();
    expect(await sent(hers.code, hers.mac, ana!, second)).toBe('ballots.not-your-code');
    expect([...(await story.envelopes(ballot)), ...(await story.envelopes(second))]).toEqual([]);
  });

  test('answers every question or leaves it blank, and nothing else', async () => {
    const story = await newStory();
    const ballot = await story.open(2);
    const ana = story.voters[0]!;
    const seen = await preview(story.as(ana), { ballot, answers: { 2: 'abstain', 1: '' } });
    expect(seen.choices).toEqual(['blank', 'abstain']);
    for (const answers of [{ 1: 'maybe' }, { 3: 'yes' }, { 0: 'yes' }, { '1.0': 'yes' }, { length: 'yes' }]) {
      expect(await refusalOf(preview(story.as(ana), { ballot, answers }))).toBe('ballots.answers');
      const form = { ballot, answers, code: seen.code, mac: seen.mac };
      expect(await refusalOf(cast(story.as(ana), form))).toBe('ballots.answers');
    }
    expect(await story.roll()).toEqual([]);
  });

  test('belongs to the young people who were there when it was frozen', async () => {
    const story = await newStory(1, { youngAdultsCount: false });
    const older = await story.house.person({ band: '18-24' });
    const ballot = await story.open();
    const late = await story.house.person();
    const elsewhere = await story.house.person({ member: false });
    const refusals = [older, late, elsewhere].map(person => refusalOf(story.receipt(person)));
    expect(new Set(await Promise.all(refusals))).toEqual(new Set(['ballots.not-in-electorate']));
    expect(await refusalOf(story.receipt(story.organiser))).toBe('access.not-yours');
    expect(await refusalOf(preview(story.as(visitor), { ballot, answers: {} }))).toBe('access.sign-in');
    expect(await refusalOf(cast(story.as(visitor), { ballot, answers: {}, code: '', mac: '' }))).toBe(
      'access.sign-in',
    );
    expect(await fileOf(story.as(visitor), ballot, 'manifest.txt')).toMatchObject({
      text: expect.stringContaining('electorate 1\n'),
    });
  });

  test('counts those of 18 to 24 where the process says so', async () => {
    const story = await newStory(1, { youngAdultsCount: true });
    const older = await story.house.person({ band: '18-24' });
    await story.open();
    await story.vote(older, { 1: 'yes' });
    expect(await story.roll()).toEqual([older.id]);
  });
});

describe('the hours', () => {
  test('are half-open and those of the act, whatever jobs have run', async () => {
    const story = await newStory();
    const ballot = await story.frozen();
    const ana = story.voters[0]!;
    const { opens, closes } = await ballotPage(story.as(ana), ballot, 'es');
    const stateAt = async (instant: number) => {
      story.house.now = new Date(instant);
      return (await ballotPage(story.as(ana), ballot, 'es')).state;
    };
    expect(await stateAt(opens.getTime() - 1)).toBe('frozen');
    expect(await refusalOf(story.receipt(ana))).toBe('ballots.not-yet');
    expect(await stateAt(opens.getTime())).toBe('open');
    const form = { ballot, answers: { 1: 'yes' }, ...(await story.receipt(ana)) };
    expect(await stateAt(closes.getTime() - 1)).toBe('open');
    await cast(story.as(ana), form);
    expect(await stateAt(closes.getTime())).toBe('closed');
    expect(await refusalOf(cast(story.as(ana), form))).toBe('ballots.closed');
    expect(await story.all('SELECT state FROM ballots')).toEqual([{ state: 'frozen' }]);
  });

  test('that jump back open nothing that was counted, and close what is not open yet', async () => {
    const story = await newStory();
    const ballot = await story.open();
    const ana = story.voters[0]!;
    const opens = story.now;
    const receipt = await story.vote(ana, { 1: 'no' });
    await closeDue(story.clock);
    story.house.now = new Date(opens.getTime() - 1);
    const form = { ballot, answers: { 1: 'yes' }, ...receipt };
    expect(await refusalOf(cast(story.as(ana), form))).toBe('ballots.not-yet');
    story.later(72);
    await closeDue(story.clock);
    story.house.now = opens;
    await closeDue(story.clock);
    expect(await refusalOf(cast(story.as(ana), form))).toBe('ballots.closed');
    expect((await ballotPage(story.as(ana), ballot, 'es')).questions[0]!.result?.counts.no).toBe(1);
  });

  test('may all pass before the clock runs: it is counted without ever having been opened', async () => {
    const story = await newStory();
    const ballot = await story.frozen();
    story.later(24);
    await story.vote(story.voters[0]!, { 1: 'yes' });
    story.later(72);
    const failed: unknown[] = [];
    await runDueJobs(story.clock, (_name, error) => failed.push(error));
    expect(failed).toEqual([]);
    expect((await ballotPage(story.as(visitor), ballot, 'es')).result?.ballots).toBe(1);
  });
});

describe('changing a vote', () => {
  test('takes the code of the first time, typed as people type', async () => {
    const story = await newStory(1);
    const ballot = await story.open();
    const ana = story.voters[0]!;
    const first = await story.vote(ana, { 1: 'yes' });
    const [before] = await story.envelopes();
    const answers = { 1: 'no' };
    const asked = await preview(story.as(ana), {
      ballot,
      answers,
      code: ` ${first.code.toLowerCase().replaceAll('-', ' ')} `,
    });
    expect(asked).toMatchObject({ changing: true, code: first.code, choices: ['no'] });
    await cast(story.as(ana), { ballot, answers, code: asked.code, mac: asked.mac });
    const after = await story.envelopes();
    expect(after).toHaveLength(1);
    expect(after[0]!.handle).toBe(before!.handle);
    expect(after[0]!.sealed).not.toBe(before!.sealed);
    story.later(72);
    await closeDue(story.clock);
    expect((await ballotPage(story.as(ana), ballot, 'es')).questions[0]!.result?.counts).toEqual({
      yes: 0,
      no: 1,
      abstain: 0,
      blank: 0,
    });
  });

  test('without it is refused kindly, and the vote stands', async () => {
    const story = await newStory(2);
    const ballot = await story.open();
    const [ana, bea] = story.voters;
    const forgotten = await story.receipt(ana!);
    const asBea = await story.vote(bea!, { 1: 'yes' });
    await story.vote(ana!, { 1: 'yes' });
    const before = await story.envelopes();
    const changing = (code?: string) => refusalOf(story.receipt(ana!, code));
    expect(await changing()).toBe('ballots.code-needed');
    expect(await changing('  ')).toBe('ballots.code-needed');
    expect(await changing('hola')).toBe('ballots.not-a-code');
    expect(await changing(otherCode())).toBe('ballots.wrong-code');
    // Somebody else's code is no key to anything, nor is one that was shown to her in another tab.
    expect(await changing(asBea.code)).toBe('ballots.wrong-code');
    expect(await changing(forgotten.code)).toBe('ballots.wrong-code');
    const form = { ballot, answers: { 1: 'no' }, ...forgotten };
    expect(await refusalOf(cast(story.as(ana!), form))).toBe('ballots.other-code');
    expect(await story.envelopes()).toEqual(before);
  });
});

describe('at once', () => {
  test('two tabs with two codes leave exactly one envelope', async () => {
    const story = await newStory();
    const ballot = await story.open();
    const ana = story.voters[0]!;
    const tabs = await Promise.all([1, 2, 3, 4].map(() => story.receipt(ana)));
    const ends = await Promise.allSettled(
      tabs.map(tab => cast(story.as(ana), { ballot, answers: { 1: 'yes' }, ...tab })),
    );
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const end of ends)
      if (end.status === 'rejected') expect(end.reason).toMatchObject({ code: 'ballots.other-code' });
    expect(await story.envelopes()).toHaveLength(1);
    expect(await story.roll()).toEqual([ana.id]);
  });

  test('one form pressed many times is one vote', async () => {
    const story = await newStory();
    const ballot = await story.open();
    const ana = story.voters[0]!;
    const form = { ballot, answers: { 1: 'yes' }, ...(await story.receipt(ana)) };
    await Promise.all(Array.from({ length: 8 }, () => cast(story.as(ana), form)));
    expect(await story.envelopes()).toHaveLength(1);
  });

  test('forty people vote', { timeout: 120_000 }, async context => {
    if (engine === 'postgres' && !(await realPostgres())) context.skip('races are run on a real server');
    const story = await newStory(40);
    const ballot = await story.open(2);
    await Promise.all(
      story.voters.map((person, n) => story.vote(person, { 1: n < 25 ? 'yes' : 'no', 2: 'abstain' })),
    );
    expect((await story.roll()).sort()).toEqual(story.voters.map(({ id }) => id).sort());
    expect(await story.envelopes()).toHaveLength(40);
    story.later(72);
    // Several processes share the clock: whoever comes second finds it done.
    await Promise.all([1, 2, 3].map(() => closeDue(story.clock)));
    const page = await ballotPage(story.as(visitor), ballot, 'es');
    expect(page.questions.map(({ result }) => result?.counts)).toEqual([
      { yes: 25, no: 15, abstain: 0, blank: 0 },
      { yes: 0, no: 0, abstain: 40, blank: 0 },
    ]);
  });

  test('the close and the last votes: each vote is counted or refused', { timeout: 120_000 }, async () => {
    const story = await newStory(12);
    const ballot = await story.open();
    const receipts = await Promise.all(story.voters.map(person => story.receipt(person)));
    const inTime = story.voters.map(person => story.as(person));
    story.later(72);
    const late = story.clock;
    const votes = inTime.map((ctx, n) => cast(ctx, { ballot, answers: { 1: 'yes' }, ...receipts[n]! }));
    const [ends] = await Promise.all([Promise.allSettled(votes), closeDue(late)]);
    const taken = ends.filter(({ status }) => status === 'fulfilled').length;
    for (const end of ends)
      if (end.status === 'rejected') expect(end.reason).toMatchObject({ code: 'ballots.closed' });
    const page = await ballotPage(story.as(visitor), ballot, 'es');
    expect(page.result?.ballots).toBe(taken);
    expect(await story.roll()).toHaveLength(taken);
  });

  test('votes that come while the box is stirred are kept', { timeout: 120_000 }, async () => {
    const story = await newStory(16);
    await story.open();
    await closeDue(story.clock);
    await Promise.all([
      ...story.voters.map(person => story.vote(person, { 1: 'yes' })),
      ...[1, 2, 3].map(() => stir(story.clock)),
    ]);
    expect(await story.envelopes()).toHaveLength(16);
    expect(await story.roll()).toHaveLength(16);
  });

  test('a ballot is frozen once', async () => {
    const story = await newStory();
    const ballot = await story.draft();
    const ends = await Promise.allSettled([1, 2, 3].map(() => freeze(story.as(story.organiser), ballot)));
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await story.all('SELECT person FROM electorate')).toHaveLength(3);
  });
});
