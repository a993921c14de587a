import { Button, Note } from '~/ui/parts';
import { usePage, useT } from '~/web/page';
import type { RoomProps } from './Room';

/** From here the whole text goes to a ballot. */
export function Ready({ page, base, formKey }: RoomProps & { base: string }) {
  const { lang } = usePage();
  const t = useT();
  const { snapshot, declaration } = page;
  if (declaration?.state !== 'writing')
    return (
      <Note tone="ok">
        <p>
          {t(declaration?.state === 'adopted' ? 'declarations.adopted.text' : 'declarations.frozen.text')}
        </p>
        {snapshot?.ballot && (
          <p>
            <a href={`/${lang}/ballots/${snapshot.ballot}`}>{t('declarations.see-ballot')}</a>
          </p>
        )}
      </Note>
    );
  return (
    <section className="flow mt6">
      <h2 className="h3">{t('declarations.room.ready')}</h2>
      <p className="sm">{t('declarations.room.ready.text')}</p>
      {snapshot?.state === 'proposed' && (
        <p className="sm">
          {snapshot.current ? (
            <a href={`${base}/${snapshot.id}`}>{t('declarations.room.ready.done')}</a>
          ) : (
            t('declarations.room.ready.old')
          )}
        </p>
      )}
      {page.clauses.length > 0 && !(snapshot?.state === 'proposed' && snapshot.current) && (
        <form method="post">
          <input type="hidden" name="key" value={formKey} />
          <Button kind="two" name="intent" value="snapshot">
            {t('declarations.room.ready.do')}
          </Button>
        </form>
      )}
    </section>
  );
}
