import { useLoaderData } from '@remix-run/react';
import { linksOf, strip } from '~/chain/index.server';
import { chainOf } from '~/chain/parts/chain';
import { themesOf } from '~/discussion/index.server';
import { isOpen } from '~/processes/rules';
import { ChainStrip, Knot, Row, Rows } from '~/ui/parts';
import { PageHead } from '~/ui/shells';
import { read } from '~/web/ask.server';
import { Page, usePage, useT } from '~/web/page';
import { tab, tabOf } from '~/web/title';
import { grownFrom, recommendation, type Suggestion } from '../index.server';
import { dyeOf } from '../parts/dye';
import { Grew } from '../parts/Grew';
import { nameOf } from '../parts/names';

export const loader = read(async asked => {
  const { ctx, lang, params, process } = asked;
  const id = params.id ?? '';
  const page = await recommendation(ctx, id, lang);
  const end = { kind: 'recommendation', id } as const;
  const theme = process
    ? (await themesOf(ctx.read, process.id)).find(({ code }) => code === page.theme)?.id
    : undefined;
  return {
    page,
    chain: await strip(ctx, end, lang),
    grown: (await grownFrom(ctx, [id], lang)).get(id) ?? [],
    tied: await linksOf(ctx, end, lang, 'to'),
    /** Where a proposal can be begun from it now. */
    begin:
      process && theme && isOpen(process.phases, 'propose', ctx.now)
        ? `/proposals/new?recs=${encodeURIComponent(id)}&theme=${theme}`
        : null,
    tab: tabOf(asked, page.label),
  };
});

export const meta = tab;

export default function Recommendation() {
  const { page, chain, grown, tied, begin } = useLoaderData<typeof loader>();
  const { lang } = usePage();
  const t = useT();
  const dye = dyeOf(page.theme);
  return (
    <Page dye={dye}>
      <PageHead
        dye={dye}
        long
        title={page.text}
        crumbs={[
          { href: `/${lang}/recommendations`, label: t('indicators.recommendation.title') },
          {
            href: `/${lang}/recommendations#${page.theme}`,
            label: t(`discussion.theme.${page.theme}`),
          },
        ]}
        meta={[page.label]}
      />
      <ChainStrip
        {...chainOf(t, lang, chain)}
        label={t('indicators.strip.recommendation', { id: page.id })}
      />
      <div className="wrap sec cols">
        <div className="flow">
          <Grew grown={grown} tied={tied} begin={begin} />
          <h2>{t('indicators.recommendation.measure')}</h2>
          <Measures suggestions={page.suggestions} />
        </div>
        <aside className="flow">
          <h2 className="h3">{t('indicators.recommendation.follow')}</h2>
          <p className="sm">{t(`indicators.recommendation.${page.follow}`)}</p>
          <p className="sm cl">{t('indicators.recommendation.ours')}</p>
        </aside>
      </div>
    </Page>
  );
}

/** Links that we suggest: nobody official said so, and the page says that. */
function Measures({ suggestions }: { suggestions: readonly Suggestion[] }) {
  const { lang } = usePage();
  const t = useT();
  if (suggestions.length === 0) return <p>{t('indicators.recommendation.measureNone')}</p>;
  return (
    <>
      <p className="sm cl">{t('indicators.recommendation.suggested')}</p>
      <Rows>
        {suggestions.map(one => (
          <Row
            key={`${one.indicator} ${one.kind} ${one.series}`}
            lead={<Knot state="none" />}
            title={nameOf(t, one)}
            href={`/${lang}${one.href}`}
            meta={[one.label, t(`indicators.kind.${one.kind}`)]}
          >
            <p className="sm cl">{t(`indicators.kindHelp.${one.kind}`)}</p>
          </Row>
        ))}
      </Rows>
    </>
  );
}
