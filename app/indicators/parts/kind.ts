import type { EndKind } from '~/chain/words';
import type { LinkKind } from '../words';

/** How far the other end measures what was asked. A recommendation measures nothing: it asks for the same, or for a part. */
export const kindKey = (to: EndKind, kind: LinkKind) =>
  to === 'recommendation' ? (`indicators.kindOf2008.${kind}` as const) : (`indicators.kind.${kind}` as const);

/** The same in a sentence. */
export const kindHelpKey = (to: EndKind, kind: LinkKind) =>
  to === 'recommendation'
    ? (`indicators.kindOf2008Help.${kind}` as const)
    : (`indicators.kindHelp.${kind}` as const);
