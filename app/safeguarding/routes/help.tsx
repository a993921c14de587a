import { useActionData, useLoaderData } from '@remix-run/react';
import { translator } from '~/i18n/translate';
import { newId } from '~/kernel/ids';
import { refuse } from '~/kernel/refusal';
import { act, type Refused, read, to } from '~/web/ask.server';
import { tab, tabOf } from '~/web/title';
import { askForHelp } from '../index.server';
import { HelpView } from '../parts/HelpView';
import { helpMax } from '../words';

export const loader = read(async asked => ({
  mayWrite: asked.ctx.actor.kind === 'person',
  formKey: newId(),
  tab: tabOf(asked, translator(asked.lang)('safeguarding.help')),
}));

export const meta = tab;

/** No rate limit, no screening, no sanction: what is sent here reaches a lead (R24, R30). */
export const action = act('help', async ({ ctx, lang }, form) => {
  const text = form.text('text').trim();
  if (text.length > helpMax) refuse('gate.fields', 422, { text: 'too-long' });
  if (text) await askForHelp(ctx, text, form.key);
  return to(text ? `/${lang}/help/thanks` : `/${lang}/help#write`);
});

export default function Help() {
  return <HelpView {...useLoaderData<typeof loader>()} refused={useActionData<Refused>()} />;
}
