export function newest(path: string): number;
export function builtOf(mode: 'demo' | 'production'): 'missing' | 'older' | 'fresh';
