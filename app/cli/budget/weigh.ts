import { get } from 'node:http';
import { brotliDecompressSync } from 'node:zlib';

/** Bytes that travel, compressed: the page itself, and everything that its head names. */
export type Weight = { page: number; rest: number };

type Sent = { size: number; text: string };

/** One answer as it is sent to a browser that takes brotli. */
const ask = (url: string, cookie: string | undefined): Promise<Sent> =>
  new Promise((done, failed) => {
    const headers = { 'Accept-Encoding': 'br', ...(cookie ? { Cookie: cookie } : {}) };
    get(url, { headers }, response => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const body = Buffer.concat(chunks);
        if (response.statusCode !== 200)
          return failed(new Error(`${url} is not there to be weighed: ${response.statusCode}`));
        const packed = response.headers['content-encoding'] === 'br';
        done({ size: body.length, text: (packed ? brotliDecompressSync(body) : body).toString('utf8') });
      });
    }).on('error', failed);
  });

/** Style, font, script, picture of the tab: each is fetched once, however often it is named. */
const named = (html: string): string[] => {
  const [head = ''] = html.split('</head>');
  const tags = head.match(/<(?:link|script)\b[^>]*>/g) ?? [];
  const fetched = tags.filter(tag => !/rel="(?:alternate|canonical)"/.test(tag));
  return [...new Set(fetched.flatMap(tag => /(?:href|src)="(\/[^"]+)"/.exec(tag)?.[1] ?? []))];
};

/** What a first visit to a page costs. @throws when the page, or something it names, is not answered with 200 */
export async function weigh(origin: string, path: string, cookie?: string): Promise<Weight> {
  const page = await ask(origin + path, cookie);
  let rest = 0;
  for (const file of named(page.text)) rest += (await ask(origin + file, cookie)).size;
  return { page: page.size, rest };
}
