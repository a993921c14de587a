import { useLoaderData } from '@remix-run/react';
import { iso3Of, landsOf } from '~/indicators/index.server';
import { processNameOf } from '~/processes/index.server';
import { read } from '~/web/ask.server';
import { tab, tabOf } from '~/web/title';
import { declarationPage } from '../index.server';
import { DeclarationView } from '../parts/DeclarationView';

export const loader = read(async asked => {
  const { ctx, lang, params } = asked;
  const page = await declarationPage(ctx, params.slug ?? '', lang, params.version);
  return {
    page,
    process: { slug: page.slug, name: await processNameOf(ctx, page.process, lang) },
    countries: await landsOf(ctx.read, lang),
    area: ctx.actor.kind === 'person' ? await iso3Of(ctx.read, ctx.actor.country) : null,
    tab: tabOf(asked, page.title),
  };
});

export const meta = tab;

export default function Declaration() {
  return <DeclarationView {...useLoaderData<typeof loader>()} />;
}
