import type { LoaderFunctionArgs } from '@remix-run/node';
import { askedOf, to } from '../ask.server';

/** `/` goes to the home page in her language. */
export const loader = (args: LoaderFunctionArgs) => {
  const { ctx, lang } = askedOf(args);
  return to(`/${ctx.actor.kind === 'person' ? ctx.actor.lang : lang}`);
};
