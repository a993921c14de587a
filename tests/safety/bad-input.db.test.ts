import { badInputStory } from './bad-input.story';

// One in five of all sendings. All of them are the long run (tests/long/bad-input.db.test.ts).
badInputStory(5, 600_000);
