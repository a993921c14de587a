import type { ReactNode } from 'react';
import { names } from '../class-names';
import { Note } from '../parts/Note';
import { Sprite, SpriteBox } from '../parts/Sprite';
import type { Dye } from '../states';
import { useWords } from '../words';
import { CareBar } from './CareBar';
import { Foot } from './Foot';
import { type LanguageItem, type NavItem, TopBar } from './TopBar';

/** public: anyone. member: signed in. desk: greys, no band, no mark. office: organisers, denser. */
export type ShellKind = 'public' | 'member' | 'desk' | 'office';

export type ShellProps = {
  kind: ShellKind;
  /** The theme of the page; `y` where there is none. The desk wears none, whatever is said. */
  dye?: Dye;
  /** This page in each language: languageLinks(lang, path) of i18n. */
  languages: readonly LanguageItem[];
  nav: readonly NavItem[];
  foot?: readonly { href: string; label: string }[];
  /** Says on every page that people and texts are invented. */
  demo?: boolean;
  /** First use: says in sight what quick exit does and does not do. */
  explainExit?: boolean;
  /** Where the care bar leads; `exit` is the POST address. */
  help?: string;
  exit?: string;
  /** What just happened (a Toast). */
  flash?: ReactNode;
  /** Content of the footer after its links: the form that changes light and dark, for one. */
  footnote?: ReactNode;
  children: ReactNode;
};

/**
 * Everything inside <body>. `data-private` tells enhance/exit.ts that this page must not come back from the browser's
 * memory: what needs a session is read anew.
 */
export function Shell({
  kind,
  dye = 'y',
  languages,
  nav,
  foot = [],
  demo,
  explainExit,
  help,
  exit = '/exit',
  flash,
  footnote,
  children,
}: ShellProps) {
  const { t, lang } = useWords();
  const desk = kind === 'desk';
  return (
    <SpriteBox>
      <div
        className={names(desk ? 'y' : dye, desk && 'desk', kind === 'office' && 'office')}
        data-private={kind === 'public' ? undefined : ''}
      >
        <a className="skip" href="#main">
          {t('ui.skip')}
        </a>
        <a className="skip" href="#exit" data-exit-now="">
          {t('ui.exit.skip')}
        </a>
        <CareBar help={help ?? `/${lang}/help`} exit={exit} />
        {demo && (
          <aside className="demo" aria-label={t('ui.demo.label')}>
            <p className="wrap">{t('ui.demo')}</p>
          </aside>
        )}
        <TopBar home={`/${lang}`} nav={nav} languages={languages} />
        <main id="main">
          {explainExit && (
            <div className="wrap">
              <Note>
                <p>
                  <b>{t('ui.exit.first.title')}</b> {t('ui.exit.first.text')}
                </p>
              </Note>
            </div>
          )}
          {children}
        </main>
        {flash}
        <Foot dye={desk ? null : dye} links={foot}>
          {footnote}
        </Foot>
        <Sprite />
      </div>
    </SpriteBox>
  );
}
