export { DeskBar } from './DeskBar';
export { documentAttributes, type Theme } from './document';
export { Hero } from './Hero';
export { PageHead, type PageHeadProps } from './PageHead';
export { Shell, type ShellKind, type ShellProps } from './Shell';
export type { LanguageItem, NavItem } from './TopBar';
