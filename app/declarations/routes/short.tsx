import { refuse } from '~/kernel/refusal';
import { read, to } from '~/web/ask.server';
import { clauseOfChange } from '../index.server';

/** The short address of a change, which notices and lists know: they have its id alone. */
export const loader = read(async ({ ctx, lang, params }) => {
  if (ctx.actor.kind === 'visitor') return refuse('access.sign-in', 401);
  const id = params.change ?? '';
  throw to(`/${lang}/clause/${await clauseOfChange(ctx, id)}/change/${id}`);
});

export default function Short() {
  return null;
}
