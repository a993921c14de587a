import { useActionData, useLoaderData } from '@remix-run/react';
import { must } from '~/access/policy';
import { instantAt } from '~/i18n/wall-clock';
import { newId } from '~/kernel/ids';
import { refuse } from '~/kernel/refusal';
import { officeProcess, processZone } from '~/processes/index.server';
import { act, type Refused, read, to } from '~/web/ask.server';
import { candidatesOf, schedule } from '../index.server';
import { PrepareView } from '../parts/office/PrepareView';
import { policy } from '../policy';
import { phaseOf } from '../rules';
import { type SubjectKind, subjectKinds } from '../words';

export const loader = read(async ({ ctx, lang, url }) => {
  must(policy, 'schedule', ctx.actor, {});
  const { id, slug, name, timezone, phases } = await officeProcess(
    ctx,
    url.searchParams.get('process') ?? '',
    lang,
  );
  return {
    process: { id, slug, name, timezone },
    within: subjectKinds.flatMap(kind => phases.filter(phase => phase.kind === phaseOf(kind))),
    offered: await candidatesOf(ctx, id),
    formKey: newId(),
  };
});

/** "proposal:ID" as a box of the form sends it. */
function questionOf(sent: string): { kind: SubjectKind; subject: string }[] {
  const [name, subject = ''] = sent.split(':');
  const kind = subjectKinds.find(one => one === name);
  return kind ? [{ kind, subject }] : [];
}

export const action = act('form', async ({ ctx, lang, url }, form) => {
  must(policy, 'schedule', ctx.actor, {});
  const process = url.searchParams.get('process') ?? '';
  const zone = await processZone(ctx.read, process);
  const [opens, closes] = [instantAt(zone, form.text('opens')), instantAt(zone, form.text('closes'))];
  if (!opens || !closes) return refuse('ballots.dates', 422);
  const questions = form.all('question').flatMap(questionOf);
  const ballot = await schedule(ctx, { process, opens, closes, questions, key: form.key });
  return to(`/${lang}/office/ballots/${ballot}`);
});

export default function Prepare() {
  return <PrepareView {...useLoaderData<typeof loader>()} refused={useActionData<Refused>()} />;
}
