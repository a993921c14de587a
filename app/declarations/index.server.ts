export { moveClause, rewriteClause, writeClause } from './act/clause.server';
export { accept, decline } from './act/decide.server';
export { openDeclaration, reviseDeclaration, takeBack } from './act/open.server';
export { giveOpinion } from './act/opine.server';
export { takeSnapshot } from './act/snapshot.server';
export { rewriteSuggestion, suggest, withdrawSuggestion } from './act/suggest.server';
export { declarationOf } from './find.server';
export { type DeclarationAsks, declarationAsks, declarationLine } from './read/asks.server';
export { changePage, clauseOfChange } from './read/change.server';
export { clausePage } from './read/clause.server';
export { declarationPage } from './read/declaration.server';
export { clauseFormFor, type DraftingPage, draftingPage, draftsIn } from './read/drafting.server';
export { type Comparison, compare } from './read/history.server';
export { travelled } from './read/travelled.server';
export type {
  ChangeLine,
  ChangePage,
  ClausePage,
  ClauseView,
  DeclarationPage,
  HistoryLine,
  OpinionLine,
  OriginView,
} from './read/views';
export { register } from './register.server';
