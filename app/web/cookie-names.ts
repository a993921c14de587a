/** Names of our cookies, without the prefix that HTTPS gives them. */
export const cookies = { session: 'yfa', theme: 'yfa-theme', device: 'yfa-device' } as const;
