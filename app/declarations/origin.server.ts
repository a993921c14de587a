import { knownRecommendations } from '~/indicators/index.server';
import type { Id } from '~/kernel/ids';
import { refuse } from '~/kernel/refusal';
import { adoptedProposals } from '~/proposals/index.server';
import type { Db } from '~db/store.server';
import type { ClauseStructure } from './words';

/** What a clause says it comes from must be there, and adopted where that is a proposal. @throws Refusal declarations.origin 422 */
export async function mustBeOrigin(
  db: Db,
  process: Id,
  { kind, id }: ClauseStructure['origin'],
): Promise<void> {
  if (kind === 'editorial') {
    if (id !== null) refuse('declarations.origin', 422);
    return;
  }
  const known =
    kind === 'proposal'
      ? (await adoptedProposals(db, process)).some(one => one.id === id)
      : id !== null && (await knownRecommendations(db, [id])).length > 0;
  if (!known) refuse('declarations.origin', 422);
}
