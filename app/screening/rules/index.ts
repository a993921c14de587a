import type { Shadow } from '../normalise';
import { joined } from '../spelling';
import type { Finding } from '../words';
import { version as characters } from './data/characters';
import { version as contact } from './data/contact';
import { version as numbers } from './data/numbers';
import { version as quantities } from './data/quantities';
import { version as quoting } from './data/quoting';
import { version as web } from './data/web';
import { disclosure, version as phrases } from './disclosure';
import { email } from './email';
import { handle } from './handle';
import { migration } from './migration';
import { phone } from './phone';
import { url } from './url';

/** `lines`: telephone numbers of verified help lines, digits only. */
export type Family = (shadow: Shadow, field: string, lines: ReadonlySet<string>) => Finding[];

/** Every family a verdict needs. One that is missing is a fault, and a fault holds (R3). */
export const families = ['disclosure', 'phone', 'email', 'url', 'handle', 'migration'] as const;
export type Families = Record<(typeof families)[number], Family>;
export type RuleBook = { version: string; families: Families };

// Spaced and collapsed: what is spelled letter by letter is read a second time, put together.
const bothViews =
  (family: Family): Family =>
  (shadow, field, lines) => {
    const view = joined(shadow);
    const found = family(shadow, field, lines);
    return view === shadow ? found : [...found, ...family(view, field, lines)];
  };

export const ruleBook: RuleBook = {
  // The data decides, so the data is named: the decision log stores this (R18).
  version: `1 (characters ${characters}, numbers ${numbers}, quantities ${quantities}, web ${web}, contact ${contact}, quoting ${quoting}, ${phrases})`,
  families: {
    disclosure,
    phone,
    email: bothViews(email),
    url: bothViews(url),
    handle: bothViews(handle),
    migration,
  },
};
