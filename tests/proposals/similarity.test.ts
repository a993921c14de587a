import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostAlike, wordsOf } from '~/proposals/similarity';

const hotels = {
  title: 'Un canal de aviso en cada hotel',
  ask: 'Formar a todo el personal de los hoteles y publicar el canal en la recepción.',
};
const others = [
  {
    title: 'Canales de aviso para hoteles y hostales',
    ask: 'Que el personal de cada hotel se forme y sepa a quién avisar.',
  },
  {
    title: 'Una línea de ayuda que responda de noche',
    ask: 'Contratar personas que atiendan la línea las veinticuatro horas.',
  },
  {
    title: 'Leyes iguales en países vecinos',
    ask: 'Firmar un acuerdo para que la ley persiga el delito en los dos lados de la frontera.',
  },
  {
    title: 'Educación sexual en todas las escuelas',
    ask: 'Formar a docentes y publicar materiales para cada grado.',
  },
];

describe('similar proposals', () => {
  it('are found by what they are about', () => {
    const found = mostAlike(hotels, others, 5);
    expect(found.map(({ item }) => item.title)).toEqual(['Canales de aviso para hoteles y hostales']);
  });

  it('are found across accents, plurals and capitals', () => {
    const found = mostAlike(
      { title: 'FORMAR A LOS HÔTELS', ask: 'canal de avisos' },
      [{ title: 'Un hotel que avisa', ask: 'canales' }, ...others.slice(1)],
      5,
    );
    expect(found[0]?.item.title).toBe('Un hotel que avisa');
  });

  it('are none when nothing is shared, nothing is written, or there is nothing to compare', () => {
    expect(mostAlike({ title: 'Agua limpia', ask: 'Plantar árboles' }, others, 5)).toEqual([]);
    expect(mostAlike({ title: '', ask: '' }, others, 5)).toEqual([]);
    expect(mostAlike(hotels, [], 5)).toEqual([]);
  });

  it('are at most as many as asked, the most alike first, with a score from 0 to 1', () => {
    const text = fc.array(fc.constantFrom('hotel', 'canal', 'aviso', 'leyes', 'noche', 'docentes', 'de'), {
      maxLength: 8,
    });
    const proposal = fc.record({ title: text.map(w => w.join(' ')), ask: text.map(w => w.join(' ')) });
    fc.assert(
      fc.property(proposal, fc.array(proposal, { maxLength: 10 }), (given, candidates) => {
        const found = mostAlike(given, candidates, 3);
        expect(found.length).toBeLessThanOrEqual(3);
        const scores = found.map(one => one.score);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
        for (const score of scores) expect(score).toBeGreaterThan(0);
        for (const score of scores) expect(score).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });

  it('a text is most alike itself', () => {
    const found = mostAlike(hotels, [...others, hotels], 5);
    expect(found[0]?.item).toBe(hotels);
    expect(found[0]?.score).toBeCloseTo(1);
  });

  it('drop small words and endings', () => {
    expect(wordsOf('Para que los hoteles avisen también')).toEqual(['hotel', 'avise']);
  });
});
