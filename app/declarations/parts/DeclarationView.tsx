import { day } from '~/i18n/format';
import { Clause, Empty, LinkButton, Note, Select } from '~/ui/parts';
import { PageHead } from '~/ui/shells';
import { Page, usePage, useT } from '~/web/page';
import { read } from '../document/canonical';
import { DocumentBody } from '../document/html';
import type { DeclarationPage } from '../index.server';
import { clauseKindKey } from '../words';
import { clauseDye, Origin } from './Origin';

export type DeclarationProps = {
  page: DeclarationPage;
  process: { slug: string; name: string };
  countries: readonly { iso3: string; name: string }[];
  area: string | null;
};

/** The Declaration: every clause says where it comes from and what became of it. */
export function DeclarationView({ page, process, countries, area }: DeclarationProps) {
  const { lang, now } = usePage();
  const t = useT();
  const at = (date: Date) => day(lang, date, { zone: 'UTC', now });
  const { shown } = page;
  const changes = page.clauses.reduce((sum, clause) => sum + (clause.changes ?? 0), 0);
  const base = `/${lang}/declaration/${page.slug}`;
  return (
    <Page dye="y">
      <PageHead
        dye="y"
        wide
        title={page.title}
        lang={page.lang}
        crumbs={[
          { href: `/${lang}/process/${process.slug}`, label: process.name },
          {
            label:
              shown.kind === 'adopted'
                ? t('declarations.version', { number: String(shown.number) })
                : t('declarations.title'),
          },
        ]}
        lead={
          page.clauses.length > 0
            ? t('declarations.lead', {
                clauses: page.clauses.length,
                people: page.by.people,
                countries: page.by.countries,
              })
            : t('declarations.lead.empty')
        }
        meta={[stateLine(t, page, at)]}
        actions={
          <>
            {page.clauses.length > 0 && (
              <LinkButton icon="down" href="#file">
                {t('declarations.file')}
              </LinkButton>
            )}
            {page.may.draft && (
              <LinkButton kind="two" href={`${base}/write`}>
                {t('declarations.room')}
              </LinkButton>
            )}
          </>
        }
      />
      <div className="wrap sec cols first">
        <div className="flow">
          <Standing page={page} changes={changes} />
          <div className="big doc preamble" lang={page.lang}>
            <DocumentBody doc={read(page.preamble)} />
          </div>
          {page.clauses.length === 0 && (
            <Empty dye="y" title={t('declarations.none')} text={t('declarations.none.text')} />
          )}
          {page.clauses.map(clause => (
            <Clause
              key={clause.id}
              id={`c${clause.number}`}
              number={clause.number}
              title={<a href={`/${lang}/clause/${clause.id}`}>{clause.title}</a>}
              dye={clauseDye(clause.theme)}
              lang={clause.lang}
              body={<DocumentBody doc={read(clause.body)} />}
            >
              <p className="sm cl">{t(clauseKindKey(clause.kind))}</p>
              <Origin clause={clause} />
              {clause.changes !== null && clause.changes > 0 && (
                <p className="sm">
                  <a href={`/${lang}/clause/${clause.id}#changes`}>
                    {t('declarations.changes-open', { count: clause.changes })}
                  </a>
                </p>
              )}
            </Clause>
          ))}
          {page.clauses.length > 0 && <File base={base} page={page} countries={countries} area={area} />}
        </div>
        <aside className="flow">
          {page.clauses.length > 0 && (
            <details className="toc" open>
              <summary>
                <h2>{t('declarations.toc', { count: page.clauses.length })}</h2>
              </summary>
              <ol>
                {page.clauses.map(clause => (
                  <li key={clause.id}>
                    <a href={`#c${clause.number}`} lang={clause.lang}>
                      <span className="num">{clause.number}</span>
                      {clause.title}
                    </a>
                  </li>
                ))}
              </ol>
            </details>
          )}
          {(page.versions.length > 0 || shown.kind === 'snapshot') && (
            <>
              <h2 className="h3">{t('declarations.versions')}</h2>
              <ul className="flow sm">
                {page.versions.map(version => (
                  <li key={version.number}>
                    <a href={`${base}/v${version.number}`}>
                      {t('declarations.version-of', { number: String(version.number), day: at(version.at) })}
                    </a>
                  </li>
                ))}
                {shown.kind === 'snapshot' && (
                  <li>
                    <a href={`${base}/now`}>{t('declarations.version-now')}</a>
                  </li>
                )}
              </ul>
            </>
          )}
        </aside>
      </div>
    </Page>
  );
}

type T = ReturnType<typeof useT>;

function stateLine(t: T, page: DeclarationPage, at: (date: Date) => string): string {
  const { shown } = page;
  if (shown.kind === 'adopted') return t('declarations.state.adopted', { day: at(shown.at) });
  if (shown.kind === 'snapshot') return t(`declarations.state.${shown.state}`);
  return t(page.state === 'frozen' ? 'declarations.state.on-ballot' : 'declarations.state.writing');
}

/** What can be done with it now, or that it no longer changes and why. */
function Standing({ page, changes }: { page: DeclarationPage; changes: number }) {
  const { lang } = usePage();
  const t = useT();
  const { shown } = page;
  const ballot = shown.kind !== 'current' ? shown.ballot : null;
  if (shown.kind === 'adopted')
    return (
      <Note tone="ok">
        <p>
          {t('declarations.adopted.text')}{' '}
          {ballot && <a href={`/${lang}/ballots/${ballot}`}>{t('declarations.see-ballot')}</a>}
        </p>
        <p className="sm mono">{t('declarations.file.hash', { hash: shown.hash })}</p>
      </Note>
    );
  if (shown.kind === 'snapshot')
    return (
      <Note>
        <p>
          {t('declarations.snapshot.text')}{' '}
          {ballot && <a href={`/${lang}/ballots/${ballot}`}>{t('declarations.see-ballot')}</a>}
        </p>
        <p className="sm mono">{t('declarations.file.hash', { hash: shown.hash })}</p>
      </Note>
    );
  if (page.onBallot)
    return (
      <Note tone="wait">
        <p>
          {t('declarations.frozen.text')}{' '}
          <a href={`/${lang}/declaration/${page.slug}/${page.onBallot}`}>{t('declarations.see-text')}</a>
        </p>
      </Note>
    );
  if (!page.may.suggest) return null;
  return (
    <Note>
      <p>
        {t('declarations.suggest.how')} {changes > 0 && t('declarations.changes-all', { count: changes })}
      </p>
    </Note>
  );
}

/** The file to take away, with the figures of one country. */
function File({
  base,
  page,
  countries,
  area,
}: { base: string; page: DeclarationPage } & Pick<DeclarationProps, 'countries' | 'area'>) {
  const t = useT();
  const version = page.shown.kind === 'adopted' ? `v${page.shown.number}` : 'now';
  return (
    <form className="card flow mt6" id="file" method="get" action={`${base}/${version}/file`}>
      <h2 className="h3">{t('declarations.file.title')}</h2>
      <p className="sm measure">{t('declarations.file.text')}</p>
      <Select
        name="area"
        label={t('declarations.file.country')}
        blank={t('declarations.file.no-country')}
        value={area ?? ''}
        options={countries.map(({ iso3, name }) => ({ value: iso3, label: name }))}
        optional
      />
      <div className="line">
        <button className="btn" name="format" value="html" type="submit">
          {t('declarations.file.html')}
        </button>
        <button className="btn two" name="format" value="md" type="submit">
          {t('declarations.file.markdown')}
        </button>
      </div>
    </form>
  );
}
