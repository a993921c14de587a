import { useLoaderData } from '@remix-run/react';
import { translator } from '~/i18n/translate';
import { allProcesses } from '~/processes/index.server';
import { PageHead } from '~/ui/shells';
import { read } from '~/web/ask.server';
import { Page, useT } from '~/web/page';
import { tab, tabOf } from '~/web/title';
import { ballotsOf } from '../index.server';
import { BallotList, type Line } from '../parts/BallotList';

export const loader = read(async asked => {
  const { ctx, lang } = asked;
  const lines: Line[] = [];
  for (const { id, slug, name, timezone } of await allProcesses(ctx, lang))
    for (const line of await ballotsOf(ctx, id, lang))
      if (line.state !== 'draft') lines.push({ ...line, held: { slug, name, timezone } });
  return { lines, tab: tabOf(asked, translator(lang)('ballots.title')) };
});

export const meta = tab;

export default function Ballots() {
  const { lines } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <Page dye="y">
      <PageHead dye="y" title={t('ballots.title')} lead={t('ballots.lead')} />
      <div className="wrap sec">
        <BallotList lines={lines} />
      </div>
    </Page>
  );
}
