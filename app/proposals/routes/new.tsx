import { useActionData, useLoaderData } from '@remix-run/react';
import { themesOf } from '~/discussion/index.server';
import { dyeOf } from '~/discussion/words';
import { draftOf } from '~/gate/index.server';
import { isLang } from '~/i18n/languages';
import { newId } from '~/kernel/ids';
import { refuse } from '~/kernel/refusal';
import { expectation } from '~/moderation/index.server';
import { LinkButton, Themes } from '~/ui/parts';
import { PageHead } from '~/ui/shells';
import { act, type Refused, read, to } from '~/web/ask.server';
import { Page, usePage, useT } from '~/web/page';
import { type Looked, lookedOver, newProposalForm, propose } from '../index.server';
import { Guide } from '../parts/Guide';
import { ProposalForm } from '../parts/ProposalForm';
import { listed, writtenOf } from '../written';

const draftName = 'proposal:new';

export const loader = read(async ({ ctx, lang, url, process }) => {
  if (ctx.actor.kind === 'visitor') return refuse('access.sign-in', 401);
  const kept = (await draftOf(ctx, draftName))?.fields ?? null;
  const asked = (name: string) => listed(url.searchParams.getAll(name));
  const theme = url.searchParams.get('theme') || kept?.theme || '';
  if (!theme)
    return { form: null, themes: process ? await themesOf(ctx.read, process.id) : [], recs: asked('recs') };
  // What she chose today comes beside what an unfinished one of the same theme already quotes.
  const same = kept?.theme === theme;
  const form = await newProposalForm(
    ctx,
    {
      theme,
      sources: {
        posts: listed([...(same ? [kept?.posts ?? ''] : []), ...asked('posts')]),
        recommendations: listed([...(same ? [kept?.recs ?? ''] : []), ...asked('recs')]),
      },
    },
    lang,
  );
  return { form, draft: kept, wait: await expectation(ctx), formKey: newId() };
});

export const action = act<Looked>('post', async ({ ctx, lang }, form) => {
  const chosen = form.text('lang');
  const written = isLang(chosen) ? chosen : lang;
  const given = writtenOf(form);
  const none = { posts: [], recommendations: [] };
  const { process } = await newProposalForm(ctx, { theme: given.theme, sources: none }, lang);
  const looked = await lookedOver(ctx, form, { process, lang, written });
  if (looked) return looked;
  const sent = await propose(ctx, {
    ...given,
    lang: written,
    key: form.key,
    acknowledged: form.acknowledged,
    draft: form.draft,
  });
  return to(sent.outcome === 'care' ? `/${lang}/help/thanks` : `/${lang}/me/texts#v${sent.version}`);
});

export default function New() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<Refused | Looked>();
  const { lang } = usePage();
  const t = useT();
  if (!loaded.form) return <Choose themes={loaded.themes} recs={loaded.recs} />;
  const { form, draft, wait, formKey } = loaded;
  const dye = dyeOf[form.theme.code];
  return (
    <Page dye={dye}>
      <PageHead
        dye={dye}
        title={t('proposals.new')}
        crumbs={[
          { href: `/${lang}/proposals`, label: t('proposals.all') },
          { href: `/${lang}/t/${form.theme.id}`, label: t(`discussion.theme.${form.theme.code}`) },
        ]}
      />
      <div className="wrap sec cols">
        <ProposalForm
          form={form}
          draft={draft}
          kept={draft !== null}
          draftName={draftName}
          formKey={formKey}
          asksLanguage
          wait={wait}
          answer={answer}
        />
        <Guide />
      </div>
    </Page>
  );
}

/** Without a theme: where a proposal can begin. */
function Choose({ themes, recs }: { themes: Awaited<ReturnType<typeof themesOf>>; recs: readonly string[] }) {
  const { lang } = usePage();
  const t = useT();
  const more = recs.map(id => `&recs=${encodeURIComponent(id)}`).join('');
  return (
    <Page dye="y">
      <PageHead
        dye="y"
        title={t('proposals.new')}
        lead={t('proposals.begin')}
        crumbs={[{ href: `/${lang}/proposals`, label: t('proposals.all') }]}
      />
      <div className="wrap sec flow">
        <p className="measure">{t(recs.length > 0 ? 'proposals.begin.theme' : 'proposals.begin.text')}</p>
        <Themes
          level={2}
          themes={themes.map(({ id, code }) => ({
            dye: dyeOf[code],
            href: recs.length > 0 ? `/${lang}/proposals/new?theme=${id}${more}` : `/${lang}/t/${id}`,
            name: t(`discussion.theme.${code}`),
            text: t(`discussion.theme.${code}.line`),
          }))}
        />
        {recs.length === 0 && (
          <p>
            <LinkButton kind="two" href={`/${lang}/recommendations`}>
              {t('proposals.begin.recommendations')}
            </LinkButton>
          </p>
        )}
      </div>
    </Page>
  );
}
