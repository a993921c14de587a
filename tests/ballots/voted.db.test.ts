import { describe, expect, test } from 'vitest';
import { ballotPage, closeDue, freeze, votedOn } from '~/ballots/index.server';
import { visitor } from '~/kernel/actor';
import { newStory } from './story';

describe('the page of a text that was voted on', () => {
  test('knows its ballot once it is frozen, and numbers once they are counted', async () => {
    const story = await newStory();
    await story.draft();
    const subject = (await ballotPage(story.as(story.organiser), story.ballot, 'es')).questions[0]?.subject;
    const seen = () => votedOn(story.as(visitor), 'proposal', subject ?? '');
    expect(await seen()).toBeNull();
    await freeze(story.as(story.organiser), story.ballot);
    expect(await seen()).toMatchObject({ ballot: story.ballot, state: 'frozen', result: null });
    story.later(1);
    for (const [n, person] of story.voters.entries()) {
      await story.vote(person, { 1: n === 0 ? 'no' : 'yes' });
      expect(await seen()).toMatchObject({ state: 'open', result: null });
    }
    story.later(72);
    expect(await seen()).toMatchObject({ state: 'closed', result: null });
    await closeDue(story.clock);
    expect((await seen())?.result).toEqual({ outcome: 'approved', yes: 2, no: 1, abstain: 0, blank: 0 });
    expect(await votedOn(story.as(visitor), 'snapshot', subject ?? '')).toBeNull();
  });
});
