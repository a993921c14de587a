import { useLoaderData } from '@remix-run/react';
import { ballotsForMe } from '~/ballots/index.server';
import { declarationAsks } from '~/declarations/index.server';
import { draftsOf, ownVersions } from '~/gate/index.server';
import { isYoung } from '~/kernel/actor';
import { refuse } from '~/kernel/refusal';
import { expectation } from '~/moderation/index.server';
import { allProcesses, processById } from '~/processes/index.server';
import { running, upcoming } from '~/processes/rules';
import { act, read, to } from '~/web/ask.server';
import { markSeen, noticesOf } from '../index.server';
import { MeView } from '../parts/MeView';

/** Milliseconds after signing in during which her page says what quick exit does and does not do. */
const justArrived = 120_000;

export const loader = read(async ({ ctx, lang, process, session }) => {
  if (ctx.actor.kind !== 'person') return refuse('access.sign-in', 401);
  const [notices, open, drafts, wait] = [
    await noticesOf(ctx, lang),
    await ownVersions(ctx, { open: true }),
    await draftsOf(ctx),
    await expectation(ctx),
  ];
  const mine =
    process && ctx.actor.processes.includes(process.id) ? await processById(ctx, process.id, lang) : null;
  const held = await allProcesses(ctx, lang);
  const ballots = (await ballotsForMe(ctx, lang)).flatMap(line => {
    const of = held.find(({ id }) => id === line.process);
    return of ? [{ ...line, held: { slug: of.slug, name: of.name, timezone: of.timezone } }] : [];
  });
  return {
    pseudonym: ctx.actor.pseudonym,
    young: isYoung(ctx.actor),
    explainExit: session !== null && ctx.now.getTime() - session.createdAt.getTime() < justArrived,
    notices,
    upTo: ctx.now.toISOString(),
    waiting: open.filter(version => version.state !== 'returned').length,
    returned: open.filter(version => version.state === 'returned').length,
    drafts: drafts.length,
    wait,
    ballots,
    declaration: mine && (await declarationAsks(ctx, mine.id)),
    process: mine && {
      slug: mine.slug,
      name: mine.name,
      timezone: mine.timezone,
      now: running(mine.phases, ctx.now),
      next: upcoming(mine.phases, ctx.now)[0] ?? null,
    },
  };
});

export const action = act('form', async ({ ctx, lang }, form) => {
  const upTo = new Date(form.text('up-to'));
  await markSeen(ctx, Number.isNaN(upTo.getTime()) || upTo > ctx.now ? ctx.now : upTo);
  return to(`/${lang}/me`);
});

export default function Me() {
  return <MeView {...useLoaderData<typeof loader>()} />;
}
