import type { T } from '~/i18n/translate';
import type { About } from '../about';
import type { Framework } from '../words';

type Named = { code: string; framework: Framework; title: string; about: About | null };

/** What a reader calls it: our plain words where we have some, else its official title. */
export const nameOf = (t: T, { title, about }: Pick<Named, 'title' | 'about'>): string =>
  about ? t(`indicators.about.${about}.title`) : title;

/** With its number in front, where the code is one that people say ("16.2.2"); UNICEF's are for machines. */
export const headingOf = (t: T, of: Named): string =>
  of.framework === 'SDG' ? `${of.code} ${nameOf(t, of)}` : nameOf(t, of);

/** The official title, or that there is none in this language and the wording is ours. */
export const officialOf = (t: T, { title, ours }: { title: string; ours: boolean }): string =>
  ours ? t('indicators.page.ours', { title }) : t('indicators.page.official', { title });
