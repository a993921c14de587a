// Where the browser of the tests is. Both the commands and the tests ask here.
import { spawnSync } from 'node:child_process';

// The shell is the same engine without the windows around it: the same pages for less work.
const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'];

const onPath = name => spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).stdout.trim();

/** $CHROMIUM, or what the PATH has. */
export const chromiumPath = () => process.env.CHROMIUM || names.map(onPath).find(Boolean);
