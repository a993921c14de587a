import { useActionData, useLoaderData } from '@remix-run/react';
import { proposeLink, withdrawLink } from '~/chain/index.server';
import { Expected } from '~/discussion/parts/Waiting';
import { dyeOf } from '~/discussion/words';
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
import { findAddressed, proposalPage } from '../index.server';

export const loader = read(async ({ ctx, lang, params, url, limits, edge }) => {
  if (ctx.actor.kind === 'visitor') return refuse('access.sign-in', 401);
  const page = await proposalPage(ctx, params.ref ?? '', lang);
  if (page.kind === 'withdrawn') return refuse('proposals.not-found', 404);
  if (!page.may.link) return refuse('chain.not-member', 403);
  const asked = askedTie(url.searchParams);
  if (asked.query) {
    const account = ctx.actor.kind === 'person' ? ctx.actor.id : undefined;
    const tooMany = await limits.take('search', { account, address: edge.address });
    if (tooMany) throw tooMany;
  }
  const options = await tieOptions(ctx, { kind: 'proposal', id: page.id }, asked, lang);
  const draftName = tieDraft(page.id, options.chosen?.reference.id ?? '');
  return {
    proposal: { label: page.label, title: page.title, lang: page.lang, theme: page.theme.code },
    options,
    draftName,
    draft: options.chosen ? ((await draftOf(ctx, draftName))?.fields ?? null) : null,
    wait: await expectation(ctx),
    formKey: newId(),
  };
});

export const action = act('post', async ({ ctx, lang, params }, form) => {
  const ref = params.ref ?? '';
  const { id } = await findAddressed(ctx.read, ref);
  const item = `/${lang}/proposals/${ref}#ties`;
  if (form.intent === 'untie') {
    await withdrawLink(ctx, form.text('link'));
    return to(item);
  }
  const written = form.text('lang');
  const sent = await proposeLink(ctx, {
    from: { kind: 'proposal', id },
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

export default function Link() {
  const { proposal, wait, ...rest } = useLoaderData<typeof loader>();
  const refused = useActionData<Refused>();
  const { lang } = usePage();
  const t = useT();
  const dye = dyeOf[proposal.theme];
  const item = `/${lang}/proposals/${proposal.label}`;
  return (
    <Page dye={dye}>
      <PageHead
        dye={dye}
        title={t('indicators.tie')}
        lead={t('indicators.tie.lead')}
        crumbs={[{ href: item, label: `${proposal.label}, ${proposal.title}`, lang: proposal.lang }]}
      />
      <TieForm {...rest} here={`${item}/link`} expected={<Expected wait={wait} />} refused={refused} />
    </Page>
  );
}
