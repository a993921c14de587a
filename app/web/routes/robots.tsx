/** Public pages may be found; what is inside the network is not for anybody's index. */
const inside = ['t', 'me', 'desk', 'care', 'office', 'search', 'sign-in'];

export const loader = () =>
  new Response(
    [
      'User-agent: *',
      ...['es', 'pt', 'en', 'fr'].flatMap(lang => inside.map(path => `Disallow: /${lang}/${path}`)),
      '',
    ].join('\n'),
    { headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=3600' } },
  );
