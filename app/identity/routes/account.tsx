import { useLoaderData } from '@remix-run/react';
import { regionName } from '~/i18n/format';
import { refuse } from '~/kernel/refusal';
import { Button, Icon, Row, Rows } from '~/ui/parts';
import { PageHead } from '~/ui/shells';
import { act, read, to } from '~/web/ask.server';
import { Page, usePage, useT } from '~/web/page';
import { exactly } from '~/web/when';

export const loader = read(async ({ ctx, system, session }) => {
  if (ctx.actor.kind !== 'person') return refuse('access.sign-in', 401);
  const sessions = await system.sessions.list(ctx.actor.id);
  return {
    pseudonym: ctx.actor.pseudonym,
    country: ctx.actor.country,
    sessions: sessions.map(one => ({
      id: one.id.slice(0, 16),
      seenAt: one.seenAt,
      createdAt: one.createdAt,
      shared: one.shared,
      here: one.id === session?.id,
    })),
  };
});

export const action = act('draft', async ({ ctx, system, lang }, form) => {
  if (ctx.actor.kind !== 'person') return refuse('access.sign-in', 401);
  const own = await system.sessions.list(ctx.actor.id);
  const chosen = own.find(one => one.id.slice(0, 16) === form.text('session'));
  if (chosen) await system.sessions.revokeOwn(ctx.actor.id, chosen.id);
  return to(`/${lang}/me/account`);
});

export default function Account() {
  const { pseudonym, country, sessions } = useLoaderData<typeof loader>();
  const facts = usePage();
  const { lang } = facts;
  const t = useT();
  return (
    <Page dye="y">
      <PageHead
        dye="y"
        title={t('identity.account')}
        lead={pseudonym}
        meta={[regionName(lang, country)]}
        crumbs={[{ href: `/${lang}/me`, label: t('identity.me') }]}
      />
      <div className="wrap sec cols">
        <section className="flow">
          <h2>{t('identity.sessions')}</h2>
          <p className="measure cl">{t('identity.sessions.text')}</p>
          <Rows>
            {sessions.map(one => (
              <Row
                key={one.id}
                lead={<Icon name="clock" />}
                title={one.here ? t('identity.session.here') : t('identity.session.other')}
                meta={[
                  t('identity.session.seen', { at: exactly(facts, one.seenAt) }),
                  one.shared ? t('identity.session.shared') : t('identity.session.own'),
                ]}
              >
                {!one.here && (
                  <form method="post">
                    <input type="hidden" name="session" value={one.id} />
                    <Button kind="two">{t('identity.session.close')}</Button>
                  </form>
                )}
              </Row>
            ))}
          </Rows>
        </section>
        <aside className="flow">
          <form method="post" action="/sign-out">
            <Button kind="two">{t('identity.sign-out')}</Button>
          </form>
          <p className="sm cl">{t('identity.what-others-see')}</p>
        </aside>
      </div>
    </Page>
  );
}
