import { useLoaderData } from '@remix-run/react';
import { refuse } from '~/kernel/refusal';
import { isMember, processBySlug } from '~/processes/index.server';
import { Themes } from '~/ui/parts';
import { PageHead } from '~/ui/shells';
import { read } from '~/web/ask.server';
import { Page, usePage, useT } from '~/web/page';
import { themesOf } from '../index.server';
import { dyeOf } from '../words';

export const loader = read(async ({ ctx, lang, params }) => {
  const process = await processBySlug(ctx, params.slug ?? '', lang);
  if (ctx.actor.kind === 'visitor') return refuse('access.sign-in', 401);
  if (!isMember(ctx.actor, process.id)) return refuse('processes.not-found', 404);
  return { slug: process.slug, name: process.name, themes: await themesOf(ctx.read, process.id) };
});

export default function ThemesPage() {
  const { slug, name, themes } = useLoaderData<typeof loader>();
  const { lang } = usePage();
  const t = useT();
  return (
    <Page dye="y">
      <PageHead
        dye="y"
        title={t('discussion.themes.title')}
        lead={t('discussion.themes.lead')}
        crumbs={[{ href: `/${lang}/process/${slug}`, label: name }]}
      />
      <div className="wrap sec">
        <Themes
          level={2}
          themes={themes.map(({ id, code }) => ({
            dye: dyeOf[code],
            href: `/${lang}/t/${id}`,
            name: t(`discussion.theme.${code}`),
            text: t(`discussion.theme.${code}.line`),
          }))}
        />
      </div>
    </Page>
  );
}
