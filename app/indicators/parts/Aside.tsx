import type { LinkView } from '~/chain/index.server';
import { Knot, Row, Rows } from '~/ui/parts';
import { usePage, useT } from '~/web/page';
import type { IndicatorPage, SuggestedFor } from '../index.server';
import { indicatorHref } from '../label';

/** What it measures, who publishes it, and all that is tied to it. */
export function Aside({
  page,
  tied,
  suggested,
}: {
  page: IndicatorPage;
  tied: readonly LinkView[];
  suggested: readonly SuggestedFor[];
}) {
  const { lang } = usePage();
  const t = useT();
  return (
    <aside className="flow">
      <h2 className="h3">{t('indicators.about.measures')}</h2>
      <p className="sm">{t(`indicators.about.${page.about ?? 'other'}.measures`)}</p>
      {page.target && (
        <>
          <h2 className="h3">
            {page.target.goal
              ? t('indicators.page.target', { code: page.target.code })
              : t(`indicators.framework.${page.framework}`)}
          </h2>
          <p className="sm">
            {page.target.title} {page.target.ours && t('indicators.page.targetOurs')}
          </p>
        </>
      )}
      <h2 className="h3">{t('indicators.page.publisher')}</h2>
      {page.custodians.map(({ code, name }) => (
        <p className="sm" key={code}>
          {name === code ? name : `${name} (${code})`}
        </p>
      ))}
      {page.related && (
        <p className="sm">
          <a href={`/${lang}${indicatorHref(page.related)}`}>
            {t('indicators.page.related', { code: page.related })}
          </a>
        </p>
      )}
      <h2 className="h3">{t('indicators.tied.title')}</h2>
      <Tied tied={tied} />
      {suggested.length > 0 && <Suggested suggested={suggested} />}
    </aside>
  );
}

/** Proposals and clauses that people tied to it, each with how far it measures them and the why that was approved. */
function Tied({ tied }: { tied: readonly LinkView[] }) {
  const { lang } = usePage();
  const t = useT();
  const shown = tied.filter(({ to }) => to.words?.href);
  if (shown.length === 0) return <p className="sm">{t('indicators.tied.none')}</p>;
  return (
    <Rows>
      {shown.map(({ id, to, kind, why }) => (
        <Row
          key={id}
          lead={<Knot state={to.words?.state ?? 'done'} />}
          title={to.words?.label}
          href={`/${lang}${to.words?.href}`}
          meta={[t(`indicators.kind.${kind}`)]}
        >
          {why && (
            <p className="sm" lang={why.lang}>
              {why.text}
            </p>
          )}
        </Row>
      ))}
    </Rows>
  );
}

function Suggested({ suggested }: { suggested: readonly SuggestedFor[] }) {
  const { lang } = usePage();
  const t = useT();
  return (
    <>
      <h2 className="h3">{t('indicators.tied.suggested')}</h2>
      <p className="sm cl">{t('indicators.recommendation.suggested')}</p>
      <Rows>
        {suggested.map(({ id, label, text, href, kind }) => (
          <Row
            key={id}
            lead={<Knot state="none" />}
            title={label}
            href={`/${lang}${href}`}
            meta={[t(`indicators.kind.${kind}`)]}
          >
            <p className="sm cl">{text}</p>
          </Row>
        ))}
      </Rows>
    </>
  );
}
