import { RemixBrowser } from '@remix-run/react';
import { startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { type PageFacts, PageProvider } from '~/web/page';

// Only pages that say `handle = { hydrate: true }` load this file; they carry the facts that the server rendered with.
const given = JSON.parse(document.documentElement.dataset.facts ?? '{}') as PageFacts & { now: string };

startTransition(() => {
  hydrateRoot(
    document,
    <PageProvider value={{ ...given, now: new Date(given.now) }}>
      <RemixBrowser />
    </PageProvider>,
  );
});
