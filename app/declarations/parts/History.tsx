import { day, regionName } from '~/i18n/format';
import { Stitch, Thread } from '~/ui/parts';
import { usePage, useT } from '~/web/page';
import type { HistoryLine } from '../index.server';

/** Every text that a clause has had, the newest first; any two can be compared. */
export function History({ clause, history }: { clause: string; history: readonly HistoryLine[] }) {
  const { lang, now } = usePage();
  const t = useT();
  return (
    <>
      <h2 className="h3">{t('declarations.history')}</h2>
      <Thread>
        {history.map((line, place) => {
          const before = history[place + 1];
          return (
            <Stitch key={line.number} state={line.current ? 'here' : 'done'}>
              <p>
                <b>{t('declarations.version', { number: String(line.number) })}</b>
                {line.current && <> {t('declarations.history.now')}</>}
              </p>
              <p className="sm cl">
                {day(lang, line.at, { zone: 'UTC', now })}
                {line.by && `. ${line.by.pseudonym}, ${regionName(lang, line.by.country)}`}
              </p>
              <p className="sm">
                {before && (
                  <a href={`/${lang}/clause/${clause}/compare?from=${before.number}&to=${line.number}`}>
                    {t('declarations.history.compare', { from: String(before.number) })}
                  </a>
                )}{' '}
                {line.change && (
                  <a href={`/${lang}/clause/${clause}/change/${line.change}`}>
                    {t('declarations.history.change')}
                  </a>
                )}
              </p>
            </Stitch>
          );
        })}
      </Thread>
    </>
  );
}
