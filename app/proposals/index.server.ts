export { closeProposals } from './act/close.server';
export { type Form, propose, takeBack, type Written } from './act/propose.server';
export { revise, withdrawProposal } from './act/revise.server';
export { acceptSigner, offerToSign } from './act/sign.server';
export { type Supported, support, unsupport } from './act/support.server';
export {
  newProposalForm,
  type ProposalForm,
  type RevisionForm,
  revisionForm,
  revisionFormNow,
} from './form.server';
export type { Reason, SourcesSeen } from './inside.server';
export { type ProposalLine, type ProposalList, proposalsOf } from './list.server';
export { type Looked, lookedOver } from './look-over.server';
export { originsOf, type ProposalOrigin } from './origin.server';
export { type ProposalPage, proposalPage, type WithdrawnPage } from './page.server';
export {
  admittedProposals,
  adoptedProposals,
  authorsOfAll,
  findAddressed,
  findProposal,
  type ProposalText,
  proposalText,
} from './read.server';
export { register } from './register.server';
export { similar } from './similar.server';
export { markDecided, markInDeclaration, markOnBallot, releaseFromBallot } from './write.server';
