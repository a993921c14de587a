import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  annul,
  ballotPage,
  ballotsForMe,
  ballotsOf,
  cast,
  certify,
  closeDue,
  discard,
  fileOf,
  freeze,
  schedule,
} from '~/ballots/index.server';
import { visitor } from '~/kernel/actor';
import { noticesOf } from '~/notices/index.server';
import { engine } from '~db/engine';
import { refusalOf } from '../support/house';
import { hour, newStory, type Story } from './story';

const reason = 'El texto de la pregunta tenía un error. Haremos otra votación.';
const annulling = (story: Story) =>
  annul(story.as(story.organiser), { ballot: story.ballot, lang: 'es', reason });

describe('scheduling', () => {
  test('makes a draft that only organisers see', async () => {
    const story = await newStory();
    const ballot = await story.draft(2);
    for (const actor of [visitor, story.voters[0]!, story.moderator]) {
      expect(await refusalOf(ballotPage(story.as(actor), ballot, 'es'))).toBe('ballots.not-found');
      expect(await ballotsOf(story.as(actor), story.house.process, 'es')).toEqual([]);
    }
    const page = await ballotPage(story.as(story.organiser), ballot, 'es');
    expect(page).toMatchObject({ state: 'draft', frozen: null, result: null, voter: null });
    expect(page.rule).toEqual({ method: 'yes-no', majority: '1/2', base: 'yes-no', quorumShare: '0.5' });
    expect(page.questions.map(({ place, hash }) => ({ place, hash }))).toEqual([
      { place: 1, hash: null },
      { place: 2, hash: null },
    ]);
    expect(page.may).toEqual({ discard: true, freeze: true, annul: false, certify: false });
    expect(await ballotsOf(story.as(story.organiser), story.house.process, 'es')).toHaveLength(1);
  });

  test('asks for dates to come, within the phase, and for questions that go together', async () => {
    const story = await newStory(1);
    const { process } = story.house;
    const opens = story.at(1);
    const closes = story.at(48);
    const proposal = { kind: 'proposal', subject: story.subjects.one() } as const;
    const snapshot = { kind: 'snapshot', subject: story.subjects.one() } as const;
    const given = { process, opens, closes, questions: [proposal] };
    const refused = (change: Partial<Parameters<typeof schedule>[1]>) =>
      refusalOf(schedule(story.as(story.organiser), { ...given, ...change }));
    expect(await refused({ opens: story.now })).toBe('ballots.dates');
    expect(await refused({ closes: opens })).toBe('ballots.dates');
    expect(await refused({ opens: new Date(Number.NaN) })).toBe('ballots.dates');
    expect(await refused({ closes: story.at(24 * 30 + 1) })).toBe('ballots.outside-phase');
    expect(await refused({ questions: [] })).toBe('ballots.questions');
    expect(await refused({ questions: [proposal, proposal] })).toBe('ballots.questions');
    expect(await refused({ questions: [proposal, snapshot] })).toBe('ballots.questions');
    expect(await refused({ questions: [snapshot, { ...snapshot, subject: story.subjects.one() }] })).toBe(
      'ballots.questions',
    );
    expect(await refused({ questions: [{ ...proposal, subject: 'nothing' }] })).toBe('ballots.question-gone');
    expect(await refused({ process: 'nothing' })).toBe('processes.not-found');
    expect(await story.all('SELECT id FROM ballots')).toEqual([]);
    expect(await refusalOf(schedule(story.as(story.voters[0]!), given))).toBe('access.not-yours');
  });

  test('sent twice makes one, and a draft can go away', async () => {
    const story = await newStory(1);
    const given = {
      process: story.house.process,
      opens: story.at(1),
      closes: story.at(2),
      questions: [{ kind: 'snapshot', subject: story.subjects.one() }],
      key: 'form-1',
    } as const;
    const ballot = await schedule(story.as(story.organiser), given);
    expect(await schedule(story.as(story.organiser), given)).toBe(ballot);
    await discard(story.as(story.organiser), ballot);
    expect(await story.all('SELECT ballot FROM ballot_questions')).toEqual([]);
    expect(await refusalOf(discard(story.as(story.organiser), ballot))).toBe('ballots.not-found');
  });
});

