import { useLoaderData } from '@remix-run/react';
import { refuse } from '~/kernel/refusal';
import { Button, Empty, Knot, Note, Row, Rows } from '~/ui/parts';
import { act, read, to } from '~/web/ask.server';
import { Page, usePage, useT } from '~/web/page';
import { exactly } from '~/web/when';
import { caseList, checkIn, missingPieces } from '../index.server';

export const loader = read(async ({ ctx }) => {
  if (ctx.actor.kind === 'visitor') return refuse('access.sign-in', 401);
  return { cases: await caseList(ctx), leads: !(await missingPieces(ctx.read, ctx.now)).includes('leads') };
});

export const action = act('form', async ({ ctx, lang }) => {
  await checkIn(ctx);
  return to(`/${lang}/care`);
});

export default function Care() {
  const { cases, leads } = useLoaderData<typeof loader>();
  const facts = usePage();
  const t = useT();
  const late = (dueAt: Date, handled: boolean) => !handled && dueAt < facts.now;
  return (
    <Page kind="desk">
      <div className="wrap sec flow">
        <h1>{t('safeguarding.cases')}</h1>
        {!leads && (
          <Note tone="bad">
            <p>{t('safeguarding.cases.closed')}</p>
          </Note>
        )}
        <form method="post" className="line">
          <Button kind="two">{t('safeguarding.check-in')}</Button>
          <span className="sm cl">{t('safeguarding.check-in.why')}</span>
        </form>
        {cases.length === 0 && <Empty dye="y" title={t('safeguarding.cases.none')} />}
        <Rows>
          {cases.map(one => (
            <Row
              key={one.id}
              level={2}
              lead={<Knot state={one.handled ? 'done' : late(one.dueAt, one.handled) ? 'cut' : 'wait'} />}
              title={t('safeguarding.case', { number: one.number })}
              href={`/${facts.lang}/care/${one.id}`}
              meta={[
                t(`safeguarding.level.${one.level}`),
                one.handled
                  ? t('safeguarding.handled')
                  : t('safeguarding.due', { at: exactly(facts, one.dueAt) }),
                ...(late(one.dueAt, one.handled) ? [t('safeguarding.late')] : []),
              ]}
            />
          ))}
        </Rows>
      </div>
    </Page>
  );
}
