import fc from 'fast-check';
import { defaultMarkdownParser } from 'prosemirror-markdown';
import { describe, expect, test, vi } from 'vitest';
import { blocks, build } from '~/declarations/document/blocks';
import { canonical } from '~/declarations/document/canonical';
import { fromMarkdown, toMarkdown } from '~/declarations/document/markdown';
import { publishMarkdown } from '~/declarations/document/markdown/publish';
import { text } from '~/declarations/document/text';
import { limits, type Marks } from '~/declarations/document/words';
import { isRefusal } from '~/kernel/refusal';
import { documents, paragraph, words } from './documents';

// Thousands of examples on a busy machine: the limit is there for what never ends.
vi.setConfig({ testTimeout: 60_000 });

const many = { numRuns: 1000 };

/** A document in one glance: - for items, {e:..} {s:..} {b:..} for marks. */
const seen = (source: string) =>
  blocks(fromMarkdown(source)).map(
    ({ type, runs }) =>
      (type === 'item' ? '- ' : '') +
      runs.map(run => (run.marks ? `{${' esb'[run.marks]}:${run.text}}` : run.text)).join(''),
  );

describe('nothing is lost either way', () => {
  test('every document comes back from its Markdown', () => {
    fc.assert(
      fc.property(documents, doc => {
        expect(canonical(fromMarkdown(toMarkdown(doc)))).toBe(canonical(doc));
      }),
      many,
    );
  });

  test('every text, once read, is stable', () => {
    fc.assert(
      fc.property(words, source => {
        const once = fromMarkdown(source);
        expect(canonical(fromMarkdown(toMarkdown(once)))).toBe(canonical(once));
        expect(toMarkdown(fromMarkdown(toMarkdown(once)))).toBe(toMarkdown(once));
      }),
      many,
    );
  });

  test('every mark set beside every other, letters, stars and slashes alike', () => {
    const bits: Marks[] = [0, 1, 2, 3];
    for (const letters of ['abc', '***', '\\\\\\', '!¡.', '---', '*\\*'])
      for (const one of bits)
        for (const two of bits)
          for (const three of bits) {
            const runs = [one, two, three].map((marks, place) => ({ text: letters[place] ?? '', marks }));
            const doc = build([{ type: 'paragraph', runs }]);
            expect(canonical(fromMarkdown(toMarkdown(doc))), toMarkdown(doc)).toBe(canonical(doc));
          }
  });

  test('text without asterisks or bullets is text, whatever else it is', () => {
    const free = words.map(value => value.replace(/\*/g, '').replace(/(^|[\r\n])[ \t\\\-+]+/g, '$1'));
    const lines = (value: string) =>
      value
        .split(/\r\n?|\n/)
        .map(line => (/\S/.test(line) ? line : ''))
        .join('\n')
        .split(/\n\n+/)
        .map(part => text(paragraph(part)))
        .filter(part => part !== '');
    fc.assert(
      fc.property(free, value => {
        expect(text(fromMarkdown(value))).toBe(lines(value).join('\n'));
      }),
      many,
    );
  });
});