describe('freezing', () => {
  test('hashes texts, options, rules and electorate, and tells everybody who may vote', async () => {
    const story = await newStory(5, { quorumShare: '1/3', majority: '2/3' });
    const ballot = await story.draft(2);
    const hash = await freeze(story.as(story.organiser), ballot);
    const { text, sha256 } = await fileOf(story.as(visitor), ballot, 'manifest.txt');
    expect(createHash('sha256').update(text).digest('hex')).toBe(hash);
    expect(sha256).toBe(hash);
    const page = await ballotPage(story.as(visitor), ballot, 'es');
    expect(text.split('\n')).toEqual([
      'youth-for-action-ballot 1',
      `ballot ${ballot}`,
      `opens ${page.opens.toISOString()}`,
      `closes ${page.closes.toISOString()}`,
      'electorate 5',
      'quorum 2 1/3',
      'method yes-no yes-no/1',
      'majority 2/3 yes-no',
      'option yes',
      'option no',
      'option abstain',
      ...page.questions.map(
        ({ place, subject }) => `question ${place} proposal ${subject} ${story.subjects.hashOf(subject)}`,
      ),
      '',
    ]);
    expect(page.frozen).toEqual({ electorate: 5, quorumNeeded: 2, hash });
    for (const person of story.voters) {
      const notices = await noticesOf(story.as(person), 'es');
      expect(notices).toMatchObject([
        { kind: 'may-vote', subjectKind: 'ballot', subject: ballot, href: `/ballots/${ballot}`, past: false },
      ]);
    }
    expect(await noticesOf(story.as(story.organiser), 'es')).toEqual([]);
    expect(story.subjects.told.map(({ what }) => what)).toEqual(['frozen', 'frozen']);
  });

  test('is refused late, twice, without voters, and when a text has gone', async () => {
    const story = await newStory(0);
    await story.draft();
    const freezing = () => refusalOf(freeze(story.as(story.organiser), story.ballot));
    expect(await freezing()).toBe('ballots.nobody');
    const ana = await story.house.person();
    const subject = [...story.subjects.titles.keys()][0]!;
    const title = story.subjects.titles.get(subject)!;
    story.subjects.titles.delete(subject);
    expect(await freezing()).toBe('ballots.question-gone');
    story.subjects.titles.set(subject, title);
    story.later(1);
    expect(await freezing()).toBe('ballots.too-late');
    story.later(-1);
    expect(await refusalOf(freeze(story.as(ana), story.ballot))).toBe('access.not-yours');
    await freeze(story.as(story.organiser), story.ballot);
    expect(await freezing()).toBe('ballots.not-draft');
    expect(await refusalOf(discard(story.as(story.organiser), story.ballot))).toBe('ballots.not-draft');
  });

  test('is for good: the database itself refuses to change what was settled', async () => {
    const story = await newStory(1);
    await story.frozen();
    for (const change of [
      `majority = '1/3'`,
      `state = 'draft'`,
      `hash = 'x'`,
      `wrapped_key = 'x'`,
      'quorum_needed = 0',
      'opens = closes',
    ])
      await expect(story.all(`UPDATE ballots SET ${change}`)).rejects.toThrow(
        'a frozen ballot does not change',
      );
    await expect(story.all('DELETE FROM ballots')).rejects.toThrow('a frozen ballot is kept');
  });

  test('shows when a text changed later, or went', async () => {
    const story = await newStory(1);
    const ballot = await story.frozen();
    const subject = [...story.subjects.titles.keys()][0]!;
    story.subjects.titles.set(subject, 'Otra cosa');
    const [changed] = (await ballotPage(story.as(visitor), ballot, 'es')).questions;
    expect(changed).toMatchObject({ changed: true, text: { title: 'Otra cosa' } });
    story.subjects.titles.delete(subject);
    const [gone] = (await ballotPage(story.as(visitor), ballot, 'es')).questions;
    expect(gone).toMatchObject({ changed: false, text: null });
  });
});

