import { useActionData, useLoaderData } from '@remix-run/react';
import { votedOn } from '~/ballots/index.server';
import { strip, waitingLinks, withdrawLink } from '~/chain/index.server';
import { draftOf } from '~/gate/index.server';
import { isLang } from '~/i18n/languages';
import { newId } from '~/kernel/ids';
import { expectation, returnsOf } from '~/moderation/index.server';
import { processZone } from '~/processes/index.server';
import { act, type Refused, read, to } from '~/web/ask.server';
import { tab, tabOf } from '~/web/title';
import {
  acceptSigner,
  findAddressed,
  offerToSign,
  proposalPage,
  support,
  takeBack,
  unsupport,
  withdrawProposal,
} from '../index.server';
import { ProposalView } from '../parts/ProposalView';
import { Withdrawn } from '../parts/Withdrawn';

export const loader = read(async asked => {
  const { ctx, lang, params, url } = asked;
  const page = await proposalPage(ctx, params.ref ?? '', lang);
  const end = { kind: 'proposal', id: page.id } as const;
  const chain = await strip(ctx, end, lang);
  if (page.kind === 'withdrawn') return { gone: { page, chain }, shown: null, tab: null };
  const links = await waitingLinks(ctx, end, lang);
  const mine = [...page.pending.wordings, ...(page.pending.reason ? [page.pending.reason] : [])];
  return {
    gone: null,
    shown: {
      page,
      chain,
      links,
      voted: await votedOn(ctx, 'proposal', page.id),
      zone: await processZone(ctx.read, page.process),
      draft: (await draftOf(ctx, `reason:${page.id}`))?.fields ?? null,
      returned: Object.fromEntries(
        await returnsOf(
          ctx,
          [...mine, ...links].map(({ id }) => id),
        ),
      ),
      wait: await expectation(ctx),
      formKey: newId(),
      otherKey: newId(),
      offered: url.searchParams.get('offered') === 'yes',
    },
    tab: tabOf(asked, page.title),
  };
});

export const action = act('post', async ({ ctx, lang, params }, form) => {
  const ref = params.ref ?? '';
  const here = `/${lang}/proposals/${ref}`;
  const proposal = (await findAddressed(ctx.read, ref)).id;
  const { key } = form;
  switch (form.intent) {
    case 'support': {
      const written = form.text('lang');
      const { reason } = await support(ctx, {
        proposal,
        reason: form.text('reason'),
        lang: isLang(written) ? written : lang,
        key,
        acknowledged: form.acknowledged,
        draft: form.draft,
      });
      return to(reason === 'care' ? `/${lang}/help/thanks` : `${here}#support`);
    }
    case 'unsupport':
      await unsupport(ctx, { proposal, key });
      return to(`${here}#support`);
    case 'take-back':
      await takeBack(ctx, form.text('version'));
      return to(`${here}#support`);
    case 'offer':
      await offerToSign(ctx, { proposal, key });
      return to(`${here}?offered=yes#signers`);
    case 'accept':
      await acceptSigner(ctx, { proposal, person: form.text('person'), key });
      return to(`${here}#signers`);
    case 'untie':
      await withdrawLink(ctx, form.text('link'));
      return to(`${here}#ties`);
    case 'withdraw':
      await withdrawProposal(ctx, { proposal, key });
      return to(here);
  }
  return to(here);
});

export const meta = tab;

export default function Proposal() {
  const { gone, shown } = useLoaderData<typeof loader>();
  const refused = useActionData<Refused>();
  return shown ? <ProposalView {...shown} refused={refused} /> : gone && <Withdrawn {...gone} />;
}
