import { day, regionName } from '~/i18n/format';
import { Knot, Row, Rows } from '~/ui/parts';
import { usePage, useT } from '~/web/page';
import type { ProposalPage } from '../index.server';

/** As many posts as are shown before the rest is folded away. */
const shown = 5;

type Line = NonNullable<ProposalPage['sources']['posts']['lines']>[number];

/** Where it comes from: for members the words it quotes, for everybody else how many, and what was recommended in 2008. */
export function Sources({ page, zone }: { page: ProposalPage; zone: string }) {
  const { lang } = usePage();
  const t = useT();
  const { posts, recommendations } = page.sources;
  const lines = posts.lines ?? [];
  return (
    <section className="flow mt6" aria-labelledby="sources">
      <h2 id="sources">{t('proposals.page.sources')}</h2>
      {posts.count > 0 && (
        <p className="cl measure">
          {t('proposals.page.sources.quoted', { posts: posts.count, countries: posts.countries })}{' '}
          {posts.lines === null && t('proposals.page.sources.members')}
        </p>
      )}
      <Rows>
        {lines.slice(0, shown).map(line => (
          <Quoted key={line.id} line={line} zone={zone} />
        ))}
        {recommendations.map(({ id, label, text, href }) => (
          <Row
            key={id}
            lead={<Knot state="done" />}
            title={text ?? label}
            href={href ? `/${lang}${href}` : undefined}
            meta={text ? [label] : undefined}
          />
        ))}
      </Rows>
      {lines.length > shown && (
        <details>
          <summary>{t('proposals.page.sources.more', { count: lines.length - shown })}</summary>
          <Rows>
            {lines.slice(shown).map(line => (
              <Quoted key={line.id} line={line} zone={zone} />
            ))}
          </Rows>
        </details>
      )}
    </section>
  );
}

function Quoted({ line, zone }: { line: Line; zone: string }) {
  const { lang, now } = usePage();
  const t = useT();
  if (line.line === null)
    return (
      <Row
        lead={<Knot state="none" />}
        title={<span className="cl">{t('proposals.page.sources.gone')}</span>}
      />
    );
  return (
    <Row
      lead={<Knot state="done" />}
      title={line.line}
      lang={line.lang ?? undefined}
      href={line.href ? `/${lang}${line.href}` : undefined}
      meta={[
        line.by && `${line.by.pseudonym}, ${regionName(lang, line.by.country)}`,
        line.at && day(lang, line.at, { zone, now }),
      ]}
    />
  );
}
