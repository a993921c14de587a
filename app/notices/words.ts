/** What happened to what is hers. One sentence each in i18n/, `notices.kind.<kind>`. */
export const noticeKinds = [
  'published',
  'returned',
  'declined',
  'answered',
  'quoted',
  'in-care',
  'admitted',
  'not-admitted',
  'on-ballot',
  'may-vote',
  'ballot-annulled',
  'adopted',
  'not-adopted',
  'became-clause',
  'suggestion-received',
  'suggestion-accepted',
  'suggestion-not-adopted',
  'suggestion-stale',
  'mandate',
  'declaration-adopted',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

export const noticesShown = 30;
