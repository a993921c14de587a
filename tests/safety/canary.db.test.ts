import { engine } from '~db/engine';
import { canaryStory } from './canary.story';

// One of each kind of person, in one language. What people type goes through the same code on both engines, so every control is forged
// on one of them. Everybody, in every language, everything on both, is the long run.
const whole = engine === 'sqlite';
canaryStory(
  { languages: ['es'], perRoute: whole ? 2 : 1, hidden: whole ? 2 : 1, forged: whole, everybody: false },
  900_000,
);
