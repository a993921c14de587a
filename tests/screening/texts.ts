import fc from 'fast-check';

/** Whatever a keyboard or a program can send: words, emoji, marks, right-to-left, controls, lone surrogates. */
export const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 120 })
    .map(units => String.fromCharCode(...units)),
  fc
    .array(
      fc.constantFrom(
        'me ',
        'mi tío ',
        'obliga ',
        'a ',
        '@',
        '.',
        ' gmail',
        '.com',
        '5',
        'cinco ',
        '1️⃣',
        'q ',
        '\u200B',
        '\u202E',
        '👧🏽',
        '\uD83D',
        '\uDE00',
        'مرحبا ',
        'שלום',
        '"',
        '’',
        ' (at) ',
        'ﷺ',
        '\n',
        'https://',
        'ig: ',
        '_',
        '#1234',
        'je ',
        "m'",
        'ß',
        'İ',
      ),
      { maxLength: 60 },
    )
    .map(parts => parts.join('')),
);

export const corpusLanguages = ['es', 'pt', 'en', 'fr'] as const;
