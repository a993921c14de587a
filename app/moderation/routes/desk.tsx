import { useActionData, useLoaderData } from '@remix-run/react';
import { refuse } from '~/kernel/refusal';
import { act, type Refused, read, to } from '~/web/ask.server';
import { approve, claim, deskPage, giveBack, passToCare, skip } from '../index.server';
import { DeskView } from '../parts/DeskView';
import { type Reason, reasons } from '../words';

export const loader = read(async ({ ctx }) => {
  if (ctx.actor.kind === 'visitor') return refuse('access.sign-in', 401);
  return { desk: await deskPage(ctx) };
});

const reasonOf = (given: string): Reason | undefined => reasons.find(reason => reason === given);

export const action = act('decide', async ({ ctx, lang }, form) => {
  const decided = { version: form.text('version'), hash: form.text('hash') };
  const note = form.text('note');
  switch (form.intent) {
    case 'claim':
      if (!(await claim(ctx))) return to(`/${lang}/desk?none=1`);
      break;
    case 'approve':
      await approve(ctx, decided);
      break;
    case 'return':
      await giveBack(ctx, {
        ...decided,
        reason: reasonOf(form.text('reason')),
        note,
        acknowledged: form.acknowledged,
      });
      break;
    case 'care':
      await passToCare(ctx, decided);
      break;
    case 'skip':
      await skip(ctx, decided.version);
      break;
    default:
      refuse('web.bad-form', 422);
  }
  return to(`/${lang}/desk`);
});

export default function Desk() {
  const { desk } = useLoaderData<typeof loader>();
  return <DeskView desk={desk} refused={useActionData<Refused>()} />;
}
