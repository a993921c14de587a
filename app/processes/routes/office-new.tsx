import { useActionData, useLoaderData } from '@remix-run/react';
import { must } from '~/access/policy';
import { draftOf } from '~/gate/index.server';
import { isLang, languages } from '~/i18n/languages';
import { isZone } from '~/i18n/zones';
import { newId } from '~/kernel/ids';
import { refuse } from '~/kernel/refusal';
import { act, type Refused, read, to } from '~/web/ask.server';
import { phasesFrom, rulesFrom } from '../form';
import { startProcess } from '../index.server';
import { NewProcessView } from '../parts/office/NewProcessView';
import { policy } from '../policy';

export const loader = read(async ({ ctx }) => {
  must(policy, 'open', ctx.actor, {});
  return { draft: (await draftOf(ctx, 'process:new'))?.fields ?? null, formKey: newId() };
});

export const action = act('post', async ({ ctx, lang }, form) => {
  const timezone = form.text('timezone');
  if (!isZone(timezone)) return refuse('processes.timezone', 422);
  const written = form.text('lang');
  const chosen = form.all('languages');
  const { id, sent } = await startProcess(ctx, {
    timezone,
    languages: languages.filter(one => chosen.includes(one) || one === written),
    rules: rulesFrom(form),
    phases: phasesFrom(form, timezone, [], ctx.now),
    lang: isLang(written) ? written : lang,
    fields: { name: form.text('name'), purpose: form.text('purpose') },
    key: form.key,
    acknowledged: form.acknowledged,
    draft: form.draft,
  });
  return to(sent.outcome === 'care' ? `/${lang}/help/thanks` : `/${lang}/office/process/${id}`);
});

export default function NewProcess() {
  const { draft, formKey } = useLoaderData<typeof loader>();
  return <NewProcessView draft={draft} formKey={formKey} refused={useActionData<Refused>()} />;
}
