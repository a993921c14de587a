import { endKind, originKind } from '~/chain/index.server';
import { kind } from '~/gate/index.server';
import { job } from '~/kernel/jobs.server';
import { aroundKind } from '~/moderation/index.server';
import { closeProposals } from './act/close.server';
import { aroundLink, aroundReason } from './desk.server';
import { proposalFields, reasonFields } from './fields';
import { hideProposal, publishProposal } from './publish.server';
import { hideReason, publishReason } from './reasons.server';
import { describeProposals, proposalOrigin } from './strip.server';

export function register(): void {
  kind({
    kind: 'proposal',
    fields: proposalFields,
    href: subject => `/proposals/${subject}`,
    change: ({ id, subject }) => `/proposals/${subject}/edit?version=${id}`,
    onPublished: publishProposal,
    onHidden: hideProposal,
  });
  kind({
    kind: 'support-reason',
    fields: reasonFields,
    href: (_subject, { place }) => `/proposals/${place}`,
    change: ({ place }) => `/proposals/${place}#reason`,
    onPublished: publishReason,
    onHidden: hideReason,
  });
  endKind('proposal', describeProposals);
  originKind('proposal', {
    find: proposalOrigin,
    href: id => `/proposals/${id}`,
    tie: id => `/proposals/${id}/link`,
  });
  aroundKind('support-reason', aroundReason);
  aroundKind('link-why', aroundLink);
  job({ name: 'proposals.close', everySeconds: 60, run: closeProposals });
}
