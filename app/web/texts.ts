import type { Lang } from '~/i18n/languages';

/** What the edge has to say itself, before or instead of React. Each key stands in i18n/{es,pt,en,fr}.json. */
export const pages = {
  400: { title: 'web.plain.400.title', text: 'web.plain.400.text' },
  403: { title: 'web.plain.403.title', text: 'web.plain.403.text' },
  404: { title: 'web.plain.404.title', text: 'web.plain.404.text' },
  405: { title: 'web.plain.405.title', text: 'web.plain.405.text' },
  408: { title: 'web.plain.408.title', text: 'web.plain.408.text' },
  413: { title: 'web.plain.413.title', text: 'web.plain.413.text' },
  429: { title: 'web.plain.429.title', text: 'web.plain.429.text' },
  500: { title: 'web.plain.500.title', text: 'web.plain.500.text' },
  503: { title: 'web.plain.503.title', text: 'web.plain.503.text' },
} as const;

export type PlainStatus = keyof typeof pages;

export type TextKey =
  | (typeof pages)[PlainStatus]['title' | 'text']
  | 'web.plain.code'
  | 'web.plain.home'
  | 'web.plain.help'
  | 'web.plain.exit';

/** How the edge gets its words; `translator` of the i18n domain fits. */
export type Texts = (lang: Lang) => (key: TextKey) => string;

/** The page that tells of a status: its own, else that of its family. */
export function pageFor(status: number): PlainStatus {
  if (status in pages) return status as PlainStatus;
  if (status === 410) return 404;
  return status >= 500 ? 500 : 400;
}
