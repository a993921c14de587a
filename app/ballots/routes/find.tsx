import { useActionData, useLoaderData } from '@remix-run/react';
import { act, type Refused, read } from '~/web/ask.server';
import { type CodeFound, checkCode } from '../index.server';
import { BallotView } from '../parts/BallotView';
import { ballotWith } from './held.server';

export const loader = read(ballotWith);

/** The limit of asking, not of voting: who tries codes here takes no vote from the others on the same network. */
export const action = act<{ found: CodeFound }>(
  'search',
  async ({ ctx, params }, form) => ({ found: await checkCode(ctx, params.id ?? '', form.text('code')) }),
  () => false,
);

export default function FindCode() {
  const answered = useActionData<{ found: CodeFound } | Refused>();
  const loaded = useLoaderData<typeof loader>();
  return (
    <BallotView
      {...loaded}
      found={answered && 'found' in answered ? answered.found : undefined}
      refusal={answered && 'refusal' in answered ? answered.refusal.sentence : undefined}
    />
  );
}
