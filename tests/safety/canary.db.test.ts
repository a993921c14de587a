import { canaryStory } from './canary.story';

// One of each kind of person, in one language. Everybody, in every language, on both engines is the long run.
canaryStory({ languages: ['es'], perRoute: 2, hidden: 3, everybody: false }, 900_000);