describe('annulling', () => {
  test('happens when another human lets the reason out; then votes, roll and key are gone', async () => {
    const story = await newStory(3);
    const ballot = await story.open();
    const receipt = await story.vote(story.voters[0]!, { 1: 'yes' });
    await annulling(story);
    expect(await ballotPage(story.as(visitor), ballot, 'es')).toMatchObject({
      state: 'open',
      annulled: null,
    });
    await story.vote(story.voters[1]!, { 1: 'no' });
    await story.house.reviewAll(story.moderator);
    const page = await ballotPage(story.as(visitor), ballot, 'es');
    expect(page).toMatchObject({
      state: 'annulled',
      result: null,
      annulled: { at: story.now, reason: { text: reason, lang: 'es' } },
    });
    expect([...(await story.envelopes()), ...(await story.roll())]).toEqual([]);
    expect(await story.all('SELECT wrapped_key FROM ballots')).toEqual([{ wrapped_key: null }]);
    expect(story.subjects.told.map(({ what }) => what)).toEqual(['frozen', 'annulled']);
    // Everybody who could vote is told, and what invited them to says that it is over.
    const [ana] = story.voters;
    expect(await noticesOf(story.as(ana!), 'es')).toMatchObject([
      { kind: 'ballot-annulled', subject: story.ballot, past: true },
      { kind: 'may-vote', title: 'Una hora de escucha por semana', past: true },
    ]);
    const form = { ballot, answers: { 1: 'yes' }, ...receipt };
    expect(await refusalOf(cast(story.as(story.voters[0]!), form))).toBe('ballots.annulled');
    story.later(72);
    await closeDue(story.clock);
    expect(story.subjects.told).toHaveLength(2);
  });

  test('is told in another language afterwards, by the same act', async () => {
    const story = await newStory(1);
    const ballot = await story.frozen();
    await annulling(story);
    await story.house.reviewAll(story.moderator);
    const motivo = 'O texto da pergunta tinha um erro. Faremos outra votação.';
    await annul(story.as(story.organiser), { ballot, lang: 'pt', reason: motivo });
    await story.house.reviewAll(story.moderator);
    const page = await ballotPage(story.as(visitor), ballot, 'pt');
    expect(page.annulled?.reason).toEqual({ text: motivo, lang: 'pt' });
  });

  test('comes too late for what young people have decided, asked before or after', async () => {
    const story = await newStory(3);
    const ballot = await story.open();
    await annulling(story);
    story.later(72);
    await closeDue(story.clock);
    expect(await refusalOf(story.house.reviewAll(story.moderator))).toBe('ballots.too-late');
    expect(await refusalOf(annulling(story))).toBe('ballots.too-late');
    const page = await ballotPage(story.as(visitor), ballot, 'es');
    expect(page).toMatchObject({ state: 'counted', annulled: null });
  });

  test('is not for drafts, nor for anybody but organisers', async () => {
    const story = await newStory(1);
    await story.draft();
    expect(await refusalOf(annulling(story))).toBe('ballots.not-found');
    await freeze(story.as(story.organiser), story.ballot);
    for (const actor of [story.voters[0]!, story.moderator, visitor]) {
      const asked = annul(story.as(actor), { ballot: story.ballot, lang: 'es', reason });
      expect(await refusalOf(asked)).toMatch(/^access\./);
    }
  });
});

