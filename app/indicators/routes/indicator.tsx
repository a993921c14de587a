import { useLoaderData } from '@remix-run/react';
import { linksOf, strip } from '~/chain/index.server';
import { chainOf } from '~/chain/parts/chain';
import { translator } from '~/i18n/translate';
import { ChainStrip } from '~/ui/parts';
import { PageHead } from '~/ui/shells';
import { read } from '~/web/ask.server';
import { Page, usePage, useT } from '~/web/page';
import { tab, tabOf } from '~/web/title';
import { indicatorPage, iso3Of, suggestedFor } from '../index.server';
import { Aside } from '../parts/Aside';
import { Cautions } from '../parts/Cautions';
import { CountryPicker } from '../parts/CountryPicker';
import { InCountry } from '../parts/InCountry';
import { Publisher } from '../parts/NoFigure';
import { headingOf, officialOf } from '../parts/names';
import { Region } from '../parts/Region';

export const loader = read(async asked => {
  const { ctx, lang, params, url } = asked;
  const code = params.code ?? '';
  // Nobody said which country: her own, and for visitors, who share one page, the whole region.
  const own = ctx.actor.kind === 'person' ? await iso3Of(ctx.read, ctx.actor.country) : null;
  const area = url.searchParams.get('area') ?? own;
  const page = await indicatorPage(ctx, code, area || null, lang);
  const end = { kind: 'indicator', id: code } as const;
  return {
    page,
    chain: await strip(ctx, end, lang),
    tied: await linksOf(ctx, end, lang, 'to'),
    suggested: await suggestedFor(ctx, code, lang),
    tab: tabOf(asked, translator(lang)('indicators.page.tab', { code })),
  };
});

export const meta = tab;

export default function Indicator() {
  const { page, chain, tied, suggested } = useLoaderData<typeof loader>();
  const { lang, path } = usePage();
  const t = useT();
  const held = page.countries.length > 0;
  const [kind, ...others] = new Set(tied.map(link => link.kind));
  const { steps, from, next } = chainOf(t, lang, chain);
  return (
    <Page dye="t1">
      <PageHead
        dye="t1"
        long
        title={headingOf(t, page)}
        lead={page.about || page.ours ? officialOf(t, page) : undefined}
        crumbs={[
          { href: `/${lang}/indicators`, label: t('indicators.list.title') },
          {
            label: page.target?.goal
              ? t('indicators.page.goal', { goal: page.target.goal, target: page.target.code })
              : page.label,
          },
        ]}
      />
      <ChainStrip
        label={t('indicators.strip.indicator', { label: page.label })}
        steps={steps.map(step =>
          step.state === 'here' && kind && others.length === 0
            ? { ...step, stateWord: t(`indicators.kind.${kind}`) }
            : step,
        )}
        from={from}
        next={next}
      />
      <div className="wrap sec cols">
        <div className="flow">
          <div className="sechead">
            <h2>{page.area?.name ?? t('indicators.region')}</h2>
            {held && (
              <CountryPicker
                action={path}
                label={t('indicators.page.otherCountry')}
                button={t('indicators.page.see')}
                all={t('indicators.region')}
                countries={page.countries}
                without={{
                  with: t('indicators.page.with'),
                  label: t('indicators.page.without'),
                  countries: page.without,
                }}
                selected={page.area?.iso3 ?? null}
              />
            )}
          </div>
          {!held && (
            <>
              <p className="big">{t('indicators.finding.noSeries')}</p>
              <p className="measure">
                <Publisher page={page} />
              </p>
              <Cautions page={page} />
            </>
          )}
          {held && page.area && <InCountry page={page} country={page.area.name} />}
          {held && !page.area && <Cautions page={page} />}
          {held && page.area && <h2>{t('indicators.region')}</h2>}
          <Region page={page} />
        </div>
        <Aside page={page} tied={tied} suggested={suggested} />
      </div>
    </Page>
  );
}
