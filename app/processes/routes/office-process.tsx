import { useActionData, useLoaderData } from '@remix-run/react';
import { BallotRows } from '~/ballots/parts/BallotList';
import { instantAt } from '~/i18n/wall-clock';
import { mandateKinds } from '~/kernel/actor';
import { newId } from '~/kernel/ids';
import { refuse } from '~/kernel/refusal';
import { act, type Refused, read, to } from '~/web/ask.server';
import { announcedChanges, entrust, officeProcess, processZone, relieve, waitingIn } from '../index.server';
import { ProcessOffice } from '../parts/office/ProcessOffice';
import { gathered } from './gather.server';

export const loader = read(async ({ ctx, lang, params }) => {
  const process = await officeProcess(ctx, params.id ?? '', lang);
  const { ballots, ...rest } = await gathered(ctx, process, lang);
  const { slug, name, timezone } = process;
  return {
    ...rest,
    process,
    ballots: ballots.map(line => ({ ...line, held: { slug, name, timezone } })),
    changes: await announcedChanges(ctx, process.id),
    waiting: (await waitingIn(ctx, process.id)).length,
    formKey: newId(),
  };
});

const day = 86_400_000;

export const action = act('form', async ({ ctx, lang, params }, form) => {
  const process = params.id ?? '';
  const back = `/${lang}/office/process/${process}#mandates`;
  if (form.intent === 'relieve') {
    await relieve(ctx, form.text('mandate'));
    return to(back);
  }
  if (form.intent !== 'entrust') return refuse('web.bad-form', 422);
  const zone = await processZone(ctx.read, process);
  const midnight = (name: string) => instantAt(zone, `${form.text(name)}T00:00`);
  const [from, last] = [midnight('from'), midnight('until')];
  const kind = mandateKinds.find(one => one === form.text('kind'));
  if (!from || !last || !kind) return refuse('identity.mandate-term', 422);
  // Its last day belongs to it.
  const until = new Date(last.getTime() + day);
  await entrust(ctx, { person: form.text('person'), process, kind, from, until, key: form.key });
  return to(back);
});

export default function OfficeProcessPage() {
  const { ballots, ...loaded } = useLoaderData<typeof loader>();
  return (
    <ProcessOffice {...loaded} refused={useActionData<Refused>()}>
      {ballots.length > 0 && <BallotRows lines={ballots} named={false} office />}
    </ProcessOffice>
  );
}
