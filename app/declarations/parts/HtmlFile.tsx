import { Fragment } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { translator } from '~/i18n/translate';
import { DocumentBody } from '../document/html';
import type { Exported } from '../export/annex';
import { aheadLines, backLines, headLines } from '../export/sentences';
import { clauseKindKey } from '../words';

// Paper and screen, any size, no file beside it: the reader may have neither our font nor a connection.
const look = `:root{color-scheme:light dark}body{font:1.06rem/1.6 system-ui,sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem}
h1{line-height:1.1}h2{margin-top:2.2rem;line-height:1.2}nav ol{padding-left:1.6rem}a{color:inherit}
.kind{font-size:.9rem;margin:0}.annex{border-top:1px solid;margin-top:3rem;padding-top:1rem}
@media print{nav{display:none}section{break-inside:avoid}}`;

function Chain({ doc }: { doc: Exported }) {
  const t = translator(doc.reader);
  return (
    <section className="annex" aria-labelledby="annex">
      <h2 id="annex">{t('declarations.file.annex')}</h2>
      <p>{t('declarations.file.annex-lead')}</p>
      {doc.clauses.map(clause => (
        <section key={clause.number} aria-labelledby={`a${clause.number}`}>
          <h3 id={`a${clause.number}`}>
            {t('declarations.clause.label', { number: String(clause.number), title: clause.title })}
          </h3>
          <h4>{t('declarations.file.back')}</h4>
          <ul>
            {backLines(doc, clause).map(line => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <h4>{t('declarations.file.ahead')}</h4>
          <ul>
            {aheadLines(doc, clause).map(line => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

/** The whole Declaration with its annex as one accessible HTML file: headings, landmarks, a list of clauses, languages marked. */
export function htmlFile(doc: Exported): string {
  const t = translator(doc.reader);
  const page = (
    <html lang={doc.reader}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{doc.title}</title>
        <style>{look}</style>
      </head>
      <body>
        <main>
          <h1 lang={doc.lang}>{doc.title}</h1>
          {headLines(doc).map(line => (
            <p key={line}>{line}</p>
          ))}
          <div lang={doc.lang}>
            <DocumentBody doc={doc.preamble} />
          </div>
          <nav aria-label={t('declarations.toc', { count: doc.clauses.length })}>
            <ol>
              {doc.clauses.map(clause => (
                <li key={clause.number} value={clause.number}>
                  <a href={`#c${clause.number}`} lang={doc.lang}>
                    {clause.title}
                  </a>
                </li>
              ))}
            </ol>
          </nav>
          {doc.clauses.map(clause => (
            <Fragment key={clause.number}>
              <h2 id={`c${clause.number}`}>
                {clause.number}. <span lang={doc.lang}>{clause.title}</span>
              </h2>
              <p className="kind">{t(clauseKindKey(clause.kind))}</p>
              <div lang={doc.lang}>
                <DocumentBody doc={clause.body} />
              </div>
            </Fragment>
          ))}
          <Chain doc={doc} />
        </main>
      </body>
    </html>
  );
  return `<!doctype html>\n${renderToStaticMarkup(page)}\n`;
}
