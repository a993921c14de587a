import { must } from '~/access/policy';
import { type Sent, submit, withdraw } from '~/gate/index.server';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import type { Lang } from '~/kernel/lang';
import { once } from '~/kernel/once.server';
import { isMember, mustBeOpen } from '~/processes/index.server';
import type { Db } from '~db/store.server';
import { policy } from './policy';
import { findPlace, findPost, findTheme, findThread, themesOf } from './read.server';
import { themes } from './tables.server';
import { themeCodes } from './words';

type Form = { key?: string; lang: Lang; acknowledged?: boolean; draft?: string };

/** The five themes of World Congress III and the youth Declaration, opened with the process that they belong to. */
export async function openThemesOf(tx: Db, ctx: Context, process: Id): Promise<void> {
  must(policy, 'open-themes', ctx.actor, {});
  const rows = themeCodes.map(code => ({ id: ctx.newId(), process, code }));
  await tx.insert(themes).values(rows).onConflictDoNothing();
}

/** The themes of a process by their code; opened where it has none yet. */
export async function openThemes(ctx: Context, process: Id): Promise<Record<string, Id>> {
  return ctx.write(async tx => {
    await openThemesOf(tx, ctx, process);
    return Object.fromEntries((await themesOf(tx, process)).map(theme => [theme.code, theme.id]));
  });
}

/** A new thread goes to review; nothing of it exists for others before (R1). */
export async function startThread(
  ctx: Context,
  given: Form & { theme: Id; title: string; opening: string },
): Promise<Sent> {
  return ctx.write(tx =>
    once(tx, ctx, given.key, async () => {
      const theme = await findTheme(tx, given.theme);
      must(policy, 'start-thread', ctx.actor, { member: isMember(ctx.actor, theme.process) });
      await mustBeOpen(tx, theme.process, 'discuss', ctx.now);
      const id = ctx.newId();
      return submit(tx, ctx, {
        kind: 'thread',
        subject: id,
        lang: given.lang,
        fields: { title: given.title, opening: given.opening },
        structure: { theme: theme.id },
        place: id,
        process: theme.process,
        audience: 'process',
        acknowledged: given.acknowledged,
        draft: given.draft,
      });
    }),
  );
}

export async function reply(
  ctx: Context,
  given: Form & { thread: Id; body: string; replyTo?: Id },
): Promise<Sent> {
  return ctx.write(tx =>
    once(tx, ctx, given.key, async () => {
      const thread = await findThread(tx, given.thread);
      must(policy, 'reply', ctx.actor, {
        member: isMember(ctx.actor, thread.process),
        open: thread.state === 'open',
      });
      await mustBeOpen(tx, thread.process, 'discuss', ctx.now);
      const answered = given.replyTo ? await findPost(tx, given.replyTo) : null;
      return submit(tx, ctx, {
        kind: 'post',
        subject: ctx.newId(),
        lang: given.lang,
        fields: { body: given.body },
        structure:
          answered?.thread === thread.id
            ? { thread: thread.id, replyTo: answered.id }
            : { thread: thread.id },
        place: thread.id,
        process: thread.process,
        audience: 'process',
        acknowledged: given.acknowledged,
        draft: given.draft,
      });
    }),
  );
}

/** A better wording of her own text, waiting, returned or public. It is a new version; the public one stays meanwhile (R5). */
export async function rewrite(
  ctx: Context,
  given: Form & { version: Id; fields: Record<string, string> },
): Promise<Sent> {
  return ctx.write(tx =>
    once(tx, ctx, given.key, async () => {
      const { version, structure, process } = await findPlace(tx, ctx, given.version);
      must(policy, 'start-thread', ctx.actor, { member: isMember(ctx.actor, process) });
      await mustBeOpen(tx, process, 'discuss', ctx.now);
      return submit(tx, ctx, {
        kind: version.kind,
        subject: version.subject,
        lang: version.lang,
        fields: given.fields,
        structure,
        place: version.place,
        process,
        audience: 'process',
        base: version.id,
        acknowledged: given.acknowledged,
        draft: given.draft,
      });
    }),
  );
}

/** She takes her own text back, seen or not yet. Open in every phase: it is hers. */
export async function takeBack(ctx: Context, version: Id): Promise<void> {
  await ctx.write(async (tx, after) => {
    await withdraw(tx, ctx, after, version);
  });
}
