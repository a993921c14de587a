export const refusals = {
  'indicators.not-found': 404,
  'indicators.file-broken': 422,
  'indicators.unknown-series': 422,
  'indicators.unknown-area': 422,
  'indicators.conflict': 422,
} as const;
