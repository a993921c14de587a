export const refusals = {
  'moderation.own-text': 403,
  'moderation.took-part': 403,
  'moderation.no-lease': 409,
  'moderation.reason-needed': 422,
  'moderation.nothing-waiting': 404,
} as const;
