import { useLoaderData } from '@remix-run/react';
import { ballotsOf } from '~/ballots/index.server';
import { ProcessBallots } from '~/ballots/parts/ProcessBallots';
import { declarationLine } from '~/declarations/index.server';
import { Line } from '~/declarations/parts/Line';
import { Rows } from '~/ui/parts';
import { read } from '~/web/ask.server';
import { useT } from '~/web/page';
import { tab, tabOf } from '~/web/title';
import { announcedChanges, processBySlug } from '../index.server';
import { AnnouncedChanges } from '../parts/AnnouncedChanges';
import { ProcessView } from '../parts/ProcessView';

export const loader = read(async asked => {
  const { ctx, lang, params } = asked;
  const process = await processBySlug(ctx, params.slug ?? '', lang);
  const { slug, name, timezone } = process;
  const held = { slug, name, timezone };
  const ballots = await ballotsOf(ctx, process.id, lang);
  return {
    process,
    member: ctx.actor.kind === 'person',
    ballots: ballots.filter(({ state }) => state !== 'draft').map(line => ({ ...line, held })),
    changes: await announcedChanges(ctx, process.id),
    declaration: await declarationLine(ctx, process.id, lang),
    tab: tabOf(asked, process.name),
  };
});

export const meta = tab;

export default function ProcessPage() {
  const t = useT();
  const { process, member, ballots, changes, declaration } = useLoaderData<typeof loader>();
  return (
    <ProcessView process={process} member={member}>
      <AnnouncedChanges changes={changes} zone={process.timezone} />
      {declaration && (
        <>
          <h2>{t('declarations.title')}</h2>
          <Rows>
            <Line line={declaration} slug={process.slug} />
          </Rows>
        </>
      )}
      <ProcessBallots lines={ballots} />
    </ProcessView>
  );
}
