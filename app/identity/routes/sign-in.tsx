import { useActionData, useLoaderData } from '@remix-run/react';
import { keepDraft } from '~/gate/index.server';
import { isStaff } from '~/kernel/actor';
import { isRefusal } from '~/kernel/refusal';
import { Note } from '~/ui/parts';
import { PageHead } from '~/ui/shells';
import { act, type Refused, read, to } from '~/web/ask.server';
import { safeBack } from '~/web/back';
import { cookieName, cookies, networkOf, setCookie } from '~/web/index.server';
import { Page, usePage, useT } from '~/web/page';
import { SignInForm } from '~/web/sign-in-form';
import { deviceSeconds, knownDevice, markDevice } from '../device';
import { personById, recognise, spanOf } from '../index.server';
import { handleOf } from '../rules';

export const loader = read(async ({ ctx, lang, url }) => {
  const next = safeBack(url.searchParams.get('next'), `/${lang}/me`);
  if (ctx.actor.kind === 'person') throw to(next);
  return { next };
});

/**
 * Attempts are counted by typed name, alike for names that nobody has (R67), for each phone from which that name has come in
 * before and for each network otherwise: who guesses uses up nothing of hers, and gains nothing by forgetting cookies.
 */
export const action = act('form', async (asked, form) => {
  const { ctx, system, edge, lang } = asked;
  const typed = form.text('pseudonym').slice(0, 100);
  const mark = edge.cookies.get(cookieName(cookies.device, edge.secure));
  const from = knownDevice(ctx.keys, mark, typed) ?? networkOf(edge.address);
  const who = { account: `${from}/${handleOf(typed)}`, address: edge.address };
  const tooMany = await asked.limits.take('signIn', who);
  if (tooMany) throw tooMany;
  try {
    const id = await recognise(ctx, typed, form.text('passphrase').slice(0, 200));
    const person = await personById(ctx.read, id);
    if (!person) throw new Error('recognised, and not there');
    const shared = form.text('shared') === 'yes';
    const span = spanOf(person.band, isStaff(person), shared);
    const { token } = await system.sessions.create(id, span, shared, ctx.now);
    const headers = new Headers();
    headers.append(
      'Set-Cookie',
      setCookie(asked.sessionCookie, token, {
        secure: edge.secure,
        maxAge: shared ? undefined : span.absolute / 1000,
      }),
    );
    // A phone that others use too is not marked.
    if (!shared)
      headers.append(
        'Set-Cookie',
        setCookie(cookies.device, markDevice(ctx.keys, typed), {
          secure: edge.secure,
          maxAge: deviceSeconds,
        }),
      );
    const next = safeBack(form.text('next'), `/${lang}/me`);
    // What she had written when her session ended goes on as a draft of the same form.
    const carried = form.carried();
    if (carried) await keepDraft(system.contextFor(person), carried.draft, carried.fields);
    return to(next, headers);
  } catch (thrown) {
    if (isRefusal(thrown) && thrown.code === 'identity.sign-in') {
      const left = await asked.limits.left('signIn', who);
      Object.assign(thrown.details, { left });
    }
    throw thrown;
  }
});

export default function SignIn() {
  const { next } = useLoaderData<typeof loader>();
  const refused = useActionData<Refused>();
  const { demo, lang } = usePage();
  const t = useT();
  return (
    <Page dye="y">
      <PageHead dye="y" title={t('identity.sign-in')} lead={t('identity.sign-in.lead')} />
      <div className="wrap sec cols">
        <SignInForm next={refused?.values.next ?? next} refused={refused} />
        <aside className="flow">
          {demo && (
            <Note title={t('identity.demo')}>
              <p>
                <a href={`/${lang}/people`}>{t('identity.demo.people')}</a>
              </p>
            </Note>
          )}
          <h2 className="h3">{t('identity.not-yet')}</h2>
          <p className="sm">{t('identity.not-yet.text')}</p>
          <h2 className="h3">{t('identity.forgot')}</h2>
          <p className="sm">{t('identity.forgot.text')}</p>
        </aside>
      </div>
    </Page>
  );
}
