import { useLoaderData } from '@remix-run/react';
import { regionName } from '~/i18n/format';
import { isStaff } from '~/kernel/actor';
import { refuse } from '~/kernel/refusal';
import { Button, Knot, Row, Rows } from '~/ui/parts';
import { PageHead } from '~/ui/shells';
import { act, read, to } from '~/web/ask.server';
import { setCookie } from '~/web/index.server';
import { Page, usePage, useT } from '~/web/page';
import { everybody, personById, spanOf } from '../index.server';

/** Only in the demo build: anybody becomes any person of the story. routes.ts leaves it out of production. */
export const loader = read(async ({ ctx, demo }) => {
  if (!demo) return refuse('web.missing', 404);
  return { people: await everybody(ctx.read, ctx.now) };
});

export const action = act('draft', async ({ ctx, system, edge, demo, sessionCookie }, form) => {
  const person = demo ? await personById(ctx.read, form.text('person')) : null;
  if (!person) return refuse('web.missing', 404);
  const { token } = await system.sessions.create(
    person.id,
    spanOf(person.band, isStaff(person), false),
    false,
    ctx.now,
  );
  return to(`/${person.lang}/me`, { 'Set-Cookie': setCookie(sessionCookie, token, { secure: edge.secure }) });
});

export default function People() {
  const { people } = useLoaderData<typeof loader>();
  const { lang } = usePage();
  const t = useT();
  return (
    <Page dye="t5">
      <PageHead dye="t5" title={t('identity.people')} lead={t('identity.people.lead')} />
      <div className="wrap sec">
        <Rows>
          {people.map(person => (
            <Row
              key={person.id}
              level={2}
              lead={<Knot state={person.adult ? 'none' : 'done'} />}
              title={person.pseudonym}
              meta={[
                regionName(lang, person.country),
                person.lang,
                ...person.roles.map(role => t(`identity.role.${role}`)),
                ...person.mandates.map(mandate =>
                  t(`identity.mandate.${mandate}` as 'identity.mandate.drafter'),
                ),
              ]}
            >
              <form method="post">
                <input type="hidden" name="person" value={person.id} />
                <Button kind="two">{t('identity.become', { name: person.pseudonym })}</Button>
              </form>
            </Row>
          ))}
        </Rows>
      </div>
    </Page>
  );
}
