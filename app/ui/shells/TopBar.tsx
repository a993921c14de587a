import type { Lang } from '~/kernel/lang';
import { Icon } from '../parts/Icon';
import { useWords } from '../words';
import { Logo } from './Logo';

export type NavItem = { href: string; label: string; current?: boolean };

/** The same page in each language; `name` in that language, for screen readers. i18n makes the list: languageLinks(lang, path). */
export type LanguageItem = { lang: Lang; name: string; href: string; current: boolean };

function Languages({ items }: { items: readonly LanguageItem[] }) {
  return (
    <li className="langs">
      {items.map(({ lang, name, href, current }) => (
        <a
          key={lang}
          href={href}
          hrefLang={lang}
          lang={lang}
          aria-current={current ? 'true' : undefined}
          aria-label={name}
        >
          {lang}
        </a>
      ))}
    </li>
  );
}

/** Name, menu, languages. On a phone the menu is a <details>; from 60 rem it stands open (css/parts/top.css). */
export function TopBar({
  home,
  nav,
  languages,
}: {
  home: string;
  nav: readonly NavItem[];
  languages: readonly LanguageItem[];
}) {
  const { t } = useWords();
  return (
    <header className="top">
      <div className="wrap">
        <Logo href={home} />
        <details className="menu">
          <summary>
            {t('ui.menu')} <Icon name="menu" />
          </summary>
          <nav aria-label={t('ui.menu.label')}>
            <ul>
              {nav.map(item => (
                <li key={item.href}>
                  <a href={item.href} aria-current={item.current ? 'page' : undefined}>
                    {item.label}
                  </a>
                </li>
              ))}
              <Languages items={languages} />
            </ul>
          </nav>
        </details>
      </div>
    </header>
  );
}
