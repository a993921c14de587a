import { useLoaderData } from '@remix-run/react';
import { translator } from '~/i18n/translate';
import { Knot, Row, Rows } from '~/ui/parts';
import { PageHead } from '~/ui/shells';
import { read } from '~/web/ask.server';
import { Page, usePage, useT } from '~/web/page';
import { tab, tabOf } from '~/web/title';
import { type Grown, grownFrom, type RecommendationLine, recommendationsOf } from '../index.server';
import { dyeOf } from '../parts/dye';
import { themes } from '../recommendations';

export const loader = read(async asked => {
  const { ctx, lang } = asked;
  const lines = await recommendationsOf(ctx, lang);
  const grown = await grownFrom(
    ctx,
    lines.map(({ id }) => id),
    lang,
  );
  return {
    lines: lines.map(line => ({ ...line, grown: grown.get(line.id) ?? [] })),
    tab: tabOf(asked, translator(lang)('indicators.recommendation.title')),
  };
});

export const meta = tab;

export default function Recommendations() {
  const { lines } = useLoaderData<typeof loader>();
  const t = useT();
  const young = lines.filter(({ theme }) => theme === 'Y').length;
  return (
    <Page dye="y">
      <PageHead
        dye="y"
        title={t('indicators.recommendation.title')}
        lead={t('indicators.recommendation.lead', {
          count: String(lines.length - young),
          young: String(young),
        })}
      />
      <div className="wrap sec flow">
        <p className="sm cl">{t('indicators.recommendation.ours')}</p>
        {themes.map(theme => {
          const mine = lines.filter(line => line.theme === theme);
          return (
            mine.length > 0 && (
              <section key={theme} className={`${dyeOf(theme)} flow mt6`} aria-labelledby={theme}>
                <h2 id={theme}>{t(`discussion.theme.${theme}`)}</h2>
                <Rows>
                  {mine.map(line => (
                    <Line key={line.id} line={line} grown={line.grown} />
                  ))}
                </Rows>
              </section>
            )
          );
        })}
      </div>
    </Page>
  );
}

function Line({ line, grown }: { line: RecommendationLine; grown: readonly Grown[] }) {
  const { lang } = usePage();
  const t = useT();
  const clauses = grown.filter(({ kind }) => kind === 'clause').length;
  return (
    <Row
      lead={<Knot state={grown.length > 0 ? 'done' : 'none'} />}
      title={line.text}
      href={`/${lang}${line.href}`}
      meta={[
        line.id,
        t('indicators.recommendation.proposals', { count: grown.length - clauses }),
        clauses > 0 && t('indicators.recommendation.clauses', { count: clauses }),
      ]}
    />
  );
}
