import { expect, test } from 'vitest';
import type { Confirmation } from '~/ballots/index.server';
import { closeDue, formWord } from '~/ballots/index.server';
import { action as find } from '~/ballots/routes/find';
import { loader, action as vote } from '~/ballots/routes/vote';
import { type Actor, visitor } from '~/kernel/actor';
import type { Refused } from '~/web/ask.server';
import type { Asked } from '~/web/asked.server';
import { createLimits } from '~/web/limits';
import { hour, newStory, type Story } from './story';

type Sent = Record<string, string>;
type Plain = { step?: string; confirmation?: Confirmation; code?: string; changed?: boolean; given?: Sent };
/** What an action answers: data for a page of 200, or a refusal with its status. */
type Answer = Plain & { data?: Refused; init?: { status: number } };

const limits = createLimits();

/** A form sent to the page, as the server hands it on: its body, and who asks. */
async function post(story: Story, who: Actor, fields: Sent, page = vote): Promise<Answer & { asked: Asked }> {
  const path = `/es/ballots/${story.ballot}/vote`;
  const asked = {
    ctx: story.as(who),
    lang: 'es',
    path,
    limits,
    edge: { id: 'r', address: '127.0.0.1', route: undefined },
  } as unknown as Asked;
  const request = new Request(`http://localhost${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields),
  });
  const answer = await page({ request, params: { lang: 'es', id: story.ballot }, context: asked as never });
  return Object.assign(answer as Answer, { asked });
}

async function opened() {
  const story = await newStory(12);
  await story.open(2);
  const [ana, bea] = story.voters;
  if (!ana || !bea) throw new Error('two voters');
  return { story, ana, bea, word: formWord(story.as(ana), story.ballot) };
}

test('R54: she sees her code and her choices before she votes, on a page of 200 under the same address', async () => {
  const { story, ana, word } = await opened();
  const shown = await post(story, ana, { intent: 'preview', word, q1: 'yes' });
  expect(shown).not.toBeInstanceOf(Response);
  expect(shown.step).toBe('confirm');
  expect(shown.confirmation).toMatchObject({ choices: ['yes', 'blank'], changing: false });
  expect(await story.roll()).toEqual([]);

  const { code = '', mac = '' } = shown.confirmation ?? {};
  const sent = { intent: 'cast', word, code, mac, q1: 'yes', q2: '' };
  const voted = await post(story, ana, sent);
  expect(voted).toMatchObject({ step: 'voted', code, changed: false });
  // Nothing of it says what she chose, and the same form again is the same ballot.
  expect(JSON.stringify({ ...voted, asked: undefined })).not.toMatch(/yes|blank/);
  expect(await post(story, ana, sent)).toMatchObject({ step: 'voted', code, changed: false });
  expect(await story.envelopes()).toHaveLength(1);
});

test('she may choose again before she votes, and change afterwards with her code; a wrong one keeps what she chose', async () => {
  const { story, ana, word } = await opened();
  const again = await post(story, ana, { intent: 'again', word, q1: 'no', code: 'X' });
  expect(again).toMatchObject({ step: 'again', given: { q1: 'no', q2: '' } });
  const { code } = await story.vote(ana, { 1: 'yes' });

  const without = await post(story, ana, { intent: 'preview', word, q1: 'no', code: '' });
  expect(without.init?.status).toBe(422);
  expect(without.data?.refusal.code).toBe('ballots.code-needed');
  expect(without.data?.values).toMatchObject({ q1: 'no' });

  const shown = await post(story, ana, { intent: 'preview', word, q1: 'no', code: code.toLowerCase() });
  expect(shown.confirmation).toMatchObject({ code, changing: true, choices: ['no', 'blank'] });
  const { mac = '' } = shown.confirmation ?? {};
  const changed = await post(story, ana, { intent: 'cast', word, code, mac, changing: 'yes', q1: 'no' });
  expect(changed).toMatchObject({ step: 'voted', changed: true });
});

test('on a shared phone her form, sent again by the next person, shows that person nothing and does nothing', async () => {
  const { story, ana, bea, word } = await opened();
  const { code, mac } = await story.receipt(ana);
  const forms: Sent[] = [
    { intent: 'preview', word, q1: 'yes' },
    { intent: 'again', word, q1: 'yes', code },
    { intent: 'cast', word, q1: 'yes', code, mac },
    { intent: 'preview', word: '', q1: 'yes' },
  ];
  for (const form of forms) {
    const { data, init } = await post(story, bea, form);
    expect(init?.status).toBe(422);
    expect(data?.refusal.code).toBe('ballots.not-your-code');
    expect(data?.values).toEqual({});
  }
  expect(await story.roll()).toEqual([]);
});

test('when her session has ended, nothing that she chose travels on to the page of signing in', async () => {
  const { story, ana, word } = await opened();
  const { code, mac } = await story.receipt(ana);
  const { data, init, asked } = await post(story, visitor, { intent: 'cast', word, q1: 'yes', code, mac });
  expect(init?.status).toBe(401);
  expect(data?.values).toEqual({});
  expect(asked.ended).toMatchObject({ draft: '', fields: {} });
  // And without a form, a visitor is shown the way in.
  const request = new Request(`http://localhost/es/ballots/${story.ballot}/vote`);
  const args = { request, params: { id: story.ballot }, context: { ...asked, ended: undefined } as never };
  await expect(loader(args)).rejects.toBeInstanceOf(Response);
});

test('what no form of ours sends is refused in words, and nothing is written', async () => {
  const { story, ana, word } = await opened();
  const refused = async (form: Sent) => (await post(story, ana, { word, ...form })).data?.refusal.code;
  expect(await refused({ intent: 'preview', q1: 'maybe' })).toBe('ballots.answers');
  expect(await refused({ intent: 'preview', q3: 'yes' })).toBe('ballots.answers');
  expect(await refused({ intent: 'cast', q1: 'yes', code: 'x', mac: 'x' })).toBe('ballots.not-a-code');
  expect(await refused({ intent: 'else' })).toBe('web.bad-form');
  const late = await story.receipt(ana);
  story.later(72);
  expect(await refused({ intent: 'cast', q1: 'yes', ...late })).toBe('ballots.closed');
  expect(await story.roll()).toEqual([]);
});

test('a code is looked for by anybody, told in one word, and never given back', async () => {
  const { story } = await opened();
  const [first] = story.voters;
  if (!first) throw new Error('a voter');
  const { code } = await story.vote(first, { 1: 'yes' });
  for (const person of story.voters.slice(1)) await story.vote(person, { 1: 'no' });
  const early = await post(story, visitor, { code }, find as typeof vote);
  expect(early.data).toMatchObject({ refusal: { code: 'ballots.not-counted' }, values: {} });
  story.house.later(72 * hour);
  await closeDue(story.clock);
  const asked = async (typed: string) => {
    const { asked: _, ...answer } = await post(story, visitor, { code: typed }, find as typeof vote);
    return answer as unknown;
  };
  expect(await asked(code)).toEqual({ found: 'listed' });
  expect(await asked('0000-0000-0000-0000-0000-0')).toEqual({ found: 'not-listed' });
  expect(await asked('nothing')).toEqual({ found: 'not-a-code' });
});
