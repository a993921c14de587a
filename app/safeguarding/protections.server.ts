import { max } from 'drizzle-orm';
import { activeWithRole } from '~/identity/index.server';
import { modeOf } from '~/kernel/installation.server';
import type { Db } from '~db/store.server';
import { enoughLeads } from './rules';
import { leadCheckIns } from './tables.server';
import { type Protection, protections } from './words';

/** Whether one protection is in place; `country` is where the person lives who writes, null asks for every country. */
type Check = (db: Db, now: Date, country: string | null) => Promise<boolean>;

async function leadsAreThere(db: Db, now: Date): Promise<boolean> {
  const leads = await activeWithRole(db, 'safeguarding-lead');
  const rows = await db
    .select({ lead: leadCheckIns.lead, at: max(leadCheckIns.at) })
    .from(leadCheckIns)
    .groupBy(leadCheckIns.lead);
  const last = rows
    .filter(row => leads.includes(row.lead))
    .flatMap(row => (row.at ? [new Date(row.at)] : []));
  return enoughLeads(last, now);
}

/** Nothing that shows it is in place has been built: it is missing, and says so. */
const notYet: Check = async () => false;

const checks: Record<Protection, Check> = {
  leads: leadsAreThere,
  'second-factor': notYet,
  paging: notYet,
  'help-line': notYet,
};

/** The room that brings a protection says here how one sees that it is in place. @returns how to take that back */
export function protectedBy(what: Protection, check: Check): () => void {
  const before = checks[what];
  checks[what] = check;
  return () => {
    checks[what] = before;
  };
}

/**
 * What must protect young people and is not in place (R73). A demo has invented people only: there the leads are asked for,
 * as they are part of the story, and nothing else.
 */
export async function missingPieces(
  db: Db,
  now: Date,
  country: string | null = null,
): Promise<readonly Protection[]> {
  const asked = (await modeOf(db)) === 'demo' ? (['leads'] as const) : protections;
  const missing: Protection[] = [];
  for (const what of asked) if (!(await checks[what](db, now, country))) missing.push(what);
  return missing;
}

/** Whether the network takes texts from young people now (R25, R73). Reading goes on whatever the answer. */
export const writingOpen = async (db: Db, now: Date, country: string | null = null): Promise<boolean> =>
  (await missingPieces(db, now, country)).length === 0;
