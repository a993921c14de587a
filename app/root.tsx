import type { LinksFunction, MetaFunction } from '@remix-run/node';
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  useMatches,
  useRouteError,
} from '@remix-run/react';
import type { ReactNode } from 'react';
import styles from '~/ui/app.css?url';
import fontUrl from '~/ui/fonts/hilo-800.woff2?url';
import { ErrorPage, LinkButton } from '~/ui/parts';
import { documentAttributes } from '~/ui/shells';
import { WordsProvider } from '~/ui/words';
import type { Ended } from '~/web/asked.server';
import { isHydrated } from '~/web/hydrated';
import { Yours } from '~/web/not-sent';
import { Page, usePage, useT, wordsOf } from '~/web/page';
import { SessionEnded } from '~/web/session-ended';
import { neutralTitle } from '~/web/title';

export const links: LinksFunction = () => [
  { rel: 'preload', href: fontUrl, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/icon.svg', type: 'image/svg+xml' },
];

// Inside the network every tab has the same neutral name (R35); public pages have true titles of their own.
export const meta: MetaFunction = () => [{ title: neutralTitle }];

export function Layout({ children }: { children: ReactNode }) {
  const page = usePage();
  const hydrated = isHydrated(useMatches());
  return (
    <html {...documentAttributes(page)} data-facts={hydrated ? JSON.stringify(page) : undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
        {page.alternates.map(({ hreflang, href }) => (
          <link rel="alternate" hrefLang={hreflang} href={href} key={hreflang} />
        ))}
        <script src={page.enhance} defer nonce={page.nonce} />
      </head>
      <body>
        <WordsProvider value={wordsOf(page.lang)}>{children}</WordsProvider>
        {hydrated && <Scripts nonce={page.nonce} />}
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

/** What is for members answers somebody outside as what does not exist; her session may only have ended. */
function MayBeInside() {
  const { lang, path } = usePage();
  const t = useT();
  return (
    <>
      <p className="measure">{t('web.missing.inside')}</p>
      <LinkButton href={`/${lang}/sign-in?next=${encodeURIComponent(path)}`}>
        {t('web.nav.sign-in')}
      </LinkButton>
    </>
  );
}

export function ErrorBoundary() {
  const thrown = useRouteError();
  const page = usePage();
  const told = isRouteErrorResponse(thrown) ? thrown : null;
  const { ended, words } = (told?.data ?? {}) as { ended?: Ended; words?: string };
  if (ended) return <SessionEnded ended={ended} />;
  return (
    <Page>
      <ErrorPage
        status={told?.status ?? 500}
        code={page.requestId}
        home={`/${page.lang}`}
        text={
          told?.status === 403 || told?.status === 409 || told?.status === 503
            ? (told.data as { sentence?: string }).sentence
            : undefined
        }
      >
        <Yours words={words} />
        {told?.status === 404 && !page.viewer && <MayBeInside />}
      </ErrorPage>
    </Page>
  );
}
