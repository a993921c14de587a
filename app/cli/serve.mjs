// Production. What is missing is said in one sentence each, and nothing starts before it is there; what keeps only young
// people from writing is printed, and the network can be read meanwhile.
import { fileURLToPath } from 'node:url';
import { builtOf, newest } from './fresh.mjs';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));

function refuse(sentence) {
  console.error(sentence);
  process.exit(1);
}

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19))
  refuse(`Youth for Action needs Node 20.19 or newer; this is ${process.versions.node}.`);

const mode = process.env.YFA_MODE;
if (mode && mode !== 'production')
  refuse(
    `YFA_MODE: it is "${mode}", and this serves production alone. Unset it; for the demo there is npm start.`,
  );

if (!newest('node_modules/.package-lock.json'))
  refuse('The libraries are missing. Install what the lock file names: npm ci');

const built = builtOf('production');
if (built === 'missing') refuse('The pages are not built. Build them: npm run build');
if (built === 'older')
  refuse('The pages were built before the sources last changed. Build them again: npm run build');

// Read by the libraries when they are loaded, so before the server is.
process.env.NODE_ENV = 'production';
process.env.YFA_MODE = 'production';
await import('../../build/production/start.js');
