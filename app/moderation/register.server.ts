import { kind } from '~/gate/index.server';
import { messageFields } from './fields';

export function register(): void {
  kind({
    kind: 'decision-message',
    fields: messageFields,
    href: () => '/me',
    async onPublished() {},
    async onHidden() {},
  });
}
