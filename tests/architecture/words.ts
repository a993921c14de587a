import { codeOf, type Source } from './files';

type Ban = {
  name: string;
  why: string;
  word: RegExp;
  /** Where the word is at home. */
  home: RegExp;
  /** A line that breaks it, to see that it is found. */
  planted: string;
};

/** Words that may be said in a few files only. */
export const bans: readonly Ban[] = [
  {
    name: 'sql',
    why: 'One schema for two engines: what they do differently stands in db/dialect.',
    word: /import\s*\{[^}]*\bsql\b[^}]*\}\s*from\s*'drizzle-orm'/,
    home: /^db\//,
    planted: "import { eq, sql } from 'drizzle-orm';",
  },
  {
    name: 'raw statement',
    why: 'For checks, backups and tests, never for a room.',
    word: /\.raw\(/,
    home: /^db\/|^app\/web\/open\.server\.ts$/,
    planted: "await store.raw('delete from versions');",
  },
  {
    name: 'raw HTML',
    why: 'R65: text is shown as text. One module writes HTML, of our own making.',
    word: /dangerouslySetInnerHTML|\.innerHTML\b|insertAdjacentHTML|document\.write/,
    home: /^app\/ui\/raw-html\.tsx$/,
    planted: '<p dangerouslySetInnerHTML={{ __html: text }} />',
  },
  {
    name: 'the clock',
    why: 'Time comes from the Context, so that a test can move it.',
    word: /new Date\(\)|Date\.now\(\)|performance\.now\(\)/,
    home: /^db\/retry\.ts$|^app\/(?:web|cli)\/|^app\/ui\/enhance\/|^app\/system\.server\.ts$|^app\/identity\/sessions\.server\.ts$/,
    planted: 'const now = new Date();',
  },
  {
    name: 'weak chance',
    why: 'Ids and codes are drawn where nobody can guess them (kernel/ids).',
    word: /Math\.random\(/,
    home: /^db\/retry\.ts$/,
    planted: 'const id = Math.random().toString(36);',
  },
  {
    name: 'the environment',
    why: 'Settings are read once, at the door of the process.',
    word: /process\.env\b/,
    home: /^app\/(?:cli\/|server\.ts$|routes\.ts$)|^db\/engine\.ts$|^seeds\/tell\.ts$/,
    planted: 'if (process.env.DEMO) open();',
  },
  {
    name: 'the console',
    why: 'R68: what is told to the log goes through one that keeps texts out.',
    word: /\bconsole\./,
    home: /^app\/(?:cli\/|server\.ts$)|^seeds\/tell\.ts$/,
    planted: 'console.log(form.text("body"));',
  },
  {
    name: 'another machine',
    why: 'R8, R52: the server fetches nothing, and a page asks nobody but us.',
    word: /\bfetch\(|XMLHttpRequest|sendBeacon|new WebSocket|EventSource/,
    home: /^app\/ui\/enhance\//,
    planted: "await fetch('https://example.org');",
  },
  {
    name: 'kept in the browser',
    why: 'R13: nothing personal stays on a phone.',
    word: /localStorage|sessionStorage|indexedDB|serviceWorker|caches\.open/,
    home: /^$/,
    planted: "localStorage.setItem('draft', text);",
  },
  {
    name: 'an inline style or handler',
    why: 'R64: the policy of every page refuses both.',
    word: /\sstyle=\{|\son(?:Click|Change|Submit|Input|Load|KeyDown)=/,
    home: /^$/,
    planted: '<p style={{ color: "red" }}>',
  },
  {
    name: 'the answer of an ungated read',
    why: 'A row as it stands is not for sending: a presenter names its fields (R58).',
    word: /return \{ \.\.\.(?:row|person|user|version)\b/,
    home: /^app\/gate\//,
    planted: 'return { ...person, password: undefined };',
  },
];

export const saidIn = (files: readonly Source[], { word, home }: Pick<Ban, 'word' | 'home'>): string[] =>
  files.filter(({ path, text }) => !home.test(path) && word.test(codeOf(text))).map(({ path }) => path);
