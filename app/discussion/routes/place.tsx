import { useActionData, useLoaderData } from '@remix-run/react';
import { strip } from '~/chain/index.server';
import { draftOf } from '~/gate/index.server';
import { isLang } from '~/i18n/languages';
import { isYoung } from '~/kernel/actor';
import { newId } from '~/kernel/ids';
import { expectation, returnsOf } from '~/moderation/index.server';
import { isMember, phasesOf } from '~/processes/index.server';
import { isOpen } from '~/processes/rules';
import { act, type Refused, read, to } from '~/web/ask.server';
import { grewFrom, grewFromThreads, place, reply, takeBack } from '../index.server';
import { ThemeView } from '../parts/ThemeView';
import { ThreadView } from '../parts/ThreadView';

/** `last` is where a new text stands, however many pages there are by then. */
function pageOf(url: URL): number {
  const asked = url.searchParams.get('page') ?? '1';
  return asked === 'last'
    ? Number.MAX_SAFE_INTEGER
    : Math.min(Math.max(1, Number.parseInt(asked, 10) || 1), 100_000);
}

export const loader = read(async ({ ctx, lang, params, url }) => {
  const id = params.id ?? '';
  const page = await place(ctx, id, pageOf(url), lang);
  const phases = await phasesOf(ctx.read, page.process);
  const open = isOpen(phases, 'discuss', ctx.now);
  const wait = await expectation(ctx);
  if (page.kind === 'theme')
    return {
      page,
      open,
      wait,
      propose: null,
      grew: await grewFromThreads(
        ctx,
        page.threads.map(thread => thread.id),
        lang,
      ),
      ofThread: [],
      chain: [],
      returned: {},
      draft: null,
      formKey: newId(),
      answering: null,
    };
  const answering = url.searchParams.get('to');
  const quoted = page.posts.find(post => post.proposals.length > 0);
  return {
    page,
    open,
    wait,
    /** Where a proposal is begun from this thread, while that is asked of her. */
    propose:
      isOpen(phases, 'propose', ctx.now) && isYoung(ctx.actor) && isMember(ctx.actor, page.process)
        ? `/t/${id}/propose`
        : null,
    grew: await grewFrom(ctx, page.posts, lang),
    ofThread: (await grewFromThreads(ctx, [id], lang))[id] ?? [],
    chain: quoted ? await strip(ctx, { kind: 'post', id: quoted.id }, lang) : [],
    returned: Object.fromEntries(
      await returnsOf(
        ctx,
        page.pending.map(version => version.id),
      ),
    ),
    draft: (await draftOf(ctx, `reply:${id}`))?.fields ?? null,
    formKey: newId(),
    answering: page.posts.find(post => post.id === answering && post.body !== null)?.id ?? null,
  };
});

export const action = act('post', async ({ ctx, lang, params }, form) => {
  const thread = params.id ?? '';
  if (form.intent === 'take-back') {
    await takeBack(ctx, form.text('version'));
    return to(`/${lang}/t/${thread}`);
  }
  const written = form.text('lang');
  const sent = await reply(ctx, {
    thread,
    body: form.text('body'),
    replyTo: form.text('to') || undefined,
    lang: isLang(written) ? written : lang,
    key: form.key,
    acknowledged: form.acknowledged,
    draft: form.draft,
  });
  return to(
    sent.outcome === 'care' ? `/${lang}/help/thanks` : `/${lang}/t/${thread}?page=last#v${sent.version}`,
  );
});

export default function Place() {
  const loaded = useLoaderData<typeof loader>();
  const refused = useActionData<Refused>();
  return loaded.page.kind === 'theme' ? (
    <ThemeView {...loaded} page={loaded.page} />
  ) : (
    <ThreadView {...loaded} page={loaded.page} refused={refused} />
  );
}
