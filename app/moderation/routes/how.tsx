import { useLoaderData } from '@remix-run/react';
import { percent, span } from '~/i18n/format';
import { translator } from '~/i18n/translate';
import { Figure, Figures, Stitch, Thread } from '~/ui/parts';
import { PageHead } from '~/ui/shells';
import { read } from '~/web/ask.server';
import { Page, usePage, useT } from '~/web/page';
import { tab, tabOf } from '~/web/title';
import { reviewFigures } from '../index.server';
import { desk, reasons } from '../words';

export const loader = read(async asked => ({
  figures: await reviewFigures(asked.ctx.read, asked.ctx.now),
  tab: tabOf(asked, translator(asked.lang)('moderation.how')),
}));

export const meta = tab;

const steps = ['write', 'read', 'decide', 'told', 'never'] as const;

/** How texts are read before others see them, with the figures of the last month: real ones, or none. */
export default function How() {
  const { figures } = useLoaderData<typeof loader>();
  const { lang } = usePage();
  const t = useT();
  return (
    <Page dye="t4">
      <PageHead dye="t4" title={t('moderation.how')} lead={t('moderation.how.lead')} />
      <div className="wrap sec cols">
        <div className="flow">
          <Thread>
            {steps.map(step => (
              <Stitch key={step}>
                <h2 className="h3">{t(`moderation.how.${step}`)}</h2>
                <p className="measure">{t(`moderation.how.${step}.text`)}</p>
              </Stitch>
            ))}
          </Thread>
          <h2>{t('moderation.how.reasons')}</h2>
          <ul className="flow">
            {reasons.map(reason => (
              <li key={reason}>
                <b>{t(`moderation.reason.${reason}`)}</b> {t(`moderation.reason.${reason}.message`)}
              </li>
            ))}
          </ul>
        </div>
        <aside className="flow">
          <h2 className="h3">{t('moderation.how.figures', { days: desk.figuresDays })}</h2>
          {figures.decided < desk.figuresFrom ||
          figures.medianSeconds === null ||
          figures.ninthSeconds === null ? (
            <p className="sm">{t('moderation.how.few')}</p>
          ) : (
            <Figures>
              <Figure value={String(figures.decided)}>{t('moderation.how.decided')}</Figure>
              <Figure value={percent(lang, figures.approved / figures.decided)}>
                {t('moderation.how.approved')}
              </Figure>
              <Figure value={span(lang, figures.medianSeconds * 1000)}>{t('moderation.how.median')}</Figure>
              <Figure value={span(lang, figures.ninthSeconds * 1000)}>{t('moderation.how.ninth')}</Figure>
            </Figures>
          )}
        </aside>
      </div>
    </Page>
  );
}
