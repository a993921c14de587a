export { type Loaded, loadCatalogue, loadObservations, loadRecommendations } from './act.server';
export { iso3Of, landsOf } from './read/catalogue.server';
export { figuresOf, type Revision, revisionsOf } from './read/figures.server';
export { type FoundReference, searchReference } from './read/found.server';
export { type Grown, grownFrom } from './read/grown.server';
export { type Latest, type LatestFigure, latestFor } from './read/latest.server';
export {
  type FrameworkGroup,
  type IndicatorLine,
  indicatorList,
  type TargetGroup,
  type TargetView,
} from './read/list.server';
export {
  type IndicatorPage,
  indicatorPage,
  type Place,
  type RegionLine,
  type SeriesInArea,
  type SeriesView,
} from './read/page.server';
export {
  knownRecommendations,
  type RecommendationLine,
  type RecommendationPage,
  recommendation,
  recommendationsOf,
  type SuggestedFor,
  type Suggestion,
  suggestedFor,
  suggestedLinks,
} from './read/recommended.server';
export { type TieOptions, tieOptions } from './read/tie.server';
export { register } from './register.server';
