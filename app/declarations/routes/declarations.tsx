import { useLoaderData } from '@remix-run/react';
import { translator } from '~/i18n/translate';
import { allProcesses } from '~/processes/index.server';
import { Empty, Rows } from '~/ui/parts';
import { PageHead } from '~/ui/shells';
import { read } from '~/web/ask.server';
import { Page, useT } from '~/web/page';
import { tab, tabOf } from '~/web/title';
import { declarationLine } from '../index.server';
import { Line } from '../parts/Line';

export const loader = read(async asked => {
  const { ctx, lang } = asked;
  const lines = [];
  for (const { id, slug, name } of await allProcesses(ctx, lang)) {
    const line = await declarationLine(ctx, id, lang);
    if (line) lines.push({ slug, name, line });
  }
  return { lines, tab: tabOf(asked, translator(lang)('declarations.list')) };
});

export const meta = tab;

/** Every Declaration of the network, the newest first. */
export default function Declarations() {
  const { lines } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <Page dye="y">
      <PageHead dye="y" wide title={t('declarations.list')} lead={t('declarations.list.lead')} />
      <div className="wrap sec">
        {lines.length === 0 ? (
          <Empty dye="y" title={t('declarations.room.begin')} text={t('declarations.lead.empty')} />
        ) : (
          <Rows>
            {lines.map(({ slug, name, line }) => (
              <Line level={2} key={slug} slug={slug} line={line} process={name} />
            ))}
          </Rows>
        )}
      </div>
    </Page>
  );
}
