import { readdirSync, readFileSync } from 'node:fs';
import { ne } from 'drizzle-orm';
import { publications } from '~/gate/tables.server';
import { isRefusal } from '~/kernel/refusal';
import { approve, claim, deskItemOf, giveBack } from '~/moderation/index.server';
import { formsOf } from './forms';
import { clearGhost } from './states';
import { type Planted, phraseOf, type Tokens } from './tokens';
import type { World } from './world';

/** Moderators who wrote nothing approve everything that people typed; the last one at the desk, so that pages are made anew. */
export async function approveAll(world: World): Promise<number> {
  await clearGhost(world);
  const { system, walkers } = world;
  const moderators = walkers.filter(({ role }) => /moderator/.test(role));
  let approved = 0;
  const [last] = moderators;
  if (!last) throw new Error('nobody reviews');
  await last.client.post('/es/desk', { intent: 'claim' });
  for (const { person } of moderators.slice(1)) {
    if (!person) continue;
    const ctx = system.contextFor(person);
    for (let version = await claim(ctx); version; version = await claim(ctx)) {
      const item = await deskItemOf(ctx);
      const given = { version, hash: item?.version.hash ?? '' };
      try {
        await approve(ctx, given);
        approved += 1;
      } catch (thrown) {
        // What can no longer be let out (a link that somebody else proposed meanwhile) goes back to its author.
        if (!isRefusal(thrown)) throw thrown;
        await giveBack(ctx, { ...given, reason: 'names-someone' });
      }
    }
  }
  const { body } = await last.client.get('/es/desk');
  const form = formsOf(body).find(one => one.controls.some(control => control.name === 'hash'));
  if (!form) throw new Error('the desk shows nothing to decide');
  const given = Object.fromEntries(
    form.controls.filter(one => one.kind === 'hidden').map(one => [one.name, one.value]),
  );
  const answer = await last.client.post('/es/desk', { ...given, intent: 'approve' });
  if (answer.status !== 303) throw new Error(`the desk did not approve: ${answer.status}`);
  return approved + 1;
}

/** The page of the design system, which only the demo has, shows invented texts; some of them the story tells too. */
const designSamples = readdirSync('app/ui/design')
  .map(file => readFileSync(`app/ui/design/${file}`, 'utf8'))
  .join('\n');

/**
 * Everything that is approved and not public: the tokens in it, and one phrase of each text of the story. Left out are
 * phrases that a public text says too.
 */
export async function membersOnly(
  world: World,
  tokens: Tokens,
): Promise<{ tokens: Set<string>; phrases: Planted[] }> {
  const rows = await world.system.store.read
    .select()
    .from(publications)
    .where(ne(publications.audience, 'public'));
  const all = await world.system.store.read.select().from(publications);
  const open = all
    .filter(row => row.audience === 'public')
    .map(row => Object.values(JSON.parse(row.fields) as object).join('\n'));
  const found = new Set<string>();
  const phrases: Planted[] = [];
  for (const row of rows) {
    for (const { token } of tokens.in(row.fields)) found.add(token);
    for (const text of Object.values(JSON.parse(row.fields) as Record<string, string>)) {
      const phrase = phraseOf(text);
      if (phrase && ![...open, designSamples].some(other => other.includes(phrase)))
        phrases.push({ token: phrase, by: row.author, where: `${row.kind} for ${row.audience}` });
    }
  }
  return { tokens: found, phrases };
}
