import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { atoms, joined } from '~/declarations/document/diff/atoms';
import { movesOf } from '~/declarations/document/diff/moves';
import { diffText } from '~/declarations/document/diff/text';
import { bounds, type Segment } from '~/declarations/document/diff/words';
import { prose, words } from './documents';

// Thousands of examples on a busy machine: the limit is there for what never ends.
vi.setConfig({ testTimeout: 60_000 });

/** A difference in one glance: [+in] [-out] [-out>where it went] [~moved<where it came from]. */
const glance = (list: readonly Segment[]) =>
  list
    .map(segment => {
      if (segment.kind === 'same') return segment.text;
      if (segment.kind === 'in') return `[+${segment.text}]`;
      if (segment.kind === 'moved') return `[~${segment.text}<${segment.from}]`;
      return `[-${segment.text}${segment.to ? `>${segment.to}` : ''}]`;
    })
    .join('');

const oldOf = (list: readonly Segment[]) =>
  list.flatMap(segment => (segment.kind === 'same' || segment.kind === 'out' ? segment.text : [])).join('');
const newOf = (list: readonly Segment[]) =>
  list.flatMap(segment => (segment.kind === 'out' ? [] : segment.text)).join('');

const pairs = fc.oneof(
  fc.tuple(prose, prose),
  fc.tuple(words, words),
  // An edit: a stretch of the text taken out, and put back somewhere or not.
  fc
    .tuple(prose, fc.nat(), fc.nat(), fc.nat(), prose)
    .map(([text, one, two, three, extra]): [string, string] => {
      const [from, to] = [one % (text.length + 1), two % (text.length + 1)].sort((a, b) => a - b) as [
        number,
        number,
      ];
      const rest = text.slice(0, from) + text.slice(to);
      const at = three % (rest.length + 1);
      return [text, rest.slice(0, at) + (three % 2 ? text.slice(from, to) : extra) + rest.slice(at)];
    }),
);

