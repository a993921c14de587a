import { Button } from '~/ui/parts';
import { usePage, useT } from '~/web/page';
import type { RoomProps } from './Room';

/** A key for each form of the list, made of the one that the page has. */
const keyAt = (formKey: string, place: number): string =>
  `${formKey.slice(0, -3)}${String(place).padStart(3, '0')}`;

/** The order of the clauses, moved one place at a time. */
export function Order({ page, base, formKey }: RoomProps & { base: string }) {
  const { lang } = usePage();
  const t = useT();
  return (
    <section className="flow">
      <h2 className="h3">{t('declarations.room.order')}</h2>
      <p className="sm">
        <a href={`${base}/write/text`}>{t('declarations.room.text')}</a>
      </p>
      <ol className="flow plain">
        {page.clauses.map((clause, place) => (
          <li key={clause.id} className="flow">
            <a href={`/${lang}/clause/${clause.id}`} lang={clause.lang}>
              {clause.number}. {clause.title}
            </a>
            {page.writing && page.clauses.length > 1 && (
              <form method="post" className="line">
                <input type="hidden" name="clause" value={clause.id} />
                <input type="hidden" name="key" value={keyAt(formKey, place)} />
                {place > 0 && (
                  <Button kind="three" name="intent" value="up">
                    {t('declarations.room.up')} <span className="vh">{clause.title}</span>
                  </Button>
                )}
                {place < page.clauses.length - 1 && (
                  <Button kind="three" name="intent" value="down">
                    {t('declarations.room.down')} <span className="vh">{clause.title}</span>
                  </Button>
                )}
              </form>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
