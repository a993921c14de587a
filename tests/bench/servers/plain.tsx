import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { renderToString } from 'react-dom/server';
import { ThreadView } from '~/discussion/parts/ThreadView';
import { loader } from '~/discussion/routes/place';
import { personById } from '~/identity/index.server';
import { isStaff, isYoung } from '~/kernel/actor';
import { buildSystem } from '~/system.server';
import { documentAttributes } from '~/ui/shells';
import { WordsProvider } from '~/ui/words';
import { type PageFacts, PageProvider, wordsOf } from '~/web/page';
import { readSettings } from '~/web/settings.server';
import { ready } from './ready';

/**
 * The same thread by hand: the queries of the page and React's renderToString, and nothing else. Who asks is known
 * beforehand; no session, no limits, no policies, no compression.
 */
const { databaseUrl, masterKey } = readSettings(process.env);
const system = await buildSystem({ url: databaseUrl, masterKey });
const [member = '', thread = '', slug = ''] = process.argv.slice(2);
const person = await personById(system.store.read, member);
if (!person) throw new Error('Nobody is there to read');
const path = `/es/t/${thread}`;

async function page(): Promise<string> {
  const ctx = system.contextFor(person ?? { kind: 'visitor' });
  const request = new Request(`http://127.0.0.1${path}`);
  const context = { ctx, lang: 'es', path, edge: {} };
  const loaded = await loader({
    request,
    params: { lang: 'es', id: thread },
    context,
  } as unknown as LoaderFunctionArgs);
  if (loaded.page.kind !== 'thread' || !person) throw new Error('It is no thread');
  const facts: PageFacts = {
    lang: 'es',
    path,
    theme: 'system',
    demo: true,
    requestId: '',
    nonce: 'AAAAAAAAAAAAAAAAAAAAAA',
    enhance: '/assets/enhance.js',
    viewer: {
      pseudonym: person.pseudonym,
      staff: isStaff(person) ? person.roles : [],
      young: isYoung(person),
      unseen: 0,
    },
    missing: [],
    process: { slug },
    alternates: [],
    now: ctx.now,
    country: person.country,
  };
  const html = renderToString(
    <PageProvider value={facts}>
      <html {...documentAttributes(facts)}>
        <head>
          <meta charSet="utf-8" />
          <link rel="stylesheet" href="/assets/app.css" />
          <script src={facts.enhance} defer nonce={facts.nonce} />
        </head>
        <body>
          <WordsProvider value={wordsOf('es')}>
            <ThreadView {...loaded} page={loaded.page} />
          </WordsProvider>
        </body>
      </html>
    </PageProvider>,
  );
  return `<!doctype html>${html}`;
}

const server = createServer(async (_request, response) => {
  const body = Buffer.from(await page());
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.setHeader('Content-Length', body.length);
  response.end(body);
});
server.listen(0, '127.0.0.1', () => ready((server.address() as AddressInfo).port));
