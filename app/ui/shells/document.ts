import type { Lang } from '~/kernel/lang';

export type Theme = 'light' | 'dark' | 'system';

/** Attributes of `<html>`: without data-theme the system's preference rules (css/tokens). */
export const documentAttributes = ({ lang, theme }: { lang: Lang; theme: Theme }) => ({
  lang,
  'data-theme': theme === 'system' ? undefined : theme,
});
