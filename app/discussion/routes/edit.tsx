import { useActionData, useLoaderData } from '@remix-run/react';
import { draftOf, versionOfAuthor } from '~/gate/index.server';
import { newId } from '~/kernel/ids';
import { refuse } from '~/kernel/refusal';
import { expectation, returnsOf } from '~/moderation/index.server';
import { Button, Note } from '~/ui/parts';
import { PageHead } from '~/ui/shells';
import { act, type Refused, read, to } from '~/web/ask.server';
import { Page, usePage, useT } from '~/web/page';
import { WriteForm } from '~/web/write-form';
import { postFields, threadFields } from '../fields';
import { rewrite, takeBack } from '../index.server';
import { Waiting } from '../parts/Waiting';

export const loader = read(async ({ ctx, params }) => {
  if (ctx.actor.kind === 'visitor') return refuse('access.sign-in', 401);
  const version = await versionOfAuthor(ctx.read, ctx, params.version ?? '');
  if (!version || (version.kind !== 'post' && version.kind !== 'thread'))
    return refuse('discussion.not-found', 404);
  return {
    kind: version.kind,
    version: version.id,
    state: version.state,
    fields: version.fields,
    wait: await expectation(ctx),
    returned: (await returnsOf(ctx, [version.id])).get(version.id),
    draft: (await draftOf(ctx, `edit:${version.subject}`))?.fields ?? null,
    draftName: `edit:${version.subject}`,
    formKey: newId(),
  };
});

export const action = act('post', async ({ ctx, lang, params }, form) => {
  const version = params.version ?? '';
  const place = `/${lang}/t/${params.id ?? ''}`;
  if (form.intent === 'take-back') {
    await takeBack(ctx, version);
    return to(place);
  }
  const sent = await rewrite(ctx, {
    version,
    fields: { title: form.text('title'), opening: form.text('opening'), body: form.text('body') },
    lang,
    key: form.key,
    acknowledged: form.acknowledged,
    draft: form.draft,
  });
  return to(sent.outcome === 'care' ? `/${lang}/help/thanks` : `${place}?page=last#v${sent.version}`);
});

export default function Edit() {
  const loaded = useLoaderData<typeof loader>();
  const refused = useActionData<Refused>();
  const { lang } = usePage();
  const t = useT();
  const waiting = loaded.state === 'pending' || loaded.state === 'held-tech' || loaded.state === 'returned';
  return (
    <Page dye="y">
      <PageHead
        dye="y"
        title={t('discussion.edit')}
        crumbs={[{ href: `/${lang}/me/texts`, label: t('discussion.my-texts') }]}
      />
      <div className="wrap sec cols">
        <div className="flow">
          {waiting ? (
            <Waiting state={loaded.state} wait={loaded.wait} returned={loaded.returned} />
          ) : (
            <Note>
              <p>{t('discussion.edit.public')}</p>
            </Note>
          )}
          <WriteForm
            fields={loaded.kind === 'post' ? postFields : threadFields}
            refused={refused}
            draft={loaded.draft ?? loaded.fields}
            draftName={loaded.draftName}
            formKey={loaded.formKey}
            intent="rewrite"
            asksLanguage={false}
            submit={t('discussion.send')}
          />
        </div>
        <aside className="flow">
          <h2 className="h3">{t('discussion.take-back')}</h2>
          <p className="sm">{t('discussion.take-back.sure')}</p>
          <form method="post">
            <input type="hidden" name="intent" value="take-back" />
            <Button kind="stop">{t('discussion.take-back.yes')}</Button>
          </form>
        </aside>
      </div>
    </Page>
  );
}
