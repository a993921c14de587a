// Characters that stand for others. Own short table: what a phone keyboard or a copied "fancy text" can produce in our four
// languages, not the whole of Unicode UTS #39. Keys are what remains after NFKD and lower case.
export const version = '2026-11-24.1';

const pairs = (from: string, to: string): [string, string][] => {
  const targets = [...to];
  return [...from].map((char, at) => [char, targets[at] ?? ' ']);
};

const all = (from: string, to: string): [string, string][] => [...from].map(char => [char, to]);

/** Cyrillic, Greek and stroked or small-capital Latin letters that look like plain Latin ones. */
export const confusables = new Map<string, string>([
  ...pairs('авекмнорстухіјѕԁһьӏԛԝгп', 'abekmhopctyxijsdhblqwrn'),
  ...pairs('αβεηικνορτυχγωσμ', 'abenikvoptuxywsu'),
  ...pairs('øłđħŧɑɡıȷɩʀɴ', 'oldhtagijirn'),
  ...pairs('ᴀᴄᴅᴇᴊᴋᴍᴏᴘᴛᴜᴠᴡᴢ', 'acdejkmoptuvwz'),
  ['æ', 'ae'],
  ['œ', 'oe'],
]);

/** Read before NFKD, which would make something else of them. */
export const early = new Map<string, string>([
  ...all('´`’‘ʼʹ′‛＇', "'"),
  ...all('“”«»„‟〝〞＂', '"'),
  ...all('‐‑‒–—―−﹘﹣－', '-'),
  ...all('ⓐⒶ🅐', '@'),
  ...all('｡。․•∙⋅·', '.'),
  ...pairs('❶❷❸❹❺❻❼❽❾➀➁➂➃➄➅➆➇➈➊➋➌➍➎➏➐➑➒', '123456789123456789123456789'),
  ...pairs('⓿⓪', '00'),
]);

/** [first code point, last, what the first one means]: squared and circled letters that NFKD leaves alone. */
export const letterRuns: readonly [number, number, string][] = [
  [0x1f150, 0x1f169, 'a'],
  [0x1f170, 0x1f189, 'a'],
];

/** Digits and signs that stand for letters inside a word ("m3 0bl1ga"). "1" may be i or l: both are tried. */
export const leet: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '@': 'a',
  $: 's',
};
