import { useActionData, useLoaderData } from '@remix-run/react';
import { refuse } from '~/kernel/refusal';
import { act, type Refused, read } from '~/web/ask.server';
import { Page } from '~/web/page';
import { type Confirmation, cast, isOwnForm, mustOwnForm, preview } from '../index.server';
import { BallotView } from '../parts/BallotView';
import { Confirm } from '../parts/Confirm';
import { Voted } from '../parts/Voted';
import type { Given } from '../parts/VoteForm';
import { limits } from '../words';
import { ballotWith } from './held.server';

export const loader = read(async asked => {
  if (asked.ctx.actor.kind === 'visitor') return refuse('access.sign-in', 401);
  return ballotWith(asked);
});

type Step =
  | { step: 'confirm'; confirmation: Confirmation }
  | { step: 'again'; given: Given }
  | { step: 'voted'; code: string; changed: boolean };

type Read = { text(name: string): string };

const fieldsOf = (form: Read): [place: string, word: string][] =>
  Array.from({ length: limits.questions }, (_, n) => [String(n + 1), form.text(`q${n + 1}`)]);

/** Her answers as the form carries them. A question that the ballot does not have is no answer and is not sent. */
const answersOf = (form: Read) => Object.fromEntries(fieldsOf(form).filter(([, word]) => word !== ''));

const givenOf = (form: Read): Given =>
  Object.fromEntries(fieldsOf(form).map(([place, word]) => [`q${place}`, word]));

/**
 * Every answer is a page of 200 under one address: choices and code stand in no address, cookie or log. Going back to such a page
 * sends its form again, and what is in it is shown to nobody but the one who filled it.
 */
export const action = act<Step>(
  'vote',
  async ({ ctx, params }, form) => {
    const ballot = params.id ?? '';
    const answers = answersOf(form);
    const code = form.text('code');
    mustOwnForm(ctx, ballot, form.text('word'));
    if (form.intent === 'again') return { step: 'again', given: { ...givenOf(form), code } };
    if (form.intent === 'preview')
      return { step: 'confirm', confirmation: await preview(ctx, { ballot, answers, code }) };
    if (form.intent !== 'cast') return refuse('web.bad-form', 422);
    await cast(ctx, { ballot, answers, code, mac: form.text('mac') });
    return { step: 'voted', code, changed: form.text('changing') === 'yes' };
  },
  ({ ctx, params }, form) => isOwnForm(ctx, params.id ?? '', form.text('word')),
);

export default function Vote() {
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<Step | Refused>();
  if (!answered) return <BallotView {...loaded} />;
  if ('refusal' in answered)
    return <BallotView {...loaded} given={answered.values} refusal={answered.refusal.sentence} />;
  if (answered.step === 'again') return <BallotView {...loaded} given={answered.given} />;
  return (
    <Page dye="y">
      {answered.step === 'confirm' ? (
        <Confirm {...loaded} confirmation={answered.confirmation} />
      ) : (
        <Voted {...loaded} code={answered.code} changed={answered.changed} />
      )}
    </Page>
  );
}
