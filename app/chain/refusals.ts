export const refusals = {
  'chain.not-found': 404,
  'chain.not-member': 403,
  'chain.unknown-end': 422,
  'chain.link-kind': 422,
  'chain.already-linked': 409,
  'chain.end-gone': 409,
} as const;
