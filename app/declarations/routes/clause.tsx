import { useLoaderData } from '@remix-run/react';
import { waitingLinks, withdrawLink } from '~/chain/index.server';
import { newId } from '~/kernel/ids';
import { expectation, returnsOf } from '~/moderation/index.server';
import { processZone } from '~/processes/index.server';
import { BareWarp, LinkButton } from '~/ui/parts';
import { PageHead } from '~/ui/shells';
import { act, read, to } from '~/web/ask.server';
import { Page, usePage, useT } from '~/web/page';
import { tab, tabOf } from '~/web/title';
import { clausePage, takeBack } from '../index.server';
import { ClauseBody } from '../parts/ClauseBody';

export const loader = read(async asked => {
  const { ctx, lang, params } = asked;
  const page = await clausePage(ctx, params.id ?? '', lang);
  if ('withdrawn' in page) return { gone: page.declaration, shown: null, tab: null };
  const links = await waitingLinks(ctx, { kind: 'clause', id: page.id }, lang);
  return {
    gone: null,
    shown: {
      page,
      links,
      returned: Object.fromEntries(
        await returnsOf(
          ctx,
          links.map(({ id }) => id),
        ),
      ),
      wait: await expectation(ctx),
      formKey: newId(),
      zone: await processZone(ctx.read, page.declaration.process),
    },
    tab: tabOf(asked, page.title),
  };
});

/** Its writer takes back a clause that nobody else has touched; who tied it to something takes that link back. */
export const action = act('post', async ({ ctx, lang, params }, form) => {
  if (form.intent === 'withdraw') await takeBack(ctx, form.text('version'));
  if (form.intent === 'untie') await withdrawLink(ctx, form.text('link'));
  return to(`/${lang}/clause/${params.id ?? ''}`);
});

export const meta = tab;

export default function ClauseRoute() {
  const { gone, shown } = useLoaderData<typeof loader>();
  const { lang } = usePage();
  const t = useT();
  if (shown) return <ClauseBody {...shown} />;
  return (
    <Page dye="y">
      <PageHead dye="y" title={t('declarations.clause.withdrawn')} />
      <div className="wrap sec flow">
        <BareWarp />
        <p className="measure">{t('declarations.clause.withdrawn.text')}</p>
        <p>
          <LinkButton href={`/${lang}/declaration/${gone?.slug ?? ''}`}>{t('declarations.to')}</LinkButton>
        </p>
      </div>
    </Page>
  );
}