describe('nothing is lost', () => {
  test('same and out are the old text; same, in and moved are the new one', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const found = diffText(before, after);
        expect(oldOf(found)).toBe(before);
        expect(newOf(found)).toBe(after);
      }),
      { numRuns: 4000 },
    );
  });

  test('equal texts are one same segment, different texts are not', () => {
    fc.assert(
      fc.property(words, words, (one, other) => {
        expect(diffText(one, one)).toEqual(one === '' ? [] : [{ kind: 'same', text: one }]);
        if (one !== other) expect(diffText(one, other).some(({ kind }) => kind !== 'same')).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('no segment is empty, no two neighbours could be one, no space is left alone beside what moved', () => {
    const sort = (segment: Segment | undefined) =>
      segment && `${segment.kind}${'to' in segment ? ' moved' : ''}`;
    const isSpace = (segment: Segment | undefined) => segment !== undefined && segment.text.trim() === '';
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const found = diffText(before, after);
        found.forEach((segment, place) => {
          const next = found[place + 1];
          expect(segment.text).not.toBe('');
          // Two moved neighbours may come from two places.
          if (!sort(segment)?.includes('moved')) expect(sort(segment), glance(found)).not.toBe(sort(next));
          expect(segment.kind === 'moved' && next?.kind === 'in' && isSpace(next), glance(found)).toBe(false);
          expect(segment.kind === 'in' && isSpace(segment) && next?.kind === 'moved', glance(found)).toBe(
            false,
          );
        });
      }),
      { numRuns: 2000 },
    );
  });

  test('what is called moved is really gone from elsewhere', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const found = diffText(before, after);
        const left = found.flatMap(segment =>
          segment.kind === 'out' && segment.to ? segment.text.trim() : [],
        );
        const came = found.flatMap(segment => (segment.kind === 'moved' ? segment.text.trim() : []));
        expect(came.toSorted()).toEqual(left.toSorted());
        for (const text of came)
          expect(text.split(/\s+/).length).toBeGreaterThanOrEqual(bounds.movedSentenceWords);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('it reads well', () => {
  const cases: [string, string, string, string][] = [
    ['a word', 'una hora por semana', 'dos horas por semana', '[-una hora][+dos horas] por semana'],
    [
      'a word in the middle',
      'llega al dueño del hotel',
      'llega al dueño nuevo del hotel',
      'llega al dueño [+nuevo ]del hotel',
    ],
    [
      'a word less',
      'llega al dueño nuevo del hotel',
      'llega al dueño del hotel',
      'llega al dueño [-nuevo ]del hotel',
    ],
    ['at the start', 'niñas y niños', 'Todas las niñas y niños', '[+Todas las ]niñas y niños'],
    ['at the end', 'niñas y niños', 'niñas y niños siempre', 'niñas y niños[+ siempre]'],
    ['a word said twice', 'los', 'los los', '[+los ]los'],
    ['a full stop', 'niñas y niños', 'niñas y niños.', 'niñas y niños[+.]'],
    ['everything', 'uno dos tres', 'cuatro cinco', '[-uno dos tres][+cuatro cinco]'],
    ['from nothing', '', 'uno dos', '[+uno dos]'],
    ['to nothing', 'uno dos', '', '[-uno dos]'],
    ['a figure', 'ODS 16.2.2 y 5.3.1', 'ODS 16.2.3 y 5.3.1', 'ODS [-16.2.2][+16.2.3] y 5.3.1'],
    ['an accent', 'el público', 'él publicó', '[-el público][+él publicó]'],
    [
      'a sentence between sentences, not pieces of two',
      'El canal llega al Estado. Quien avisa queda a salvo.',
      'El canal llega al Estado. El canal no tiene costo. Quien avisa queda a salvo.',
      'El canal llega al Estado. [+El canal no tiene costo. ]Quien avisa queda a salvo.',
    ],
    [
      'a sentence at the end',
      'Quien avisa queda a salvo.',
      'Quien avisa queda a salvo. Nadie lo castiga.',
      'Quien avisa queda a salvo.[+ Nadie lo castiga.]',
    ],
    [
      'small words that stayed between larger changes go with them',
      'exige un registro de hospedajes en cada provincia',
      'exige el control de plataformas en cada provincia',
      'exige [-un registro de hospedajes][+el control de plataformas] en cada provincia',
    ],
    [
      'but not across the end of a sentence',
      'Pedimos un canal seguro. Nadie pierde su trabajo.',
      'Pedimos un aviso anónimo. Ninguna pierde su trabajo.',
      'Pedimos un [-canal seguro][+aviso anónimo]. [-Nadie][+Ninguna] pierde su trabajo.',
    ],
    [
      'long stretches that stayed do not',
      'Los Estados exigen a hoteles que formen a su personal cada año y tengan un canal.',
      'Las empresas exigen a hoteles que formen a su personal cada mes y tengan un canal.',
      '[-Los Estados][+Las empresas] exigen a hoteles que formen a su personal cada [-año][+mes] y tengan un canal.',
    ],
  ];
  for (const [what, before, after, wanted] of cases)
    test(what, () => {
      expect(glance(diffText(before, after))).toBe(wanted);
    });

  test('the change of the mock-up', () => {
    const before =
      'Los Estados exigen a todo lugar de hospedaje, que forme a su personal cada año y tenga un canal de aviso que llega al sistema de protección, no al dueño. Quien avisa de buena fe no puede ser castigado.';
    const after =
      'Los Estados exigen a todo lugar de hospedaje, también a los que se alquilan por aplicaciones, que forme a su personal cada año y tenga un canal de aviso que llega directo al sistema de protección. Quien avisa de buena fe no puede ser castigado. Los carteles están en los idiomas del lugar.';
    expect(glance(diffText(before, after))).toBe(
      'Los Estados exigen a todo lugar de hospedaje, [+también a los que se alquilan por aplicaciones, ]que forme a su personal cada año y tenga un canal de aviso que llega [+directo ]al sistema de protección[-, no al dueño]. Quien avisa de buena fe no puede ser castigado.[+ Los carteles están en los idiomas del lugar.]',
    );
  });
});

describe('what moved', () => {
  const one = 'Quien avisa de buena fe no puede ser castigado.';
  const two = 'Cada hotel forma a todo su personal una vez cada año, con apoyo del Estado y de las escuelas.';
  const three =
    'Los carteles están en los idiomas del lugar y a la vista de quien llega por la puerta principal.';

  test('a sentence from the end to the start', () => {
    expect(glance(diffText(`${two} ${one}`, `${one} ${two}`))).toBe(`[~${one} <end]${two}[- ${one}>start]`);
  });

  test('a sentence from the start to the end', () => {
    expect(glance(diffText(`${one} ${two}`, `${two} ${one}`))).toBe(`[-${one} >end]${two}[~ ${one}<start]`);
  });

  test('a sentence inside, downwards and upwards', () => {
    const four = 'Hasta el año próximo.';
    expect(glance(diffText(`${three} ${one} ${two} ${four}`, `${three} ${two} ${one} ${four}`))).toBe(
      `${three} [-${one} >after]${two} [~${one} <before]${four}`,
    );
    expect(glance(diffText(`${three} ${two} ${one} ${four}`, `${three} ${one} ${two} ${four}`))).toBe(
      `${three} [~${one} <after]${two} [-${one} >before]${four}`,
    );
  });

  test('a run of words inside a sentence, when it is long enough', () => {
    const before = `Pedimos que en cada puerto y cada aeropuerto ${two}`;
    const after = `Pedimos que ${two.slice(0, -1)} en cada puerto y cada aeropuerto.`;
    expect(glance(diffText(before, after))).toBe(
      `Pedimos que [-en cada puerto y cada aeropuerto >after]${two.slice(0, -1)}[~ en cada puerto y cada aeropuerto<before].`,
    );
  });

  test('a few words are not a move', () => {
    expect(diffText(`no al dueño ${two}`, `${two} no al dueño`).map(({ kind }) => kind)).not.toContain(
      'moved',
    );
  });

  test('words swallowed by a replacement do not follow what moved from around them', () => {
    const before = `primera puerta de salida siempre abierta ${three}`;
    const after = `algo muy de otro tipo ${three} primera puerta de salida siempre abierta`;
    expect(glance(diffText(before, after))).toBe(
      `[-primera puerta de salida siempre abierta>end][+algo muy de otro tipo] ${three}[~ primera puerta de salida siempre abierta<start]`,
    );
  });

  test('words that stand twice move once', () => {
    const found = diffText(`${one} ${two}`, `${two} ${one} ${one}`);
    expect(found.filter(({ kind }) => kind === 'moved')).toHaveLength(1);
    expect(newOf(found)).toBe(`${two} ${one} ${one}`);
  });
});

describe('bounded', () => {
  const many = (count: number, word: (place: number) => string) =>
    Array.from({ length: count }, (_, at) => word(at)).join(' ');

  test('a text rewritten beyond the bound is replaced whole, but for what its ends share', () => {
    const middle = 'Quien avisa de buena fe no puede ser castigado.';
    const before = `Inicio igual. ${middle} ${many(bounds.edits, at => `a${at}`)} Fin igual.`;
    const after = `Inicio igual. ${many(bounds.edits, at => `b${at}`)} ${middle} Fin igual.`;
    expect(diffText(before, after).map(({ kind }) => kind)).toEqual(['same', 'out', 'in', 'same']);
  });

  test('up to the bound it is compared word by word', () => {
    const words = (mark: string) =>
      many(bounds.edits / 2 - 1, at => `${mark}${at} igual que antes y siempre`);
    expect(diffText(words('a'), words('b')).filter(({ kind }) => kind === 'out').length).toBeGreaterThan(200);
  });

  // Twenty thousand characters each, made to be slow: that they end is the assertion.
  const size = 20_000;
  const fill = (text: string) => text.repeat(Math.ceil(size / text.length)).slice(0, size);
  const slow: [string, string, string][] = [
    ['nothing in common', fill('a b c d '), fill('e f g h ')],
    ['one word repeated', fill('a '), fill('a b ')],
    ['periods that never meet', fill('a b a a b '), fill('b a b b a ')],
    ['only dots', fill('. '), fill('. , ')],
    [
      'dots after two words',
      fill(`a b ${'. '.repeat(300)}`),
      fill(`${', '.repeat(200)}a b ${'. '.repeat(250)}`),
    ],
    [
      'a repeated sentence',
      fill('Los Estados forman a su personal. '),
      fill('Nada. Los Estados forman a su personal. '),
    ],
    ['no word at all', fill('\u200b'), fill('\u200d')],
    ['one long word', 'a'.repeat(size), 'b'.repeat(size)],
    ['halves swapped', fill('a b c d e ') + fill('f g h i j '), fill('f g h i j ') + fill('a b c d e ')],
    ['emoji', fill('👩🏽‍🚒 '), fill('🇵🇪👩🏽‍🚒 ')],
  ];
  for (const [what, before, after] of slow)
    test(`${what} ends`, () => {
      const found = diffText(before, after);
      expect(oldOf(found)).toBe(before);
      expect(newOf(found)).toBe(after);
    });
});

test('rows of dots that left and came back are not searched dot by dot', () => {
  const dots = () => atoms('. '.repeat(100_000));
  expect(movesOf([{ out: dots(), in: [] }, { same: atoms('a') }, { out: [], in: dots() }]).size).toBe(0);
});

test('sentences begin and end where a reader sees it', () => {
  const ends = (text: string) =>
    atoms(text)
      .map(atom => `${atom.starts ? '<' : ''}${atom.text}${atom.ends ? '>' : ''}`)
      .join('');
  expect(ends('Uno, dos. «Tres.» ¿Cuatro? cinco')).toBe('<Uno, dos.> <«Tres.>»> <¿Cuatro?> <cinco>');
  expect(ends('uno\ndos tres')).toBe('<uno\n<dos tres>');
  expect(ends('16.2.2 y a.b ')).toBe('<16.2.2 y a.b> ');
});

test('atoms joined are the text', () => {
  fc.assert(
    fc.property(words, value => {
      expect(joined(atoms(value))).toBe(value);
    }),
    { numRuns: 1000 },
  );
});
