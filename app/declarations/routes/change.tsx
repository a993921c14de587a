import { useActionData, useLoaderData } from '@remix-run/react';
import { draftOf } from '~/gate/index.server';
import { isLang } from '~/i18n/languages';
import { newId } from '~/kernel/ids';
import { processZone } from '~/processes/index.server';
import { act, type Refused, read, to } from '~/web/ask.server';
import { accept, changePage, decline, giveOpinion, withdrawSuggestion } from '../index.server';
import { ChangeView } from '../parts/ChangeView';

export const loader = read(async ({ ctx, lang, params }) => {
  const id = params.change ?? '';
  const page = await changePage(ctx, id, lang);
  return {
    page,
    zone: await processZone(ctx.read, page.declaration.process),
    draft: (await draftOf(ctx, `opinion:${id}`))?.fields ?? null,
    answerDraft: (await draftOf(ctx, `answer:${id}`))?.fields ?? null,
    formKey: newId(),
    otherKey: newId(),
  };
});

export const action = act('post', async ({ ctx, lang, params }, form) => {
  const suggestion = params.change ?? '';
  const here = `/${lang}/clause/${params.id ?? ''}/change/${suggestion}`;
  const written = form.text('lang');
  const sending = {
    suggestion,
    lang: isLang(written) ? written : lang,
    key: form.key,
    acknowledged: form.acknowledged,
    draft: form.draft,
  };
  if (form.intent === 'accept') {
    await accept(ctx, { suggestion, version: form.text('version'), key: form.key });
    return to(`/${lang}/clause/${params.id ?? ''}`);
  }
  if (form.intent === 'withdraw') {
    await withdrawSuggestion(ctx, { suggestion, key: form.key });
    return to(`/${lang}/clause/${params.id ?? ''}`);
  }
  const sent =
    form.intent === 'decline'
      ? await decline(ctx, { ...sending, answer: form.text('answer') })
      : await giveOpinion(ctx, { ...sending, choice: form.text('choice'), text: form.text('opinion') });
  return to(sent?.outcome === 'care' ? `/${lang}/help/thanks` : here);
});

export default function Change() {
  return <ChangeView {...useLoaderData<typeof loader>()} refused={useActionData<Refused>()} />;
}
