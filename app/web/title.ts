import type { MetaFunction } from '@remix-run/node';
import type { Question } from './ask.server';

export const neutralTitle = 'Jóvenes para la Acción';

/** What a loader of a public page gives as `tab`: the true title for a visitor, nothing for whoever is signed in (R35). */
export const tabOf = ({ ctx }: Pick<Question, 'ctx'>, title: string): string | null =>
  ctx.actor.kind === 'visitor' ? title : null;

/** `export const meta = tab;` beside a loader that gives `tab`. Without one the tab says the neutral name. */
export const tab: MetaFunction = ({ data }) => {
  const given = (data as { tab?: string | null } | undefined)?.tab;
  return [{ title: given ? `${given} · ${neutralTitle}` : neutralTitle }];
};
