export const refusals = {
  'discussion.not-found': 404,
  'discussion.closed': 409,
} as const;