describe('a box that was tampered with', () => {
  const broken = async () => {
    const story = await newStory(3);
    const ballot = await story.open();
    await story.vote(story.voters[0]!, { 1: 'yes' });
    await story.vote(story.voters[1]!, { 1: 'no' });
    return { story, ballot };
  };

  test.each([
    [
      'a changed envelope',
      `UPDATE envelopes SET sealed = substr(sealed, 1, 20) || 'AA' || substr(sealed, 23)`,
    ],
    ['an envelope too few', 'DELETE FROM envelopes WHERE handle = (SELECT min(handle) FROM envelopes)'],
    ['a voter too many', `INSERT INTO roll (ballot, person) SELECT ballot, 'ghost' FROM roll LIMIT 1`],
  ])('is not counted: %s; the others are, and it can be annulled', async (_name, sql) => {
    const { story, ballot } = await broken();
    await story.all(sql);
    const other = await story.frozen();
    story.later(96);
    await expect(closeDue(story.clock)).rejects.toThrow();
    expect((await ballotPage(story.as(visitor), ballot, 'es')).state).toBe('closed');
    expect((await ballotPage(story.as(visitor), other, 'es')).state).toBe('counted');
    story.ballot = ballot;
    await annulling(story);
    await story.house.reviewAll(story.moderator);
    await closeDue(story.clock);
    expect((await ballotPage(story.as(visitor), ballot, 'es')).state).toBe('annulled');
  });
});

describe('certifying', () => {
  test('records who looked, once it is counted, and decides nothing', async () => {
    const story = await newStory(12);
    const ballot = await story.open();
    for (const person of story.voters) await story.vote(person, { 1: 'no' });
    const certifying = () => refusalOf(certify(story.as(story.organiser), ballot));
    expect(await certifying()).toBe('ballots.not-counted');
    story.later(72);
    expect(await certifying()).toBe('ballots.not-counted');
    await closeDue(story.clock);
    expect(await refusalOf(certify(story.as(story.voters[0]!), ballot))).toBe('access.not-yours');
    const before = await ballotPage(story.as(visitor), ballot, 'es');
    story.later(1);
    await certify(story.as(story.organiser), ballot);
    const after = await ballotPage(story.as(visitor), ballot, 'es');
    expect(after).toEqual({
      ...before,
      state: 'certified',
      result: { ...before.result, certifiedAt: story.now },
    });
    await certify(story.as(story.organiser), ballot);
    await expect(story.all(`UPDATE ballots SET state = 'counted'`)).rejects.toThrow('does not change');
  });

  test('is refused where the lists do not give the result', async () => {
    const story = await newStory(12);
    const ballot = await story.open();
    for (const person of story.voters) await story.vote(person, { 1: 'yes' });
    story.later(72);
    await closeDue(story.clock);
    const change = `UPDATE ballot_choices SET times = times + 6 * (CASE choice WHEN 'no' THEN 1 WHEN 'yes' THEN -1 ELSE 0 END)`;
    await expect(story.all(change)).rejects.toThrow('append-only');
    await story.all(
      engine === 'sqlite'
        ? 'DROP TRIGGER ballot_choices_fixed'
        : 'DROP TRIGGER ballot_choices_kept ON ballot_choices',
    );
    await story.all(change);
    expect(await refusalOf(certify(story.as(story.organiser), ballot))).toBe('ballots.recount-differs');
  });
});

test('her home lists what asks her now, and whether she has answered', async () => {
  const story = await newStory(2);
  const ballot = await story.frozen();
  const [ana, bea] = story.voters;
  expect(await ballotsForMe(story.as(ana!), 'es')).toEqual([]);
  story.later(1);
  await story.vote(ana!, { 1: 'yes' });
  const line = { id: ballot, state: 'open', questions: 1, outcomes: null };
  expect(await ballotsForMe(story.as(ana!), 'es')).toMatchObject([
    { ...line, voter: { hasVoted: true, mayVote: true } },
  ]);
  expect(await ballotsForMe(story.as(bea!), 'es')).toMatchObject([
    {
      ...line,
      voter: { hasVoted: false, mayVote: true },
      first: { title: 'Una hora de escucha por semana' },
    },
  ]);
  expect(await ballotsForMe(story.as(story.organiser), 'es')).toEqual([]);
  story.house.later(48 * hour);
  expect(await ballotsForMe(story.as(bea!), 'es')).toEqual([]);
});
