import { useActionData, useLoaderData } from '@remix-run/react';
import { newId } from '~/kernel/ids';
import { refuse } from '~/kernel/refusal';
import { expectation, returnsOf } from '~/moderation/index.server';
import { processBySlug } from '~/processes/index.server';
import { act, type Refused, read, to } from '~/web/ask.server';
import { declarationOf, draftingPage, moveClause, takeBack, takeSnapshot } from '../index.server';
import { Room } from '../parts/Room';

export const loader = read(async ({ ctx, lang, params }) => {
  if (ctx.actor.kind === 'visitor') return refuse('access.sign-in', 401);
  const process = await processBySlug(ctx, params.slug ?? '', lang);
  const page = await draftingPage(ctx, process.id, process.slug, lang);
  return {
    page,
    process: { slug: process.slug, name: process.name, zone: process.timezone },
    wait: await expectation(ctx),
    returned: Object.fromEntries(
      await returnsOf(
        ctx,
        page.mine.map(version => version.id),
      ),
    ),
    formKey: newId(),
  };
});

export const action = act('post', async ({ ctx, lang, params }, form) => {
  const slug = params.slug ?? '';
  if (form.intent === 'up' || form.intent === 'down')
    await moveClause(ctx, { clause: form.text('clause'), way: form.intent, key: form.key });
  if (form.intent === 'take-back') await takeBack(ctx, form.text('version'));
  if (form.intent === 'snapshot') {
    const process = await processBySlug(ctx, slug, lang);
    const declaration = (await declarationOf(ctx.read, process.id)) ?? refuse('declarations.not-found', 404);
    const snapshot = await takeSnapshot(ctx, { declaration: declaration.id, key: form.key });
    return to(`/${lang}/declaration/${slug}/${snapshot}`);
  }
  return to(`/${lang}/declaration/${slug}/write`);
});

export default function Write() {
  return <Room {...useLoaderData<typeof loader>()} refused={useActionData<Refused>()} />;
}
