import { createContext, type ReactNode, useContext } from 'react';
import type { Lang } from '~/i18n/languages';
import { type Alternate, languageLinks } from '~/i18n/switch';
import { type Key, translator } from '~/i18n/translate';
import type { Protection } from '~/safeguarding/words';
import { Note } from '~/ui/parts/Note';
import { Shell, type ShellKind, type Theme } from '~/ui/shells';
import type { Dye } from '~/ui/states';
import { useWords, type Words } from '~/ui/words';

/** What every page may know of who looks at it: made by the server for each request, never sent to the browser. */
export type PageFacts = {
  lang: Lang;
  path: string;
  theme: Theme;
  demo: boolean;
  requestId: string;
  /** Present where scripts carry a nonce: not on the pages that all visitors share. */
  nonce: string | undefined;
  enhance: string;
  viewer: { pseudonym: string; staff: readonly string[]; young: boolean; unseen: number } | null;
  /** For those who host: what keeps young people from writing (R73). */
  missing: readonly Protection[];
  process: { slug: string } | null;
  /** The same public page in each language, for those who index it. Empty inside the network. */
  alternates: readonly Alternate[];
  now: Date;
  country: string | null;
};

const Facts = createContext<PageFacts | null>(null);
export const PageProvider = Facts.Provider;

export function usePage(): PageFacts {
  const facts = useContext(Facts);
  if (!facts) throw new Error('A page was rendered outside PageProvider');
  return facts;
}

/** `t` with typed keys, for pages. Parts of the design system take the loose one. */
export const useT = () => translator(usePage().lang);

export const wordsOf = (lang: Lang): Words => ({
  lang,
  t: (key, args) => (translator(lang) as (key: Key, args?: unknown) => string)(key as Key, args),
});

type Item = { href: string; label: string; current?: boolean };

function menu({ viewer, process, path, lang }: PageFacts, t: ReturnType<typeof useT>): Item[] {
  const at = (rest: string) => `/${lang}${rest}`;
  const item = (rest: string, label: string): Item => ({
    href: at(rest),
    label,
    current: path === at(rest) || path.startsWith(`${at(rest)}/`),
  });
  const items: Item[] = [];
  if (viewer?.staff.some(role => role === 'moderator' || role === 'senior-moderator'))
    items.push(item('/desk', t('web.nav.desk')));
  if (viewer?.staff.includes('safeguarding-lead')) items.push(item('/care', t('web.nav.care')));
  if (viewer?.staff.includes('organiser')) items.push(item('/office', t('web.nav.office')));
  if (viewer && process) items.push(item(`/process/${process.slug}/themes`, t('web.nav.themes')));
  if (process) items.push(item(`/process/${process.slug}`, t('web.nav.process')));
  items.push(item('/proposals', t('web.nav.proposals')));
  const declaration = item('/declaration', t('web.nav.declaration'));
  items.push({ ...declaration, current: declaration.current || path.startsWith(at('/clause/')) });
  if (viewer) items.push(item('/ballots', t('web.nav.ballots')));
  items.push(item('/indicators', t('web.nav.indicators')));
  if (!viewer) return [...items, item('/sign-in', t('web.nav.sign-in'))];
  const me = item(
    '/me',
    viewer.unseen > 0 ? t('web.nav.me-unseen', { count: viewer.unseen }) : t('web.nav.me'),
  );
  return [...items, me];
}

/** One page in its shell. Everything around the content is the same everywhere: care bar, menu, languages, foot. */
export function Page({
  kind,
  dye,
  flash,
  explainExit,
  children,
}: {
  kind?: ShellKind;
  dye?: Dye;
  flash?: ReactNode;
  /** First use: what quick exit does, and that it does not erase the history. */
  explainExit?: boolean;
  children: ReactNode;
}) {
  const facts = usePage();
  const t = useT();
  const { lang } = facts;
  const hosting = kind === 'desk' || kind === 'office' || facts.path === `/${lang}/me`;
  return (
    <Shell
      kind={kind ?? (facts.viewer ? 'member' : 'public')}
      dye={dye}
      languages={languageLinks(lang, facts.path)}
      nav={menu(facts, t)}
      demo={facts.demo}
      explainExit={explainExit}
      flash={flash}
      foot={[
        { href: `/${lang}/moderation`, label: t('web.foot.moderation') },
        { href: `/${lang}/privacy`, label: t('web.foot.privacy') },
        { href: `/${lang}/search`, label: t('web.foot.search') },
        ...(facts.demo ? [{ href: `/${lang}/people`, label: t('web.foot.people') }] : []),
      ]}
      footnote={<ThemeForm />}
    >
      {hosting && facts.missing.length > 0 && <Missing what={facts.missing} />}
      {children}
    </Shell>
  );
}

/** Shown to the team alone: why nobody young can write yet. */
function Missing({ what }: { what: readonly Protection[] }) {
  const t = useT();
  return (
    <div className="wrap">
      <Note tone="bad" title={t('safeguarding.missing')}>
        <ul className="flow">
          {what.map(one => (
            <li key={one}>{t(`safeguarding.missing.${one}`)}</li>
          ))}
        </ul>
      </Note>
    </div>
  );
}

const looks = ['light', 'dark', 'system'] as const;

/** The looks she does not have now. `system` is what her phone prefers, which the server cannot know. */
function ThemeForm() {
  const { path, theme } = usePage();
  const t = useT();
  return (
    <form method="post" action="/theme" className="line looks">
      <input type="hidden" name="back" value={path} />
      {looks
        .filter(look => look !== theme)
        .map(look => (
          <button className="btn three" name="theme" value={look} type="submit" key={look}>
            {t(`web.foot.look.${look}`)}
          </button>
        ))}
    </form>
  );
}

export { useWords };
