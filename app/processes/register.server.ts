import { kind } from '~/gate/index.server';
import { aroundKind } from '~/moderation/index.server';
import { changeWithReason } from './act/change-phases.server';
import { aroundChange } from './desk.server';
import { processFields, reasonFields } from './fields';

export function register(): void {
  kind({
    kind: 'process',
    fields: processFields,
    href: subject => `/process/${subject}`,
    change: ({ subject }) => `/office/process/${subject}/name`,
    // The process has its row from the day it was opened: only its name waits for review.
    async onPublished() {},
    async onHidden() {},
  });
  kind({
    kind: 'announcement',
    fields: reasonFields,
    named: 'process',
    href: (_subject, { place }) => `/process/${place}`,
    change: ({ place }) => `/office/process/${place}/dates`,
    // No change of dates without a public reason: it happens in the transaction in which another human lets the reason out.
    onPublished: (tx, ctx, version) => changeWithReason(tx, ctx, version),
    // The reason may go; the dates stay as they became.
    async onHidden() {},
  });
  aroundKind('announcement', aroundChange);
}
