import { percent } from '~/i18n/format';
import { usePage, useT } from '~/web/page';
import type { BallotPage } from '../read/views';
import { boxLimits, boxProtects, promises, ruleSentences } from '../sentences';

/** The majority as her language writes it: a fraction as it is, a decimal as a percentage. */
export function useShare({ rule }: BallotPage): string {
  const { lang } = usePage();
  return rule.majority.includes('/') ? rule.majority : percent(lang, Number(rule.majority), { max: 2 });
}

export function Rules({ page }: { page: BallotPage }) {
  const t = useT();
  const share = useShare(page);
  return (
    <>
      <h2 className="h3">{t('ballots.rules')}</h2>
      {ruleSentences(t, page, share).map(sentence => (
        <p className="sm" key={sentence}>
          {sentence}
        </p>
      ))}
    </>
  );
}

/** Said beside the form, before anybody votes. */
export function Promises() {
  const t = useT();
  return (
    <>
      {promises.map(([title, text]) => (
        <div key={title}>
          <h2 className="h3">{t(title)}</h2>
          <p className="sm">{t(text)}</p>
        </div>
      ))}
    </>
  );
}

/** What the sealed box protects from and what it does not: whoever holds both data and key, or alters these pages. */
export function Box() {
  const t = useT();
  return (
    <details className="flow">
      <summary className="btn two">{t('ballots.box')}</summary>
      {[boxProtects, boxLimits].map(({ title, lines }) => (
        <div className="flow measure" key={title}>
          <h3>{t(title)}</h3>
          <ul className="flow">
            {lines.map(line => (
              <li key={line}>{t(line)}</li>
            ))}
          </ul>
        </div>
      ))}
    </details>
  );
}

/** Texts, rules, dates and electorate, hashed when it was frozen. */
export function Fixed({ page }: { page: BallotPage }) {
  const { lang } = usePage();
  const t = useT();
  if (!page.frozen) return null;
  return (
    <details className="flow">
      <summary className="btn two">{t('ballots.fixed')}</summary>
      <p className="measure">{t('ballots.fixed.text')}</p>
      <p className="sm">
        <code>{page.frozen.hash}</code>
      </p>
      <p>
        <a href={`/${lang}/ballots/${page.id}/manifest.txt`}>{t('ballots.fixed.file')}</a>
      </p>
      <h3>{t('ballots.fixed.texts')}</h3>
      <ol className="flow">
        {page.questions.map(({ place, hash, shown }) => (
          <li className="sm" key={place}>
            {shown?.label ?? place}: <code>{hash}</code>
          </li>
        ))}
      </ol>
    </details>
  );
}
