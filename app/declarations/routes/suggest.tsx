import { useActionData, useLoaderData } from '@remix-run/react';
import { Expected } from '~/discussion/parts/Waiting';
import { draftOf, versionOfAuthor } from '~/gate/index.server';
import { newId } from '~/kernel/ids';
import { refuse } from '~/kernel/refusal';
import { expectation } from '~/moderation/index.server';
import { mustBeOpen } from '~/processes/index.server';
import { PageHead } from '~/ui/shells';
import { act, type Refused, read, to } from '~/web/ask.server';
import { Page, usePage, useT } from '~/web/page';
import { WriteForm } from '~/web/write-form';
import { read as document } from '../document/canonical';
import { DocumentBody } from '../document/html';
import { toMarkdown } from '../document/markdown';
import { suggestionFields } from '../fields';
import { changePage, clausePage, rewriteSuggestion, suggest } from '../index.server';
import { clauseDye } from '../parts/Origin';
import { Writing } from '../parts/Writing';
import { written } from '../texts';

export const loader = read(async ({ ctx, lang, params, url }) => {
  if (ctx.actor.kind === 'visitor') return refuse('access.sign-in', 401);
  const id = params.id ?? '';
  const page = await clausePage(ctx, id, lang);
  if ('withdrawn' in page) return refuse('declarations.not-found', 404);
  await mustBeOpen(ctx.read, page.declaration.process, 'write', ctx.now);
  if (page.closed) return refuse(page.closed, 403);
  const form = `change:${id}`;
  const kept = (await draftOf(ctx, form))?.fields;
  // From her own text that came back, from another change that stands on an older text, or from the clause.
  const own = url.searchParams.get('version');
  const mine = own ? await versionOfAuthor(ctx.read, ctx, own) : null;
  const older = url.searchParams.get('from');
  const other = older ? await changePage(ctx, older, lang) : null;
  const start = mine
    ? written(suggestionFields, mine.fields)
    : other?.both
      ? { body: toMarkdown(document(other.both.proposed)), why: other.why }
      : { body: toMarkdown(document(page.body)), why: '' };
  return {
    clause: {
      id,
      number: page.number,
      title: page.title,
      body: page.body,
      lang: page.lang,
      theme: page.theme,
    },
    base: page.version,
    version: mine?.id ?? null,
    fields: kept ?? start,
    kept: kept !== undefined,
    draftName: form,
    wait: await expectation(ctx),
    formKey: newId(),
  };
});

export const action = act('post', async ({ ctx, lang, params }, form) => {
  const clause = params.id ?? '';
  const given = {
    base: form.text('base'),
    body: form.text('body'),
    why: form.text('why'),
    key: form.key,
    acknowledged: form.acknowledged,
    draft: form.draft,
  };
  const version = form.text('version');
  const sent = version
    ? await rewriteSuggestion(ctx, { ...given, version })
    : await suggest(ctx, { ...given, clause });
  return to(sent.outcome === 'care' ? `/${lang}/help/thanks` : `/${lang}/me/texts#v${sent.version}`);
});

export default function Suggest() {
  const { clause, base, version, fields, kept, draftName, wait, formKey } = useLoaderData<typeof loader>();
  const refused = useActionData<Refused>();
  const { lang } = usePage();
  const t = useT();
  const dye = clauseDye(clause.theme);
  return (
    <Page dye={dye}>
      <PageHead
        dye={dye}
        long
        title={t('declarations.suggest')}
        crumbs={[
          {
            href: `/${lang}/clause/${clause.id}`,
            label: t('declarations.clause.label', { number: String(clause.number), title: clause.title }),
          },
        ]}
      />
      <div className="wrap sec cols">
        <div className="flow">
          <section className="card flow" aria-labelledby="now">
            <h2 className="h3" id="now">
              {t('declarations.older.now')}
            </h2>
            <div className="doc" lang={clause.lang}>
              <DocumentBody doc={document(clause.body)} />
            </div>
          </section>
          <WriteForm
            fields={suggestionFields}
            refused={refused}
            draft={fields}
            draftName={draftName}
            note={kept ? undefined : null}
            formKey={formKey}
            intent="suggest"
            asksLanguage={false}
            hidden={{ base, ...(version ? { version } : {}) }}
            submit={t('declarations.suggest.send')}
            after={
              <p className="sm cl">
                {t('declarations.suggest.review')} <Expected wait={wait} />
              </p>
            }
          />
        </div>
        <Writing lang={clause.lang} />
      </div>
    </Page>
  );
}
