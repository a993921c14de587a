import { badInputStory } from '../safety/bad-input.story';

badInputStory(1, 1_500_000);
