import { languageNames } from '~/i18n/languages';
import type { Lang } from '~/kernel/lang';
import { useT } from '~/web/page';

/** How a text is written in a plain field, in which language, and who will read it. */
export function Writing({ lang }: { lang: Lang }) {
  const t = useT();
  return (
    <aside className="flow">
      <h2 className="h3">{t('declarations.writing')}</h2>
      <p className="sm">{t('declarations.writing.lang', { lang: languageNames[lang] })}</p>
      <ul className="flow sm">
        <li>{t('declarations.writing.paragraph')}</li>
        <li>{t('declarations.writing.list')}</li>
        <li>{t('declarations.writing.strong')}</li>
      </ul>
      <h2 className="h3">{t('discussion.who-reads')}</h2>
      <p className="sm">{t('declarations.who-reads')}</p>
    </aside>
  );
}
