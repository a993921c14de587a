import { useActionData, useLoaderData } from '@remix-run/react';
import { draftOf } from '~/gate/index.server';
import { isLang } from '~/i18n/languages';
import { newId } from '~/kernel/ids';
import { refuse } from '~/kernel/refusal';
import { expectation } from '~/moderation/index.server';
import { PageHead } from '~/ui/shells';
import { act, type Refused, read, to } from '~/web/ask.server';
import { Page, usePage, useT } from '~/web/page';
import { WriteForm } from '~/web/write-form';
import { threadFields } from '../fields';
import { place, startThread } from '../index.server';
import { Expected } from '../parts/Waiting';
import { dyeOf } from '../words';

export const loader = read(async ({ ctx, lang, params }) => {
  const id = params.id ?? '';
  const page = await place(ctx, id, 1, lang);
  if (page.kind !== 'theme') return refuse('discussion.not-found', 404);
  return {
    theme: { id, code: page.code },
    wait: await expectation(ctx),
    draft: (await draftOf(ctx, `thread:${id}`))?.fields ?? null,
    formKey: newId(),
  };
});

export const action = act('post', async ({ ctx, lang, params }, form) => {
  const theme = params.id ?? '';
  const written = form.text('lang');
  const sent = await startThread(ctx, {
    theme,
    title: form.text('title'),
    opening: form.text('opening'),
    lang: isLang(written) ? written : lang,
    key: form.key,
    acknowledged: form.acknowledged,
    draft: form.draft,
  });
  return to(sent.outcome === 'care' ? `/${lang}/help/thanks` : `/${lang}/t/${theme}`);
});

export default function NewThread() {
  const { theme, wait, draft, formKey } = useLoaderData<typeof loader>();
  const refused = useActionData<Refused>();
  const { lang } = usePage();
  const t = useT();
  const dye = dyeOf[theme.code];
  return (
    <Page dye={dye}>
      <PageHead
        dye={dye}
        title={t('discussion.start')}
        crumbs={[{ href: `/${lang}/t/${theme.id}`, label: t(`discussion.theme.${theme.code}`) }]}
      />
      <div className="wrap sec cols">
        <WriteForm
          fields={threadFields}
          refused={refused}
          draft={draft}
          draftName={`thread:${theme.id}`}
          formKey={formKey}
          intent="start"
          submit={t('discussion.send')}
          after={
            <p className="sm cl">
              {t('discussion.send.first')} <Expected wait={wait} />
            </p>
          }
        />
        <aside className="flow">
          <h2 className="h3">{t('discussion.well')}</h2>
          <p className="sm">{t('discussion.well.text')}</p>
          <h2 className="h3">{t('discussion.who-reads')}</h2>
          <p className="sm">{t('discussion.who-reads.text')}</p>
        </aside>
      </div>
    </Page>
  );
}
