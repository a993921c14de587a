import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Lang, languages } from '~/i18n/languages';
import { hintsFor } from '~/proposals/specific';

const exact: Record<Lang, { ask: string; measure: string }> = {
  es: { ask: 'Formar cada año al personal de los hoteles.', measure: 'Contar los hoteles con canal activo.' },
  pt: { ask: 'Contratar duas pessoas em cada delegacia.', measure: 'O relatório anual do ministério.' },
  en: { ask: 'Train every hotel receptionist each year.', measure: 'A public list of hotels, each March.' },
  fr: {
    ask: 'Former chaque année le personnel des hôtels.',
    measure: 'Le nombre d’hôtels qui ont un canal.',
  },
};
const vague: Record<Lang, { ask: string; measure: string; words: string[] }> = {
  es: {
    ask: 'Que todo sea mejor: mejorar la situación y concientizar a la sociedad. Hacer algo.',
    measure: 'La gente se sentirá más segura.',
    words: ['mejorar', 'concientizar', 'hacer algo'],
  },
  pt: {
    ask: 'Melhorar a situação e conscientizar a sociedade.',
    measure: 'As pessoas vão se sentir seguras.',
    words: ['melhorar', 'conscientizar'],
  },
  en: {
    ask: 'Improve the situation and raise awareness.',
    measure: 'People will feel safer.',
    words: ['improve', 'raise awareness'],
  },
  fr: {
    ask: 'Améliorer la situation et sensibiliser les gens.',
    measure: 'Les gens se sentiront en sécurité.',
    words: ['améliorer', 'sensibiliser'],
  },
};

describe.each(languages)('the guide in %s', lang => {
  it('has nothing to say to an exact proposal', () => {
    expect(hintsFor({ ...exact[lang], addressees: ['ministry'], due: '2027-12', lang })).toEqual([]);
  });

  it('asks for what is missing, in the words she used', () => {
    const { words, ...draft } = vague[lang];
    const hints = hintsFor({ ...draft, addressees: [], due: null, lang });
    expect(hints.flatMap(hint => (hint.code === 'vague' ? [hint.word] : []))).toEqual(words);
    expect(new Set(hints.map(hint => hint.code))).toEqual(
      new Set(['no-action', 'vague', 'no-addressee', 'no-date', 'no-evidence']),
    );
  });
});

describe('the guide', () => {
  const draft = { addressees: ['ministry'], due: '2027-12', lang: 'es' as const };

  it('leaves empty fields to the form', () => {
    expect(hintsFor({ ...draft, ask: ' ', measure: '' })).toEqual([]);
  });

  it('takes any number as evidence, and does not mistake a part of a word for a word', () => {
    expect(hintsFor({ ...draft, ask: 'Publicar la lista.', measure: 'Al menos 30 hoteles.' })).toEqual([]);
    expect(hintsFor({ ...draft, ask: 'Publicar lo desmejorado.', measure: '30' })).toEqual([]);
  });

  it('shows the words as she wrote them, wherever accents and emoji stand', () => {
    const hints = hintsFor({ ...draft, ask: '👩‍👧 Publicar. SENSIBILIZACIÓN ya.', measure: '3', lang: 'es' });
    expect(hints).toEqual([{ code: 'vague', field: 'ask', word: 'sensibilización' }]);
  });

  it('reads anything without failing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...languages), (text, lang) => {
        expect(Array.isArray(hintsFor({ ...draft, ask: text, measure: text, lang }))).toBe(true);
      }),
    );
  });
});
