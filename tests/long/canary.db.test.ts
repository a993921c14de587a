import { canaryStory } from '../safety/canary.story';

// Everybody, in every language, at more addresses, trying more of what is hidden.
canaryStory({ languages: ['es', 'pt', 'en', 'fr'], perRoute: 3, hidden: 6, everybody: true }, 1_500_000);