describe('what a person writes', () => {
  test('paragraphs, items, emphasis, strong', () => {
    expect(seen('Pedimos *ya*:\n- **uno**\n- dos\n\nY ***todo*** lo demás.')).toEqual([
      'Pedimos {e:ya}:',
      '- {s:uno}',
      '- dos',
      'Y {b:todo} lo demás.',
    ]);
  });

  test('one line break is a space, in items too; a blank line parts', () => {
    expect(seen('uno\ndos\r\ntres\n \t\ncuatro')).toEqual(['uno dos tres', 'cuatro']);
    expect(seen('- uno\n  sigue\n* dos\n+ tres\n\n\n- cuatro')).toEqual([
      '- uno sigue',
      '- dos',
      '- tres',
      '- cuatro',
    ]);
  });

  test('strong beside punctuation, which CommonMark leaves as asterisks', () => {
    expect(seen('**Nota:**sigue y *«así»*.')).toEqual(['{s:Nota:}sigue y {e:«así»}.']);
    expect(seen('**a *b** c*')).toEqual(['{s:a }{b:b}{e: c}']);
  });

  test('asterisks that mark nothing stay', () => {
    for (const source of [
      '2 * 3 * 4',
      '*',
      '**',
      '***',
      '****',
      '* *',
      'a* b',
      '*a',
      '**a*',
      'a *',
      '*** *** ***',
    ])
      expect(text(fromMarkdown(source)).replace(/ /g, ''), source).toMatch(/\*/);
    expect(seen('5*3 y *hola*')).toEqual(['5*3 y {e:hola}']);
    expect(seen('***a*')).toEqual(['**{e:a}']);
    expect(seen('**a***')).toEqual(['{s:a}*']);
    for (const source of ['****a****', '*****a*****', '***** y ******'])
      expect(seen(source)).toEqual([source]);
  });

  test('everything else is text', () => {
    const literal = [
      ...[
        '# título',
        '> cita',
        '1. uno',
        '2) dos',
        '---',
        '-',
        '->',
        '-uno',
        '+1',
        '```js',
        '`code`',
        '    sangría',
        '~~no~~',
      ],
      ...[
        '[a](https://b.c)',
        '![a](b)',
        '<script>alert(1)</script>',
        '<b>a</b>',
        '&amp; &#42;',
        'https://a.b/c_d_e',
        '[x]: /y',
      ],
      ...[
        '¯\\_(ツ)_/¯',
        'C:\\nueva\\tabla',
        '\\',
        '\\\\',
        'a \\ b',
        '\\# a',
        '_a_ __b__',
        '| a | b |',
        '=== a',
        '👩🏽‍🚒',
        'שלום',
      ],
    ];
    for (const source of literal) {
      expect(seen(source), source).toEqual([source.trim()]);
      expect(toMarkdown(fromMarkdown(source)), source).toBe(source.trim());
    }
  });

  test('a backslash before an asterisk or a leading bullet makes a letter of it', () => {
    expect(seen('\\*a\\*')).toEqual(['*a*']);
    expect(seen('\\\\*a*')).toEqual(['\\{e:a}']);
    expect(seen('\\- uno\n\\+ dos')).toEqual(['- uno + dos']);
    expect(seen('- \\- uno')).toEqual(['- - uno']);
    expect(toMarkdown(paragraph('- uno'))).toBe('\\- uno');
  });

  test('a text past the limit is refused, also when all of it is asterisks or spaces', () => {
    for (const source of [
      'a'.repeat(limits.characters + 1),
      ' '.repeat(limits.source + 1),
      '*'.repeat(limits.source + 1),
    ]) {
      let code = '';
      try {
        fromMarkdown(source);
      } catch (thrown) {
        code = isRefusal(thrown) ? thrown.code : String(thrown);
      }
      expect(code).toBe('declarations.document-invalid');
    }
  });

  test('long rows of one sign do not explode', () => {
    for (const sign of ['\\', '*', '* ', ' *', '\\*', 'a*', '- ', '\n', '\t', '**a ', '*a**', '_', '['])
      for (const end of ['', 'x', '*']) {
        const source = sign.repeat(Math.floor(9000 / sign.length)) + end;
        try {
          const once = fromMarkdown(source);
          expect(canonical(fromMarkdown(toMarkdown(once)))).toBe(canonical(once));
        } catch (thrown) {
          expect(isRefusal(thrown), String(thrown)).toBe(true);
        }
      }
  });
});

describe('Markdown for the world, read by a stock CommonMark reader', () => {
  const stock = (source: string) => {
    const out: string[] = [];
    defaultMarkdownParser.parse(source).descendants(node => {
      if (!node.isTextblock) return true;
      out.push(node.textContent);
      return false;
    });
    return out;
  };

  test('says the same words in the same blocks, for every document', () => {
    fc.assert(
      fc.property(documents, doc => {
        expect(stock(publishMarkdown(doc))).toEqual(text(doc).split('\n'));
      }),
      many,
    );
  });

  test('keeps lists and marks', () => {
    const doc = fromMarkdown('Pedimos *ya*:\n- **uno**\n- ***dos***\n\n1. no es lista, [ni enlace](x) <b>');
    expect(publishMarkdown(doc)).toBe(
      'Pedimos *ya*:\n\n- **uno**\n- ***dos***\n\n1\\. no es lista, \\[ni enlace\\](x) \\<b\\>',
    );
    const names: string[] = [];
    defaultMarkdownParser.parse(publishMarkdown(doc)).descendants(node => {
      names.push([node.type.name, ...node.marks.map(mark => mark.type.name)].join('.'));
    });
    expect(names.filter(name => /list|\./.test(name))).toEqual([
      ...['text.em', 'bullet_list', 'list_item', 'text.strong', 'list_item', 'text.em.strong'],
    ]);
  });

  test('drops the marks of a block that CommonMark cannot say, never its words', () => {
    expect(publishMarkdown(fromMarkdown('**Nota:**sigue'))).toBe('Nota:sigue');
  });
});
