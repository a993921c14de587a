import type { IForbiddenRuleType } from 'dependency-cruiser';
import { gathering, libraries, open, pageHelpers, rooms, shown } from './rooms';

type Rule = IForbiddenRuleType & { name: string };

const any = (names: readonly string[]) => `(?:${names.join('|')})`;
const room = (names: readonly string[]) => `^app/${any(names)}/`;

/** Routes ask whom they need, like web and cli; parts stay where their room stands. */
const routes = '^app/[^/]+/routes/|^app/ui/design/';
const parts = '^app/[^/]+/parts/';
/** Files of a room that are neither: what decides, reads and writes. */
const inside = `${routes}|${parts}`;
const helpers = `^app/web/${any(pageHelpers)}\\.tsx?$`;
const dictionaries = '/i18n/(?:es|pt|en|fr)\\.json$';
const door = '^app/[^/]+/index\\.server\\.ts$';

/** What somebody who stands in another room may take. */
const ofOthers = [
  '^app/$1/',
  '^app/[^/]+$', // who may ask the roof is a wall of its own
  room(open),
  door,
  `^app/[^/]+/${any(shown)}(?:\\.tsx?$|/)`,
  dictionaries,
  ...libraries.map(([path]) => `^${path}`),
];

const upTheList = rooms.slice(0, -1).flatMap((name, place): Rule[] => {
  const lower = room(rooms.slice(place + 1));
  return [
    {
      name: 'up-the-list',
      comment: 'A room builds on the rooms before it. What stands lower is learned by registration.',
      severity: 'error',
      from: { path: `^app/${name}/`, pathNot: inside },
      to: { path: lower, pathNot: dictionaries },
    },
    {
      name: 'parts-up-the-list',
      comment: 'So does what it shows, beside what web gives to every page.',
      severity: 'error',
      from: { path: `^app/${name}/parts/`, pathNot: gathering.map(([path]) => `^${path}`) },
      to: { path: lower, pathNot: helpers },
    },
  ];
});

const doors: Rule[] = [
  {
    name: 'through-the-door',
    comment: 'Of another room: its door, or what it shows (words, fields, rules, parts, policy, refusals).',
    severity: 'error',
    from: { path: '^app/([^/]+)/', pathNot: `${inside}|^app/cli/` },
    to: { path: '^app/', pathNot: ofOthers },
  },
  {
    name: 'pages-through-the-door',
    comment: 'So do pages, beside what web gives to every page.',
    severity: 'error',
    from: { path: '^app/([^/]+)/(?:routes|parts|design)/' },
    to: { path: '^app/', pathNot: [...ofOthers, helpers] },
  },
  {
    name: 'commands-through-the-door',
    comment: 'So does the command line, beside web, which it starts.',
    severity: 'error',
    from: { path: '^app/(cli)/' },
    to: { path: '^app/', pathNot: [...ofOthers, '^app/web/'] },
  },
  {
    name: 'seeds-use-doors',
    comment: 'A story is told by the acts that pages call: it never writes behind their back.',
    severity: 'error',
    from: { path: '^seeds/' },
    to: {
      path: '^(?:app|db)/|drizzle-orm',
      pathNot: [
        door,
        `^app/[^/]+/${any(shown)}\\.tsx?$`,
        room(open),
        '^app/system\\.server\\.ts$',
        '^app/web/settings\\.server\\.ts$',
        ...libraries.map(([path]) => `^${path}`),
      ],
    },
  },
  {
    name: 'tables-stay-at-home',
    comment: 'R2 for the tables of the gate, and the same for those of every room: nobody else touches them.',
    severity: 'error',
    from: { path: '^(?:app/([^/]+)/|seeds/|app/[^/]+$|db/)' },
    to: { path: '/tables\\.server\\.ts$', pathNot: '^app/$1/' },
  },
  {
    name: 'nobody-asks-the-roof',
    comment: 'The composition root holds the rooms together; only those who start the house know it.',
    severity: 'error',
    from: { path: '^app/[^/]+/', pathNot: '^app/(?:web|cli)/' },
    to: { path: '^app/[^/]+\\.tsx?$' },
  },
];

/** The walls of the house (architecture.md), told to dependency-cruiser. Paths begin at the root of the repository. */
export const forbidden: readonly Rule[] = [
  ...upTheList,
  ...doors,
  {
    name: 'kernel-stands-on-nothing',
    comment: 'The kernel and the database know no room.',
    severity: 'error',
    from: { path: '^(?:app/kernel|db)/' },
    to: { path: '^(?:app|seeds)/', pathNot: '^app/kernel/' },
  },
  {
    name: 'only-the-vocabulary',
    comment: 'A room speaks to the store in the words of db/: columns, search and the types of a store.',
    severity: 'error',
    from: { path: '^app/' },
    to: { path: '^db/', pathNot: '^db/(?:columns|store\\.server|engine|dialect/[^/]+)\\.ts$' },
  },
  {
    name: 'engines-in-db',
    comment: 'Which engine keeps the rows is known in db/ alone.',
    severity: 'error',
    from: { pathNot: '^(?:db/|app/cli/steps\\.mjs$)' },
    to: {
      path: '(?:^|node_modules/)(?:better-sqlite3$|better-sqlite3/|pg$|pg/|@electric-sql/|drizzle-orm/\\w+-)',
    },
  },
  {
    name: 'lucia-in-one-file',
    comment: 'The session library is no longer developed: one file holds it (safety.md 4.2).',
    severity: 'error',
    from: { pathNot: '^app/identity/sessions\\.server\\.ts$' },
    to: { path: '^lucia$|node_modules/lucia/' },
  },
  {
    name: 'no-web-in-domains',
    comment: 'A rule or an act does not know that it is asked over HTTP, or how it is shown.',
    severity: 'error',
    from: {
      path: room(rooms.filter(name => !['ui', 'web', 'cli'].includes(name))),
      pathNot: [inside, ...libraries.map(([path]) => `^${path}`)],
    },
    to: { path: '(?:^|node_modules/)(?:@remix-run/|react$|react/|react-dom)' },
  },
  {
    name: 'parts-know-no-server',
    comment:
      'A part may be shown in a browser one day; what runs on the server alone is for loaders and acts.',
    severity: 'error',
    from: { path: parts },
    to: { path: '\\.server\\.tsx?$', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'no-circle',
    comment: 'Two files that need each other are one file, or miss a third.',
    severity: 'error',
    from: { path: '^(?:app|db|seeds)/' },
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
];
