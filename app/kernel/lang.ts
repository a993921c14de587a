export const languages = ['es', 'pt', 'en', 'fr'] as const;
export type Lang = (typeof languages)[number];
