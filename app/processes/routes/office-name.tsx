import { useActionData, useLoaderData } from '@remix-run/react';
import { draftOf } from '~/gate/index.server';
import { isLang } from '~/i18n/languages';
import { newId } from '~/kernel/ids';
import { act, type Refused, read, to } from '~/web/ask.server';
import { nameProcess, officeProcess } from '../index.server';
import { NameView } from '../parts/office/NameView';

export const loader = read(async ({ ctx, lang, params }) => {
  const process = await officeProcess(ctx, params.id ?? '', lang);
  const { name, purpose } = process;
  const kept = (await draftOf(ctx, `name:${process.id}`))?.fields;
  return {
    process,
    draft: kept ?? (process.namedIn.includes(lang) ? { name, purpose } : null),
    formKey: newId(),
  };
});

export const action = act('post', async ({ ctx, lang, params }, form) => {
  const { id } = await officeProcess(ctx, params.id ?? '', lang);
  const written = form.text('lang');
  const { key, acknowledged, draft } = form;
  const sent = await nameProcess(
    ctx,
    id,
    isLang(written) ? written : lang,
    { name: form.text('name'), purpose: form.text('purpose') },
    { key, acknowledged, draft },
  );
  return to(sent.outcome === 'care' ? `/${lang}/help/thanks` : `/${lang}/office/process/${id}`);
});

export default function Name() {
  return <NameView {...useLoaderData<typeof loader>()} refused={useActionData<Refused>()} />;
}
