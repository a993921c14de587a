import { publishedOne } from '~/gate/index.server';
import type { Version } from '~/gate/words';
import type { Context } from '~/kernel/context';
import { originsOf } from '~/proposals/index.server';
import { clauseFields } from './fields';
import { plainOf } from './texts';
import { clauseStructure } from './words';

/** What stands around a text at the desk. */
type Around = { title: string; lines: string[] } | null;

/** The proposal that a clause is made of. */
export async function aroundClause(ctx: Context, version: Version): Promise<Around> {
  const parsed = clauseStructure.safeParse(version.structure);
  const origin = parsed.success ? parsed.data.origin : null;
  if (origin?.kind !== 'proposal' || !origin.id) return null;
  const proposal = (await originsOf(ctx, [origin.id], version.lang)).get(origin.id);
  const text = await publishedOne(ctx, 'proposal', origin.id, version.lang);
  return proposal
    ? { title: `${proposal.label}, ${proposal.title ?? ''}`, lines: [text?.fields.ask ?? ''] }
    : null;
}

/** The clause as it stands, which the change would replace. */
export async function aroundChange(ctx: Context, version: Version): Promise<Around> {
  const clause = version.place ? await publishedOne(ctx, 'clause', version.place) : null;
  return (
    clause && { title: clause.title, lines: (plainOf(clauseFields)(clause.fields).body ?? '').split('\n') }
  );
}

/** The change that an opinion or an answer is about, and its why. */
export async function aroundOpinion(ctx: Context, version: Version): Promise<Around> {
  const change = version.place ? await publishedOne(ctx, 'suggestion', version.place) : null;
  const clause = change?.place ? await publishedOne(ctx, 'clause', change.place) : null;
  return change && { title: clause?.title ?? '', lines: [change.fields.why ?? ''] };
}
