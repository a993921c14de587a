export { openThemes, reply, rewrite, startThread, takeBack } from './act.server';
export { type Grew, grewFrom, grewFromThreads } from './grew.server';
export {
  findPost,
  findTheme,
  type PostView,
  place,
  type ThemePage,
  type ThreadPage,
  themesByIds,
  themesOf,
} from './read.server';
export { register } from './register.server';
