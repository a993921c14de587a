import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { build } from '~/declarations/document/blocks';
import { canonical, parse, read } from '~/declarations/document/canonical';
import { text } from '~/declarations/document/text';
import { limits } from '~/declarations/document/words';
import { isRefusal } from '~/kernel/refusal';
import { documents, paragraph, words } from './documents';

// Thousands of examples on a busy machine: the limit is there for what never ends.
vi.setConfig({ testTimeout: 60_000 });

const doc = (...content: unknown[]) => ({ type: 'doc', content });
const p = (...content: unknown[]) => ({ type: 'paragraph', content });
const t = (value: string, ...marks: string[]) => ({
  type: 'text',
  text: value,
  ...(marks.length > 0 ? { marks: marks.map(type => ({ type })) } : {}),
});
const ul = (...content: unknown[]) => ({ type: 'bullet_list', content });
const li = (...content: unknown[]) => ({ type: 'list_item', content });

function refusal(work: () => unknown): { code: string; status: number; reason: unknown } {
  try {
    work();
  } catch (thrown) {
    if (!isRefusal(thrown)) throw thrown;
    return { code: thrown.code, status: thrown.status, reason: thrown.details.reason };
  }
  throw new Error('was accepted');
}

describe('the bytes that are hashed', () => {
  test('are these, to the letter', () => {
    expect(canonical(parse(doc(p(t('Toda '), t('niña', 'strong', 'em')), ul(li(p(t('uno')))))))).toBe(
      '{"content":[{"content":[{"text":"Toda ","type":"text"},' +
        '{"marks":[{"type":"em"},{"type":"strong"}],"text":"niña","type":"text"}],"type":"paragraph"},' +
        '{"content":[{"content":[{"content":[{"text":"uno","type":"text"}],"type":"paragraph"}],"type":"list_item"}],' +
        '"type":"bullet_list"}],"type":"doc"}',
    );
    expect(canonical(build([]))).toBe('{"type":"doc"}');
  });

  test('come back from storage as they were', () => {
    fc.assert(
      fc.property(documents, one => {
        expect(canonical(read(canonical(one)))).toBe(canonical(one));
      }),
      { numRuns: 1000 },
    );
  });

  test('do not depend on key order, mark order, split text or empty attributes', () => {
    const wanted = canonical(parse(doc(p(t('ab', 'em', 'strong')))));
    const others = [
      {
        content: [
          {
            content: [{ marks: [{ type: 'strong' }, { type: 'em' }], text: 'ab', type: 'text' }],
            type: 'paragraph',
          },
        ],
        type: 'doc',
      },
      doc(p(t('a', 'em', 'strong'), t('b', 'strong', 'em'))),
      { ...doc({ ...p({ ...t('ab', 'em', 'strong'), attrs: null }), attrs: {}, marks: [] }), attrs: {} },
    ];
    for (const other of others) expect(canonical(parse(other))).toBe(wanted);
  });

  test('tell apart what reads differently', () => {
    const all = [
      doc(p(t('ab'))),
      doc(p(t('ab', 'em'))),
      doc(p(t('ab', 'strong'))),
      doc(p(t('a', 'em'), t('b'))),
      doc(p(t('a')), p(t('b'))),
      doc(ul(li(p(t('ab'))))),
      doc(p(t('a b'))),
    ].map(one => canonical(parse(one)));
    expect(new Set(all).size).toBe(all.length);
  });

  test('hold text in NFC, also where marked text meets a stray accent', () => {
    expect(text(paragraph('nin\u0303a'))).toBe('niña');
    expect(canonical(parse(doc(p(t('e'), t('\u0301')))))).toBe(canonical(parse(doc(p(t('é'))))));
  });

  test('have no half characters: two of them would share one hash', () => {
    expect(text(paragraph('a\ud83db'))).toBe('a\ufffdb');
    fc.assert(
      fc.property(documents, one => {
        const bytes = new TextEncoder().encode(canonical(one));
        expect(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toBe(canonical(one));
      }),
    );
  });
});

describe('canonical form', () => {
  test('white space is one space, none at the ends; the no-break space stays', () => {
    expect(text(paragraph(' \n a \t\r\n b\u2028c \u00ab\u00a0d\u00a0\u00bb '))).toBe('a b c «\u00a0d\u00a0»');
  });

  test('control characters go; zero-width, bidi and joined emoji stay', () => {
    expect(text(paragraph('a\u0000\u001bb\u007f'))).toBe('ab');
    const kept = 'x\u200by\u200d\u202eשלום\u202c👩🏽‍🚒';
    expect(text(paragraph(kept))).toBe(kept);
  });

  test('marks hold no space at their ends', () => {
    expect(canonical(parse(doc(p(t('a'), t(' b ', 'em'), t('c')))))).toBe(
      canonical(parse(doc(p(t('a '), t('b', 'em'), t(' c'))))),
    );
    expect(canonical(parse(doc(p(t('a'), t(' ', 'strong'), t('b')))))).toBe(
      canonical(parse(doc(p(t('a b'))))),
    );
  });

  test('empty paragraphs, items and lists go; neighbouring lists are one', () => {
    const left = doc(p(), ul(li(p(t('a')))), p(t(' \u00a0 ')), ul(li(p()), li(p(t('b')))), ul(li(p())));
    expect(canonical(parse(left))).toBe(canonical(parse(doc(ul(li(p(t('a'))), li(p(t('b'))))))));
  });
});

describe('what is refused', () => {
  const bad: Record<string, unknown> = {
    nothing: undefined,
    null: null,
    'a string': '{"type":"doc"}',
    'an array': [],
    'another top': p(t('a')),
    'a heading': doc({ type: 'heading', attrs: { level: 1 }, content: [t('a')] }),
    'an image': doc(p({ type: 'image', attrs: { src: 'https://a.b/c' } })),
    'a hard break': doc(p(t('a'), { type: 'hard_break' })),
    'a link mark': doc(
      p({ type: 'text', text: 'a', marks: [{ type: 'link', attrs: { href: 'https://a.b' } }] }),
    ),
    'an attribute on a known mark': doc(
      p({ type: 'text', text: 'a', marks: [{ type: 'em', attrs: { href: 'x' } }] }),
    ),
    'an attribute on a paragraph': doc({ ...p(t('a')), attrs: { style: 'x' } }),
    'an unknown key': doc({ ...p(t('a')), onclick: 'x' }),
    'an own __proto__': JSON.parse('{"type":"doc","content":[],"__proto__":{"a":1}}'),
    'a mark on a block': doc({ ...p(t('a')), marks: [{ type: 'em' }] }),
    'the same mark twice': doc(p(t('a', 'em', 'em'))),
    'marks that are no list': doc(p({ type: 'text', text: 'a', marks: { type: 'em' } })),
    'text that is no string': doc(p({ type: 'text', text: 1 })),
    'text without text': doc(p({ type: 'text' })),
    'text at the top': doc(t('a')),
    'content that is no list': { type: 'doc', content: {} },
    'an item at the top': doc(li(p(t('a')))),
    'an item of two paragraphs': doc(ul(li(p(t('a')), p(t('b'))))),
    'an empty item': doc(ul(li())),
    'a list in a list': doc(ul(li(ul(li(p(t('a'))))))),
    'a paragraph in a list': doc(ul(p(t('a')))),
    'a paragraph in a paragraph': doc(p(p(t('a')))),
  };
  for (const [what, json] of Object.entries(bad)) {
    test(what, () => {
      expect(refusal(() => parse(json))).toMatchObject({
        code: 'declarations.document-invalid',
        status: 422,
      });
    });
  }

  test('a hundred thousand levels, without falling over', () => {
    let deep: unknown = t('a');
    for (let level = 0; level < 100_000; level += 1) deep = { type: 'bullet_list', content: [deep] };
    expect(refusal(() => parse(doc(deep))).code).toBe('declarations.document-invalid');
  });

  test('one character or one block over the limit, not the limit itself', () => {
    expect(text(paragraph('ñ'.repeat(limits.characters)))).toHaveLength(limits.characters);
    expect(refusal(() => paragraph('ñ'.repeat(limits.characters + 1))).reason).toBe('too-long');
    expect(() => paragraph('🦜'.repeat(limits.characters))).not.toThrow();
    const many = (count: number) => parse(doc(...Array.from({ length: count }, () => p(t('a')))));
    expect(many(limits.blocks).childCount).toBe(limits.blocks);
    expect(refusal(() => many(limits.blocks + 1)).reason).toBe('too-many-blocks');
    expect(refusal(() => many(limits.children + 1)).reason).toBe('content');
  });

  test('bytes that are no JSON', () => {
    expect(refusal(() => read('{')).reason).toBe('not-json');
  });

  test('any JSON at all is either refused or a document', () => {
    fc.assert(
      fc.property(fc.jsonValue(), json => {
        try {
          canonical(parse(json));
        } catch (thrown) {
          expect(isRefusal(thrown)).toBe(true);
        }
      }),
    );
  });
});

test('cleaning twice is cleaning once, for any text', () => {
  fc.assert(
    fc.property(words, value => {
      const once = text(paragraph(value));
      expect(text(paragraph(once))).toBe(once);
    }),
    { numRuns: 1000 },
  );
});
