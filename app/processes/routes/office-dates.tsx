import { useActionData, useLoaderData } from '@remix-run/react';
import { draftOf } from '~/gate/index.server';
import { isLang } from '~/i18n/languages';
import { newId } from '~/kernel/ids';
import { act, type Refused, read, to } from '~/web/ask.server';
import { phasesFrom } from '../form';
import { changePhases, officeProcess, phasesOf, processZone } from '../index.server';
import { DatesView } from '../parts/office/DatesView';

export const loader = read(async ({ ctx, lang, params }) => {
  const process = await officeProcess(ctx, params.id ?? '', lang);
  return {
    process,
    draft: (await draftOf(ctx, `dates:${process.id}`))?.fields ?? null,
    formKey: newId(),
  };
});

export const action = act('post', async ({ ctx, lang, params }, form) => {
  const process = params.id ?? '';
  const zone = await processZone(ctx.read, process);
  const written = form.text('lang');
  const sent = await changePhases(ctx, {
    process,
    phases: phasesFrom(form, zone, await phasesOf(ctx.read, process), ctx.now),
    reason: form.text('reason'),
    lang: isLang(written) ? written : lang,
    key: form.key,
    acknowledged: form.acknowledged,
    draft: form.draft,
  });
  return to(sent.outcome === 'care' ? `/${lang}/help/thanks` : `/${lang}/office/process/${process}`);
});

export default function Dates() {
  return <DatesView {...useLoaderData<typeof loader>()} refused={useActionData<Refused>()} />;
}
