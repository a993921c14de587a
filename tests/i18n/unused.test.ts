import { describe, expect, it } from 'vitest';
import { dynamicPrefixes } from '~/i18n/dynamic';
import { everyMessage, root } from './messages';
import { compareUse, readSources, withoutComments } from './usage';

const keys = everyMessage()
  .filter(({ lang }) => lang === 'es')
  .map(({ key }) => key);

describe('the keys of the house', () => {
  const sources = readSources(root);
  const { unused, unknown, unfounded } = compareUse(keys, sources, dynamicPrefixes);

  it('are looked for where they are', () => {
    expect(sources.map(({ path }) => path)).toContain('app/i18n/translate.ts');
    expect(keys).toContain('i18n.left.none');
  });

  it('are all used', () => expect(unused).toEqual([]));
  it('are all there, for what is asked and for what is refused', () => expect(unknown).toEqual([]));
  it('begin as the declared prefixes say', () => expect(unfounded).toEqual([]));
});

describe('a key', () => {
  const among = (known: string[], text: string, path = 'app/a/routes/x.tsx') =>
    compareUse(known, [{ path, text: withoutComments(text) }]);

  it('is used when it is written, in whichever quotes', () => {
    expect(
      among(['a.b', 'a.c', 'a.d-e.f'], `t('a.b'); const label = "a.c"; <T k={\`a.d-e.f\`} />`).unused,
    ).toEqual([]);
  });

  it('is not used by its beginning, its end, or a comment', () => {
    const text = `t('a.b.c'); /* 'a.b' */ x('https://y'); // t('a.b')`;
    expect(among(['a.b', 'a.b.c', 'b.c'], text)).toMatchObject({ unused: ['a.b', 'b.c'], unknown: [] });
  });

  it('is used by a template that begins like it and ends like it', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code
    const text = 't(`a.phase.${kind}.title`)';
    const known = ['a.phase.vote.title', 'a.phase.vote.text', 'a.other'];
    expect(among(known, text).unused).toEqual(['a.phase.vote.text', 'a.other']);
  });

  it('is not used by a template that would use them all', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code
    expect(among(['a.b'], 't(`a.${x}`); t(`${domain}.b`)').unused).toEqual(['a.b']);
  });

  it('that is asked for and not there is unknown, built or written', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code
    const text = "t('a.gone', { n: 1 }); t(`a.kind.${x}`)";
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code
    const missing = ['app/a/routes/x.tsx: a.gone', 'app/a/routes/x.tsx: a.kind.${x}'];
    expect(among([], text).unknown).toEqual(missing);
  });

  it('of a declared prefix is used, and a prefix without keys is noticed', () => {
    const source = [{ path: 'app/a/x.ts', text: '' }];
    expect(compareUse(['a.b.c'], source, [{ prefix: 'a.b.' }, { prefix: 'a.z.' }])).toEqual({
      unused: [],
      unknown: [],
      unfounded: ['a.z.'],
    });
  });
});

describe('the sentence of a refusal', () => {
  it('is used by its code, never by a template', () => {
    const known = ['a.refusal.closed', 'a.refusal.late'];
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code
    const text = "refuse('a.closed', 409); t(`a.refusal.${x}`)";
    expect(compareUse(known, [{ path: 'app/a/act.server.ts', text }]).unused).toEqual(['a.refusal.late']);
  });

  it('is asked for where a code is thrown or declared', () => {
    const thrown = {
      path: 'app/a/act.server.ts',
      text: "refuse('a.closed', 409); throw new Refusal('a.late', 409)",
    };
    const declared = {
      path: 'app/a/refusals.ts',
      text: "export const refusals = {\n  'a.full': 409,\n} as const;",
    };
    expect(compareUse([], [thrown, declared]).unknown).toEqual([
      'app/a/act.server.ts: a.refusal.closed',
      'app/a/act.server.ts: a.refusal.late',
      'app/a/refusals.ts: a.refusal.full',
    ]);
  });
});
