import { refuse } from '~/kernel/refusal';
import type { DeclarationRow } from './find.server';
import { mayWrite } from './rules';

/** What is voted on or adopted does not change. @throws Refusal declarations.not-writing 409 */
export function mustBeWriting({ state }: Pick<DeclarationRow, 'state'>): void {
  if (!mayWrite(state)) refuse('declarations.not-writing', 409, { state });
}
