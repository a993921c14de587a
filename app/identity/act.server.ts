import { eq } from 'drizzle-orm';
import { must } from '~/access/policy';
import { record } from '~/audit/index.server';
import type { Band, Role } from '~/kernel/actor';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import type { Lang } from '~/kernel/lang';
import { refuse } from '~/kernel/refusal';
import type { Db } from '~db/store.server';
import { hashPassphrase, passphraseFits } from './passphrases.server';
import { policy } from './policy';
import { pseudonymFrom } from './pseudonyms/pseudonym';
import { handleOf, passphraseOf, rolesClash } from './rules';
import { authUsers, credentials, memberships, people, personRoles } from './tables.server';
import { type Country, passphrase } from './words';
import { grantMandate, type Mandating } from './write.server';

export type Enrolment = {
  country: Country;
  band: Band;
  lang: Lang;
  passphrase: string;
  roles?: readonly Role[];
};

/** A new person with a generated pseudonym. @returns her id and pseudonym. @throws Refusal identity.passphrase-short 422 */
export async function enrol(ctx: Context, given: Enrolment): Promise<{ id: Id; pseudonym: string }> {
  must(policy, 'enrol', ctx.actor, {});
  if (given.roles?.some(role => role !== 'member')) must(policy, 'grant-role', ctx.actor, {});
  if (passphraseOf(given.passphrase).length < passphrase.min)
    refuse('identity.passphrase-short', 422, { min: passphrase.min });
  const roles: Role[] = ['member', ...(given.roles ?? []).filter(role => role !== 'member')];
  if (rolesClash(roles)) refuse('identity.roles-apart', 409);
  const hashed = await hashPassphrase(given.passphrase);
  return ctx.write(async tx => {
    const id = ctx.newId();
    const pseudonym = await freePseudonym(tx, given.lang);
    await tx.insert(authUsers).values({ id });
    await tx.insert(people).values({
      id,
      pseudonym,
      handle: handleOf(pseudonym),
      country: given.country,
      band: given.band,
      lang: given.lang,
      state: 'active',
      joinedAt: ctx.now,
    });
    await tx.insert(credentials).values({ person: id, passphrase: hashed, changedAt: ctx.now });
    await tx.insert(personRoles).values(roles.map(role => ({ person: id, role, since: ctx.now })));
    await record(tx, ctx, 'identity.enrol', id, { country: given.country });
    return { id, pseudonym };
  });
}

async function freePseudonym(tx: Db, lang: Lang): Promise<string> {
  for (;;) {
    const pseudonym = pseudonymFrom(lang);
    const [taken] = await tx
      .select({ id: people.id })
      .from(people)
      .where(eq(people.handle, handleOf(pseudonym)));
    if (!taken) return pseudonym;
  }
}

/** The person whose pseudonym and passphrase these are. Works as long for unknown names. @throws identity.sign-in 422 */
export async function recognise(ctx: Context, pseudonym: string, typed: string): Promise<Id> {
  const [found] = await ctx.read
    .select({ id: people.id, state: people.state, passphrase: credentials.passphrase })
    .from(people)
    .innerJoin(credentials, eq(credentials.person, people.id))
    .where(eq(people.handle, handleOf(pseudonym)));
  const fits = await passphraseFits(found?.passphrase, typed);
  if (!fits || found?.state !== 'active') return refuse('identity.sign-in', 422);
  return found.id;
}

/** A mandate by itself, as a story gives it; `processes` also tells its holder. */
export const giveMandate = (ctx: Context, given: Mandating): Promise<Id> =>
  ctx.write(tx => grantMandate(tx, ctx, given));

export async function joinProcess(ctx: Context, person: Id, process: Id): Promise<void> {
  must(policy, 'join-process', ctx.actor, {});
  await ctx.write(tx =>
    tx
      .insert(memberships)
      .values({ person, process, since: ctx.now })
      .onConflictDoNothing()
      .then(() => {}),
  );
}
