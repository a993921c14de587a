import { endKind } from '~/chain/index.server';
import { describeIndicators, describeRecommendations } from './strip.server';

export function register(): void {
  endKind('indicator', describeIndicators);
  endKind('recommendation', describeRecommendations);
}
