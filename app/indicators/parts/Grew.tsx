import type { LinkView } from '~/chain/index.server';
import { Knot, LinkButton, Row, Rows } from '~/ui/parts';
import { usePage, useT } from '~/web/page';
import type { Grown } from '../index.server';
import { kindKey } from './kind';

/** What came of a recommendation, and the way to begin something from it. `begin`: the address, while proposals are taken. */
export function Grew({
  grown,
  tied,
  begin,
}: {
  grown: readonly Grown[];
  tied: readonly LinkView[];
  begin: string | null;
}) {
  const { lang, viewer } = usePage();
  const t = useT();
  return (
    <>
      <h2>{t('indicators.recommendation.grew')}</h2>
      {grown.length === 0 ? (
        <p>{t('indicators.recommendation.grewNone')}</p>
      ) : (
        <Rows>
          {grown.map(({ kind, id, words }) => {
            const link = tied.find(({ to }) => to.kind === kind && to.id === id);
            return (
              <Row
                key={id}
                lead={<Knot state={words.state ?? 'done'} />}
                title={words.label}
                href={`/${lang}${words.href}`}
                meta={[t(`chain.stop.${kind}`), link && t(kindKey('recommendation', link.kind))]}
              >
                {link?.why && (
                  <p className="sm" lang={link.why.lang}>
                    {link.why.text}
                  </p>
                )}
              </Row>
            );
          })}
        </Rows>
      )}
      {begin ? (
        viewer?.young ? (
          <p>
            <LinkButton icon="pen" href={`/${lang}${begin}`}>
              {t('indicators.recommendation.propose')}
            </LinkButton>
          </p>
        ) : (
          <p className="sm cl">{t('indicators.recommendation.enter')}</p>
        )
      ) : (
        <p className="sm cl">{t('indicators.recommendation.closed')}</p>
      )}
    </>
  );
}
