import { badInputStory } from './bad-input.story';

// One in eight of all sendings. All of them are the long run (tests/long/bad-input.db.test.ts).
badInputStory(8, 600_000);
