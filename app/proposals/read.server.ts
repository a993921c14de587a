import { and, desc, eq, inArray, isNull } from 'drizzle-orm';
import { versionsByIds } from '~/gate/index.server';
import type { Id } from '~/kernel/ids';
import type { Lang } from '~/kernel/lang';
import { refuse } from '~/kernel/refusal';
import { phasesOf } from '~/processes/index.server';
import type { Phase } from '~/processes/words';
import type { Db } from '~db/store.server';
import { stateNow } from './rules';
import { proposalAuthors, proposals } from './tables.server';
import { label, type ProposalState } from './words';

export type ProposalRow = typeof proposals.$inferSelect;

/** Any proposal that was ever public, also one that was withdrawn. @throws proposals.not-found 404 */
export async function findProposal(db: Db, id: Id): Promise<ProposalRow> {
  const [row] = await db.select().from(proposals).where(eq(proposals.id, id));
  return row ?? refuse('proposals.not-found', 404);
}

/** By what stands in an address: "P-29", or the id. @throws proposals.not-found 404 */
export async function findAddressed(db: Db, address: string): Promise<ProposalRow> {
  const number = /^P-([1-9]\d{0,8})$/i.exec(address)?.[1];
  if (!number) return findProposal(db, address);
  const [row] = await db
    .select()
    .from(proposals)
    .where(eq(proposals.number, Number(number)));
  return row ?? refuse('proposals.not-found', 404);
}

/** Half-open: at `closes` it is over. A process without the phase never closes it. */
export const proposeOver = (phases: readonly Phase[], now: Date): boolean => {
  const phase = phases.find(one => one.kind === 'propose');
  return phase !== undefined && phase.closes <= now;
};

export async function currentState(db: Db, row: ProposalRow, now: Date): Promise<ProposalState> {
  return stateNow(row.state, proposeOver(await phasesOf(db, row.process), now));
}

/** Those who sign it, in the order in which they came. An offer to sign is not a signature. */
export const authorsOf = (db: Db, proposal: Id): Promise<Id[]> => authorsOfAll(db, [proposal]);

/** Those who sign any of them, each once. */
export async function authorsOfAll(db: Db, proposals: readonly Id[]): Promise<Id[]> {
  const rows = await db
    .select({ person: proposalAuthors.person })
    .from(proposalAuthors)
    .where(and(inArray(proposalAuthors.proposal, [...proposals, '']), eq(proposalAuthors.state, 'author')))
    .orderBy(proposalAuthors.at, proposalAuthors.person);
  return [...new Set(rows.map(row => row.person))];
}

export type ProposalText = {
  id: Id;
  number: number;
  label: string;
  process: Id;
  theme: Id;
  state: ProposalState;
  title: string;
  lang: Lang;
  version: Id;
  /** SHA-256 of the public version: what a ballot freezes. */
  hash: string;
  href: string;
};

async function textsOf(db: Db, rows: readonly ProposalRow[]): Promise<ProposalText[]> {
  const versions = await versionsByIds(
    db,
    rows.map(row => row.version),
  );
  const byId = new Map(versions.map(version => [version.id, version]));
  return rows.flatMap(row => {
    const version = byId.get(row.version);
    if (version?.state !== 'published') return [];
    return [
      {
        id: row.id,
        number: row.number,
        label: label(row.number),
        process: row.process,
        theme: row.theme,
        state: row.state,
        title: version.fields.title ?? '',
        lang: version.lang,
        version: version.id,
        hash: version.hash,
        href: `/proposals/${label(row.number)}`,
      },
    ];
  });
}

/** The public text of one proposal as it stands in this transaction, for a ballot; null when there is none or it was withdrawn. */
export async function proposalText(db: Db, id: Id): Promise<ProposalText | null> {
  const rows = await db
    .select()
    .from(proposals)
    .where(and(eq(proposals.id, id), isNull(proposals.hiddenAt)));
  return (await textsOf(db, rows))[0] ?? null;
}

/** What may be put to the vote: those of a process that enough members support and that stand on no ballot yet. */
export async function admittedProposals(db: Db, process: Id): Promise<ProposalText[]> {
  return textsOf(db, await inState(db, process, ['admitted']));
}

/** What the young people adopted and a drafter may turn into clauses. */
export async function adoptedProposals(db: Db, process: Id): Promise<ProposalText[]> {
  return textsOf(db, await inState(db, process, ['adopted', 'in-declaration']));
}

const inState = (db: Db, process: Id, states: ProposalState[]): Promise<ProposalRow[]> =>
  db
    .select()
    .from(proposals)
    .where(and(eq(proposals.process, process), inArray(proposals.state, states), isNull(proposals.hiddenAt)))
    .orderBy(desc(proposals.publishedAt), desc(proposals.id));
