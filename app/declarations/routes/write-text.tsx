import { useActionData, useLoaderData } from '@remix-run/react';
import { Expected } from '~/discussion/parts/Waiting';
import { draftOf, publishedOne, versionOfAuthor } from '~/gate/index.server';
import { isLang } from '~/i18n/languages';
import { newId } from '~/kernel/ids';
import { refuse } from '~/kernel/refusal';
import { expectation } from '~/moderation/index.server';
import { processBySlug } from '~/processes/index.server';
import { PageHead } from '~/ui/shells';
import { act, type Refused, read, to } from '~/web/ask.server';
import { Page, usePage, useT } from '~/web/page';
import { WriteForm } from '~/web/write-form';
import { declarationFields } from '../fields';
import { declarationOf, draftsIn, openDeclaration, reviseDeclaration } from '../index.server';
import { Writing } from '../parts/Writing';
import { written } from '../texts';

export const loader = read(async ({ ctx, lang, params, url }) => {
  if (ctx.actor.kind === 'visitor') return refuse('access.sign-in', 401);
  const process = await processBySlug(ctx, params.slug ?? '', lang);
  if (!draftsIn(ctx, process.id)) return refuse('declarations.not-drafter', 403);
  const row = await declarationOf(ctx.read, process.id);
  const shown = row ? await publishedOne(ctx, 'declaration', row.id) : null;
  const own = url.searchParams.get('version');
  const mine = own ? await versionOfAuthor(ctx.read, ctx, own) : null;
  if (own && mine?.kind !== 'declaration') return refuse('declarations.not-found', 404);
  const form = `declaration:${process.id}`;
  const kept = (await draftOf(ctx, form))?.fields ?? null;
  const start = mine?.fields ?? shown?.fields;
  return {
    slug: process.slug,
    declaration: row && { id: row.id, lang: row.lang, version: row.version },
    written: mine ? { id: mine.id, lang: mine.lang } : null,
    kept: kept !== null,
    fields: kept ?? (start ? written(declarationFields, start) : null),
    draftName: form,
    wait: await expectation(ctx),
    formKey: newId(),
  };
});

export const action = act('post', async ({ ctx, lang, params }, form) => {
  const process = await processBySlug(ctx, params.slug ?? '', lang);
  const given = {
    title: form.text('title'),
    preamble: form.text('preamble'),
    key: form.key,
    acknowledged: form.acknowledged,
    draft: form.draft,
  };
  const chosen = form.text('lang');
  const declaration = form.text('declaration');
  const sent = declaration
    ? await reviseDeclaration(ctx, { ...given, declaration, base: form.text('base') })
    : await openDeclaration(ctx, { ...given, process: process.id, lang: isLang(chosen) ? chosen : lang });
  return to(sent.outcome === 'care' ? `/${lang}/help/thanks` : `/${lang}/declaration/${process.slug}/write`);
});

export default function WriteText() {
  const loaded = useLoaderData<typeof loader>();
  const refused = useActionData<Refused>();
  const { lang } = usePage();
  const t = useT();
  const { declaration } = loaded;
  return (
    <Page dye="y">
      <PageHead
        dye="y"
        title={t('declarations.room.text')}
        crumbs={[{ href: `/${lang}/declaration/${loaded.slug}/write`, label: t('declarations.room') }]}
      />
      <div className="wrap sec cols">
        <WriteForm
          fields={declarationFields}
          refused={refused}
          draft={loaded.fields}
          draftName={loaded.draftName}
          note={loaded.kept ? undefined : null}
          formKey={loaded.formKey}
          intent="text"
          asksLanguage={!declaration && !loaded.written}
          hidden={{
            ...(declaration ? { declaration: declaration.id, base: declaration.version } : {}),
            ...(loaded.written ? { lang: loaded.written.lang } : {}),
          }}
          submit={t('declarations.send')}
          after={
            <p className="sm cl">
              {t('declarations.clause.public')} <Expected wait={loaded.wait} />
            </p>
          }
        />
        <Writing lang={declaration?.lang ?? loaded.written?.lang ?? lang} />
      </div>
    </Page>
  );
}
