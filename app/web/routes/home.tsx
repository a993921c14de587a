import { useLoaderData } from '@remix-run/react';
import { chainOf } from '~/chain/parts/chain';
import { declarationLine, travelled } from '~/declarations/index.server';
import { clauseDye } from '~/declarations/parts/Origin';
import { dyeOf, themeCodes } from '~/discussion/words';
import { isLang } from '~/i18n/languages';
import { translator } from '~/i18n/translate';
import { networkFigures } from '~/identity/index.server';
import { recommendationsOf } from '~/indicators/index.server';
import type { Context } from '~/kernel/context';
import type { Lang } from '~/kernel/lang';
import { refuse } from '~/kernel/refusal';
import { allProcesses } from '~/processes/index.server';
import { running } from '~/processes/rules';
import { Clock, Figure, Figures, Knot, LinkButton, Row, Rows, Stops, Themes } from '~/ui/parts';
import { Hero } from '~/ui/shells';
import { read } from '../ask.server';
import { Page, usePage, useT } from '../page';
import { tab, tabOf } from '../title';
import { until } from '../when';

export const loader = read(async asked => {
  const { ctx, lang, params } = asked;
  if (!isLang(params.lang)) return refuse('web.missing', 404);
  const processes = await allProcesses(ctx, lang);
  const adopted = await firstAdopted(ctx, processes, lang);
  return {
    processes: processes.map(({ slug, name, timezone, phases }) => ({
      slug,
      name,
      timezone,
      now: running(phases, ctx.now),
      over: phases.every(phase => phase.closes <= ctx.now),
    })),
    journey: adopted && (await travelled(ctx, adopted, lang)),
    declaration: adopted,
    figures: await networkFigures(ctx.read),
    recommendations: (await recommendationsOf(ctx, lang)).length,
    tab: tabOf(asked, translator(lang)('web.home.promise')),
  };
});

/** The newest Declaration that was adopted, by the process it belongs to. */
async function firstAdopted(
  ctx: Context,
  processes: readonly { id: string; slug: string }[],
  lang: Lang,
): Promise<string | null> {
  for (const { id, slug } of processes)
    if ((await declarationLine(ctx, id, lang))?.state === 'adopted') return slug;
  return null;
}

export const meta = tab;

const least = 10;

export default function Home() {
  const { processes, journey, declaration, figures, recommendations } = useLoaderData<typeof loader>();
  const facts = usePage();
  const { lang, viewer } = facts;
  const t = useT();
  const current = processes.find(process => !process.over) ?? processes[0];
  return (
    <Page dye="y">
      <Hero
        title={t('web.home.promise')}
        lead={t('web.home.lead')}
        actions={
          <>
            {declaration ? (
              <LinkButton href={`/${lang}/declaration/${declaration}`}>
                {t('web.home.declaration')}
              </LinkButton>
            ) : (
              current && (
                <LinkButton href={`/${lang}/process/${current.slug}`}>{t('web.home.process')}</LinkButton>
              )
            )}
            {!viewer && (
              <LinkButton kind="two" href={`/${lang}/sign-in`}>
                {t('web.home.enter')}
              </LinkButton>
            )}
          </>
        }
      />
      {journey && (
        <section className="sec wrap" aria-labelledby="journey">
          <div className="sechead">
            <h2 id="journey">{t('web.home.journey')}</h2>
            <p className="cl measure">{t('web.home.journey.text')}</p>
          </div>
          <Stops
            told
            className={clauseDye(journey.theme)}
            steps={chainOf(t, lang, journey.stops).steps.map(step =>
              step.state === 'here'
                ? { ...step, state: 'done' as const, href: `/${lang}${journey.href}` }
                : step,
            )}
          />
        </section>
      )}
      <section className="sec wrap" aria-labelledby="themes">
        <div className="sechead">
          <h2 id="themes">{t('web.home.themes')}</h2>
        </div>
        <Themes
          themes={themeCodes.map(code => ({
            dye: dyeOf[code],
            href:
              viewer && current
                ? `/${lang}/process/${current.slug}/themes`
                : `/${lang}/process/${current?.slug ?? ''}`,
            name: t(`discussion.theme.${code}`),
            text: t(`discussion.theme.${code}.line`),
          }))}
        />
      </section>
      <section className="sec wrap cols" aria-labelledby="now">
        <div className="flow">
          <h2 id="now">{t('web.home.now')}</h2>
          <Rows>
            {processes.map(process => (
              <Row
                key={process.slug}
                lead={<Knot state={process.over ? 'done' : 'here'} />}
                title={process.name}
                href={`/${lang}/process/${process.slug}`}
                meta={
                  process.over
                    ? [t('processes.over')]
                    : process.now.map(phase => t(`processes.phase.${phase.kind}`))
                }
              >
                {process.now[0] && (
                  <Clock left={until(facts, process.now[0].closes, process.timezone).left}>
                    {until(facts, process.now[0].closes, process.timezone).exact}
                  </Clock>
                )}
              </Row>
            ))}
          </Rows>
        </div>
        <div className="stack">
          <h2 className="vh">{t('web.home.figures')}</h2>
          {figures.young >= least && (
            <Figures>
              <Figure value={String(figures.young)}>{t('web.home.young')}</Figure>
              <Figure value={String(figures.countries)}>{t('web.home.countries')}</Figure>
            </Figures>
          )}
          <p className="sm">
            <a href={`/${lang}/moderation`}>{t('web.home.read-first')}</a>
          </p>
        </div>
      </section>
      {recommendations > 0 && (
        <section className="sec wrap flow" aria-labelledby="since">
          <h2 id="since">{t('web.home.since')}</h2>
          <p className="measure">{t('web.home.since.text', { count: String(recommendations) })}</p>
          <p className="line">
            <a href={`/${lang}/recommendations`}>{t('web.home.since.see')}</a>
            <a href={`/${lang}/indicators`}>{t('web.home.since.numbers')}</a>
          </p>
        </section>
      )}
    </Page>
  );
}
