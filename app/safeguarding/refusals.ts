export const refusals = {
  'safeguarding.closed': 503,
  'safeguarding.own-case': 403,
  'safeguarding.not-found': 404,
  'safeguarding.already': 409,
} as const;
