import type { Actor, Role } from '~/kernel/actor';
import { isYoung } from '~/kernel/actor';
import { refuse } from '~/kernel/refusal';

/**
 * Kinds of people a rule may name. `young` is anyone of 13 to 24 with an account; an adult never is, whatever the role.
 * `author` and the like are facts, not people: they stand in `given`.
 */
export const whos = [
  'visitor',
  'clock',
  'young',
  'adult-member',
  ...([
    'facilitator',
    'moderator',
    'senior-moderator',
    'safeguarding-lead',
    'organiser',
    'operator',
  ] as const),
] as const;
export type Who = (typeof whos)[number];

/** Everybody who may read what members write among themselves. Who runs the machine is not one of them (safety.md 3.2). */
export const insiders = [
  'young',
  'adult-member',
  'facilitator',
  'moderator',
  'senior-moderator',
  'safeguarding-lead',
  'organiser',
] as const satisfies readonly Who[];

export type Rule<Facts> = {
  /** Any one of them is enough. */
  who: readonly Who[];
  /** Each must hold; the name is what the refusal says and what the matrix shows. */
  given?: { readonly [code: string]: (facts: Facts, actor: Actor) => boolean };
};

/** Who may do what in one domain, over plain facts. The server and the buttons read the same list. */
// biome-ignore lint/suspicious/noExplicitAny: each act has facts of its own, which may() and must() take from the act's rule
export type Policy = { readonly [act: string]: Rule<any> };

export type FactsOf<R> = R extends Rule<infer Facts> ? Facts : never;

export function kindsOf(actor: Actor): readonly Who[] {
  if (actor.kind !== 'person') return [actor.kind];
  const staff = actor.roles.filter((role): role is Exclude<Role, 'member'> => role !== 'member');
  if (!isYoung(actor)) return staff.length > 0 ? staff : ['adult-member'];
  // A young person with a staff role is still young: roles of power over others' texts are for adults (safety.md 3.2).
  return ['young'];
}

/** The first reason why not, or null. `not-yours` stands for "not this kind of person". */
export function whyNot<P extends Policy, A extends keyof P & string>(
  policy: P,
  act: A,
  actor: Actor,
  facts: FactsOf<P[A]>,
): string | null {
  const rule = policy[act] as Rule<FactsOf<P[A]>>;
  if (!kindsOf(actor).some(kind => rule.who.includes(kind))) return 'access.not-yours';
  for (const [code, holds] of Object.entries(rule.given ?? {})) if (!holds(facts, actor)) return code;
  return null;
}

export const may = <P extends Policy, A extends keyof P & string>(
  policy: P,
  act: A,
  actor: Actor,
  facts: FactsOf<P[A]>,
): boolean => whyNot(policy, act, actor, facts) === null;

/** @throws Refusal 401 access.sign-in for a visitor who could with an account, else 403 with the first reason. */
export function must<P extends Policy, A extends keyof P & string>(
  policy: P,
  act: A,
  actor: Actor,
  facts: FactsOf<P[A]>,
  details?: Record<string, string | number>,
): void {
  const reason = whyNot(policy, act, actor, facts);
  if (reason === null) return;
  if (actor.kind === 'visitor') refuse('access.sign-in', 401);
  refuse(reason, 403, details);
}
