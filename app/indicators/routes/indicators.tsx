import { useLoaderData } from '@remix-run/react';
import { translator } from '~/i18n/translate';
import { PageHead } from '~/ui/shells';
import { read } from '~/web/ask.server';
import { Page, useT } from '~/web/page';
import { tab, tabOf } from '~/web/title';
import { indicatorList } from '../index.server';
import { WithFigures, Without } from '../parts/IndicatorList';

export const loader = read(async asked => ({
  groups: await indicatorList(asked.ctx, asked.lang),
  tab: tabOf(asked, translator(asked.lang)('indicators.list.title')),
}));

export const meta = tab;

export default function Indicators() {
  const { groups } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <Page dye="t1">
      <PageHead dye="t1" title={t('indicators.list.title')} lead={t('indicators.list.lead')} />
      <div className="wrap sec flow">
        <WithFigures groups={groups} />
        <Without groups={groups} />
      </div>
    </Page>
  );
}
