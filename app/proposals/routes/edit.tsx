import { useActionData, useLoaderData } from '@remix-run/react';
import { Waiting } from '~/discussion/parts/Waiting';
import { dyeOf } from '~/discussion/words';
import { draftOf } from '~/gate/index.server';
import { newId } from '~/kernel/ids';
import { refuse } from '~/kernel/refusal';
import { expectation, returnsOf } from '~/moderation/index.server';
import { Button, Note } from '~/ui/parts';
import { PageHead } from '~/ui/shells';
import { act, type Refused, read, to } from '~/web/ask.server';
import { Page, usePage, useT } from '~/web/page';
import {
  type Looked,
  lookedOver,
  proposalPage,
  revise,
  revisionForm,
  revisionFormNow,
  takeBack,
} from '../index.server';
import { Guide } from '../parts/Guide';
import { ProposalForm } from '../parts/ProposalForm';
import { StandsNow } from '../parts/StandsNow';
import { valuesOf, writtenOf } from '../written';

/** Which wording is changed: the one named, or the public one of the proposal at this address. */
async function baseAt(
  asked: { ctx: Parameters<typeof proposalPage>[0]; lang: 'es' | 'pt' | 'en' | 'fr' },
  ref: string,
  version: string | null,
) {
  if (version) return version;
  const page = await proposalPage(asked.ctx, ref, asked.lang);
  return (page.kind === 'proposal' ? page.base : null) ?? refuse('proposals.not-author', 403);
}

export const loader = read(async ({ ctx, lang, params, url }) => {
  if (ctx.actor.kind === 'visitor') return refuse('access.sign-in', 401);
  const base = await baseAt({ ctx, lang }, params.ref ?? '', url.searchParams.get('version'));
  const form = await revisionFormNow(ctx, base, lang);
  const draftName = `proposal:${base}`;
  const kept = (await draftOf(ctx, draftName))?.fields ?? null;
  const returned = await returnsOf(ctx, [form.base]);
  return {
    form,
    draft: kept ?? valuesOf(form),
    kept: kept !== null,
    draftName,
    returned: returned.get(form.base),
    wait: await expectation(ctx),
    formKey: newId(),
  };
});

export const action = act<Looked>('post', async ({ ctx, lang, params }, form) => {
  const base = form.text('base');
  if (form.intent === 'take-back') {
    await takeBack(ctx, form.text('version'));
    return to(`/${lang}/me/texts`);
  }
  const before = await revisionForm(ctx, base, lang);
  const looked = await lookedOver(ctx, form, {
    process: before.process,
    lang,
    written: before.lang,
    ...(before.proposal ? { except: before.proposal } : {}),
  });
  if (looked) return looked;
  const sent = await revise(ctx, {
    ...writtenOf(form),
    base,
    lang: before.lang,
    key: form.key,
    acknowledged: form.acknowledged,
    draft: form.draft,
  });
  if (sent.outcome === 'care') return to(`/${lang}/help/thanks`);
  return to(
    before.proposal ? `/${lang}/proposals/${params.ref ?? ''}` : `/${lang}/me/texts#v${sent.version}`,
  );
});

export default function Edit() {
  const { form, draft, kept, draftName, returned, wait, formKey } = useLoaderData<typeof loader>();
  const answer = useActionData<Refused | Looked>();
  const { lang } = usePage();
  const t = useT();
  const dye = dyeOf[form.theme.code];
  const waiting = form.state === 'pending' || form.state === 'held-tech' || form.state === 'returned';
  return (
    <Page dye={dye}>
      <PageHead
        dye={dye}
        title={t('proposals.edit')}
        crumbs={
          form.proposal
            ? [{ href: `/${lang}/proposals/${form.proposal}`, label: t('proposals.back') }]
            : [{ href: `/${lang}/me/texts`, label: t('discussion.my-texts') }]
        }
      />
      <div className="wrap sec cols">
        <div className="flow">
          {waiting ? (
            <Waiting state={form.state} wait={wait} returned={returned} />
          ) : (
            <Note>
              <p>{t('proposals.edit.public')}</p>
            </Note>
          )}
          {(form.changed || (answer && 'refusal' in answer && answer.refusal.code === 'proposals.stale')) && (
            <StandsNow form={form} />
          )}
          <ProposalForm
            form={form}
            draft={draft}
            kept={kept}
            draftName={draftName}
            formKey={formKey}
            hidden={{ base: form.base }}
            asksLanguage={false}
            wait={wait}
            answer={answer}
          />
          {waiting && (
            <form method="post" className="flow mt6">
              <h2 className="h3">{t('discussion.take-back')}</h2>
              <p className="sm">{t('discussion.take-back.sure')}</p>
              <input type="hidden" name="intent" value="take-back" />
              <input type="hidden" name="version" value={form.base} />
              <p>
                <Button kind="stop">{t('discussion.take-back.yes')}</Button>
              </p>
            </form>
          )}
        </div>
        <Guide />
      </div>
    </Page>
  );
}
