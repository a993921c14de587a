import fc from 'fast-check';
import { build } from '~/declarations/document/blocks';
import type { Doc } from '~/declarations/document/schema';
import type { DocBlock, Marks } from '~/declarations/document/words';

/** Everything that ever broke a reader of Markdown, a diff or a hash. */
export const awkward = [
  ...[
    '*',
    '**',
    '***',
    '****',
    '_',
    '__',
    '\\',
    '\\\\',
    '\\*',
    '`',
    '```',
    '~~',
    '|',
    '&amp;',
    '&#42;',
    '!',
    '[',
    ']',
  ],
  ...[
    '[a](javascript:alert(1))',
    '![x](y)',
    '<b>',
    '</p>',
    '<script>alert(1)</script>',
    '<!--',
    'https://a.bc/d_e_f',
  ],
  ...[
    '# ',
    '## a',
    '> ',
    '- ',
    '+ ',
    '1. ',
    '2) ',
    '---',
    '===',
    '***',
    '- - ',
    '-',
    '+',
    '10.',
    ':--',
    '    ',
    '\t',
  ],
  ...['\n', '\n\n', '\r\n', '\r', ' ', '  ', '\u00a0', '\u2003', '\u2028', '\u0085', '\v', '\f', '\ufeff'],
  ...[
    '\u0000',
    '\u0007',
    '\u001b[31m',
    '\u200b',
    '\u200d',
    '\u202e',
    '\u2066',
    '\u00ad',
    '\ud83d',
    '\udc00',
    '\ufffd',
  ],
  ...[
    '👩🏽‍🚒',
    '🇵🇪',
    'e\u0301',
    '\u0301',
    '\u0338',
    'é',
    'ñandú',
    '\u1fef',
    '\u2000',
    'Å',
    'مرحبا',
    'שלום',
    'नमस्ते',
    '日本語',
  ],
  ...[
    'a',
    'b',
    'hola',
    'no-violencia',
    'l’école',
    '16.2.2',
    '¿',
    '?',
    '.',
    ',',
    '«',
    '»',
    '(',
    ')',
    '…',
    '"',
    '¯\\_(ツ)_/¯',
  ],
];

export const words = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...awkward) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
    ),
    {
      maxLength: 12,
    },
  )
  .map(parts => parts.join(''));

const marks = fc.constantFrom<Marks>(0, 0, 1, 2, 3);
const run = fc.record({ text: words, marks });
const block: fc.Arbitrary<DocBlock> = fc.record({
  type: fc.constantFrom('paragraph' as const, 'item' as const),
  runs: fc.array(run, { maxLength: 6 }),
});

/** Any canonical document. */
export const documents: fc.Arbitrary<Doc> = fc.array(block, { maxLength: 6 }).map(build);

/** One paragraph under the same marks. */
export const paragraph = (text: string, bits: Marks = 0): Doc =>
  build([{ type: 'paragraph', runs: [{ text, marks: bits }] }]);

const vocabulary = [
  'los',
  'Estados',
  'niña',
  'derecho',
  'a',
  'de',
  'protege',
  'hotel',
  'aviso',
  'y',
  'canal',
  '16.2',
];

/** Prose that repeats itself, in which a diff finds much to confuse. */
export const prose = fc
  .array(fc.tuple(fc.constantFrom(...vocabulary), fc.constantFrom(' ', ' ', ' ', '. ', ', ', '  ', '\n')), {
    maxLength: 40,
  })
  .map(parts => parts.flat().join(''))
  .chain(text => fc.constantFrom(text, text.trim()));
