import { useLoaderData } from '@remix-run/react';
import { day } from '~/i18n/format';
import { type FoundReference, searchReference } from '~/indicators/index.server';
import { Button, Empty, Knot, Pages, Row, Rows, TextField } from '~/ui/parts';
import { PageHead } from '~/ui/shells';
import { read } from '~/web/ask.server';
import { Page, usePage, useT } from '~/web/page';
import { search } from '../index.server';

const perPage = 20;
const queryMax = 120;

export const loader = read(async ({ ctx, lang, url, limits, edge }) => {
  const query = (url.searchParams.get('q') ?? '').slice(0, queryMax);
  const page = Math.min(Math.max(1, Number.parseInt(url.searchParams.get('page') ?? '1', 10) || 1), 1000);
  if (query.trim()) {
    const account = ctx.actor.kind === 'person' ? ctx.actor.id : undefined;
    const tooMany = await limits.take('search', { account, address: edge.address });
    if (tooMany) throw tooMany;
  }
  const found = query.trim() ? await search(ctx, query) : [];
  return {
    reference: page === 1 ? (await searchReference(ctx, query, lang)).slice(0, perPage) : [],
    query,
    page,
    total: found.length,
    last: Math.max(1, Math.ceil(found.length / perPage)),
    found: found
      .slice((page - 1) * perPage, page * perPage)
      .map(({ kind, title, text, href, lang, at, subject }) => ({
        kind,
        title,
        text: text.slice(0, 220),
        href,
        lang,
        at,
        subject,
      })),
  };
});

export default function Search() {
  const { query, page, last, total, found, reference } = useLoaderData<typeof loader>();
  const { lang, now } = usePage();
  const t = useT();
  return (
    <Page dye="t5">
      <PageHead dye="t5" title={t('gate.search')} lead={t('gate.search.lead')} />
      <div className="wrap sec flow">
        <form method="get" className="flow measure">
          <TextField name="q" type="search" label={t('gate.search.words')} value={query} optional />
          <Button>{t('gate.search.go')}</Button>
        </form>
        {query.trim() !== '' && <h2>{t('gate.search.found', { count: total })}</h2>}
        {query.trim() !== '' && total === 0 && reference.length === 0 && (
          <Empty dye="t5" level={3} title={t('gate.search.none')} text={t('gate.search.none.text')} />
        )}
        {found.length > 0 && (
          <Rows>
            {found.map(hit => (
              <Row
                key={`${hit.kind}/${hit.subject}/${hit.lang}`}
                lead={<Knot state="done" />}
                title={hit.title || hit.text.slice(0, 80)}
                lang={hit.lang}
                href={`/${lang}${hit.href}`}
                meta={[t(`moderation.kind.${hit.kind}`), day(lang, hit.at, { zone: 'UTC', now })]}
              >
                {hit.title && (
                  <p className="sm cl" lang={hit.lang}>
                    {hit.text}
                  </p>
                )}
              </Row>
            ))}
          </Rows>
        )}
        <Pages
          page={page}
          last={last}
          href={n => `/${lang}/search?q=${encodeURIComponent(query)}&page=${n}`}
        />
        {reference.length > 0 && <Reference found={reference} />}
      </div>
    </Page>
  );
}

/** Official indicators and what was recommended in 2008: nobody of the network wrote them, so they stand apart. */
function Reference({ found }: { found: readonly FoundReference[] }) {
  const { lang } = usePage();
  const t = useT();
  return (
    <>
      <h2>{t('gate.search.reference')}</h2>
      <Rows>
        {found.map(({ kind, id, label, title, href }) => (
          <Row
            key={`${kind}/${id}`}
            lead={<Knot state="done" />}
            title={title}
            href={`/${lang}${href}`}
            meta={[label]}
          />
        ))}
      </Rows>
    </>
  );
}
