import { useActionData, useLoaderData } from '@remix-run/react';
import { proposeLink, withdrawLink } from '~/chain/index.server';
import { Expected } from '~/discussion/parts/Waiting';
import { draftOf } from '~/gate/index.server';
import { isLang } from '~/i18n/languages';
import { tieOptions } from '~/indicators/index.server';
import { TieForm } from '~/indicators/parts/TieForm';
import { askedTie, endIn, tieDraft } from '~/indicators/words';
import { newId } from '~/kernel/ids';
import { refuse } from '~/kernel/refusal';
import { expectation } from '~/moderation/index.server';
import { PageHead } from '~/ui/shells';
import { act, type Refused, read, to } from '~/web/ask.server';
import { Page, usePage, useT } from '~/web/page';
import { clausePage } from '../index.server';
import { clauseDye } from '../parts/Origin';

export const loader = read(async ({ ctx, lang, params, url, limits, edge }) => {
  if (ctx.actor.kind === 'visitor') return refuse('access.sign-in', 401);
  const page = await clausePage(ctx, params.id ?? '', lang);
  if ('withdrawn' in page) return refuse('declarations.not-found', 404);
  if (!page.may.link) return refuse('chain.not-member', 403);
  const asked = askedTie(url.searchParams);
  if (asked.query) {
    const account = ctx.actor.kind === 'person' ? ctx.actor.id : undefined;
    const tooMany = await limits.take('search', { account, address: edge.address });
    if (tooMany) throw tooMany;
  }
  const options = await tieOptions(ctx, { kind: 'clause', id: page.id }, asked, lang);
  const draftName = tieDraft(page.id, options.chosen?.reference.id ?? '');
  return {
    clause: { id: page.id, number: page.number, title: page.title, theme: page.theme },
    options,
    draftName,
    draft: options.chosen ? ((await draftOf(ctx, draftName))?.fields ?? null) : null,
    wait: await expectation(ctx),
    formKey: newId(),
  };
});

export const action = act('post', async ({ ctx, lang, params }, form) => {
  const id = params.id ?? '';
  const item = `/${lang}/clause/${id}#ties`;
  if (form.intent === 'untie') {
    await withdrawLink(ctx, form.text('link'));
    return to(item);
  }
  const written = form.text('lang');
  const sent = await proposeLink(ctx, {
    from: { kind: 'clause', id },
    to: endIn(form.text('to')),
    kind: form.text('kind'),
    why: form.text('why'),
    lang: isLang(written) ? written : lang,
    key: form.key,
    acknowledged: form.acknowledged,
    draft: form.draft,
  });
  return to(sent.outcome === 'care' ? `/${lang}/help/thanks` : item);
});

/** A clause is tied to the number that tells whether it is kept, or to what was recommended in 2008. */
export default function Link() {
  const { clause, wait, ...rest } = useLoaderData<typeof loader>();
  const refused = useActionData<Refused>();
  const { lang } = usePage();
  const t = useT();
  const dye = clauseDye(clause.theme);
  const item = `/${lang}/clause/${clause.id}`;
  return (
    <Page dye={dye}>
      <PageHead
        dye={dye}
        title={t('indicators.tie')}
        lead={t('indicators.tie.lead')}
        crumbs={[
          {
            href: item,
            label: t('declarations.clause.label', { number: String(clause.number), title: clause.title }),
          },
        ]}
      />
      <TieForm {...rest} here={`${item}/link`} expected={<Expected wait={wait} />} refused={refused} />
    </Page>
  );
}
