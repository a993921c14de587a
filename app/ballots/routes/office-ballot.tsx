import { useActionData, useLoaderData } from '@remix-run/react';
import { must } from '~/access/policy';
import { draftOf, ownVersions } from '~/gate/index.server';
import { isLang } from '~/i18n/languages';
import { newId } from '~/kernel/ids';
import { refuse } from '~/kernel/refusal';
import { officeProcess } from '~/processes/index.server';
import { act, type Refused, read, to } from '~/web/ask.server';
import { annul, ballotPage, certify, discard, freeze } from '../index.server';
import { BallotOffice } from '../parts/office/BallotOffice';
import { policy } from '../policy';

export const loader = read(async ({ ctx, lang, params }) => {
  must(policy, 'schedule', ctx.actor, {});
  const page = await ballotPage(ctx, params.id ?? '', lang);
  const { slug, name, timezone } = await officeProcess(ctx, page.process, lang);
  const notes = await ownVersions(ctx, { kind: 'ballot-note', subject: page.id, open: true });
  return {
    page,
    process: { slug, name, timezone },
    waiting: notes.length > 0,
    draft: (await draftOf(ctx, `annul:${page.id}`))?.fields ?? null,
    formKey: newId(),
  };
});

export const action = act('form', async ({ ctx, lang, params }, form) => {
  const ballot = params.id ?? '';
  const here = `/${lang}/office/ballots/${ballot}`;
  switch (form.intent) {
    case 'freeze':
      await freeze(ctx, ballot);
      return to(here);
    case 'certify':
      await certify(ctx, ballot);
      return to(here);
    case 'discard': {
      const { process } = await ballotPage(ctx, ballot, lang);
      await discard(ctx, ballot);
      return to(`/${lang}/office/process/${process}`);
    }
    case 'annul': {
      const written = form.text('lang');
      const { key, acknowledged, draft } = form;
      const reason = form.text('reason');
      const given = { ballot, reason, lang: isLang(written) ? written : lang, key, acknowledged, draft };
      const sent = await annul(ctx, given);
      return to(sent.outcome === 'care' ? `/${lang}/help/thanks` : here);
    }
    default:
      return refuse('web.bad-form', 422);
  }
});

export default function OfficeBallot() {
  return <BallotOffice {...useLoaderData<typeof loader>()} refused={useActionData<Refused>()} />;
}
