/** code -> status. The sentences are in i18n/. */
export const refusals = {
  'identity.sign-in': 422,
  'identity.mandate-young': 403,
  'identity.mandate-member': 422,
  'identity.mandate-term': 422,
  'identity.mandate-gone': 404,
  'identity.roles-apart': 409,
  'identity.passphrase-short': 422,
} as const;
