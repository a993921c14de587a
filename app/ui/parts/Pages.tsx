import { useWords } from '../words';
import { Icon } from './Icon';

/** First, last, and the neighbours of the current page; null where numbers are left out. */
export function pageNumbers(page: number, last: number): (number | null)[] {
  const near = [...new Set([1, page - 1, page, page + 1, last])].filter(n => n >= 1 && n <= last);
  return near.flatMap((n, i) => {
    const before = near[i - 1];
    return before !== undefined && n - before > 1 ? [null, n] : [n];
  });
}

/** No endless scroll. Nothing at all when there is one page. */
export function Pages({ page, last, href }: { page: number; last: number; href: (page: number) => string }) {
  const { t } = useWords();
  if (last <= 1) return null;
  return (
    <nav className="pages mt5" aria-label={t('ui.pages.label')}>
      <ul>
        {page > 1 && (
          <li>
            <a href={href(page - 1)} rel="prev">
              <Icon name="left" />
              {t('ui.pages.previous')}
            </a>
          </li>
        )}
        {pageNumbers(page, last).map((n, i) =>
          n === null ? (
            <li key={`gap${i}`} aria-hidden="true">
              …
            </li>
          ) : (
            <li key={n}>
              <a href={href(n)} aria-current={n === page ? 'page' : undefined}>
                <span className="vh">{t('ui.pages.page')} </span>
                {n}
              </a>
            </li>
          ),
        )}
        {page < last && (
          <li>
            <a href={href(page + 1)} rel="next">
              {t('ui.pages.next')} <Icon name="right" />
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}
