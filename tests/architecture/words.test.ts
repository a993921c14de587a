import { describe, expect, it } from 'vitest';
import { sources } from './files';
import { bans, saidIn } from './words';

const files = sources();

describe('some words are said in few places', () => {
  it.each(bans)('$name. $why', ban => {
    expect(saidIn(files, ban)).toEqual([]);
    const bad = { path: 'app/gate/../planted.tsx', text: `${ban.planted}\n`, lines: 1 };
    const path = ban.home.test(bad.path) ? 'app/planted.tsx' : bad.path;
    expect(saidIn([{ ...bad, path }], ban)).toEqual([path]);
    expect(saidIn([{ ...bad, path, text: `// ${ban.planted}` }], ban)).toEqual([]);
  });
});
