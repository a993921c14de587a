/**
 * Texts for staff may hold longer sentences: their domain, and how their keys begin after it. Everything else is read
 * by young people, and stays short.
 */
export const staffTexts: Record<string, readonly string[]> = {};

export const isForStaff = (domain: string, key: string): boolean =>
  (staffTexts[domain] ?? []).some(prefix => key.startsWith(`${domain}.${prefix}`));
