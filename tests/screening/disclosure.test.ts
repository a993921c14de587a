import { describe, expect, it } from 'vitest';
import { screen } from '~/screening/screen';
import type { Signal } from '~/screening/words';
import en from './corpus/en.json' with { type: 'json' };
import es from './corpus/es.json' with { type: 'json' };
import fr from './corpus/fr.json' with { type: 'json' };
import pt from './corpus/pt.json' with { type: 'json' };
import { corpusLanguages } from './texts';

const corpus = { es, pt, en, fr };
const outcome = (text: string, lang: (typeof corpusLanguages)[number] = 'es') =>
  screen({ body: text }, { lang }).outcome;
const signals = (text: string) =>
  new Set(screen({ body: text }, { lang: 'es' }).findings.map(({ signal }) => signal));

describe('3.3: the corpus', () => {
  it.each(corpusLanguages)(
    'in %s: nearly every disclosure is heard, and the subject can be talked about',
    lang => {
      const { positive, negative } = corpus[lang];
      const missed = positive.filter(text => outcome(text, lang) !== 'safeguarding');
      const wrongly = negative.filter(text => outcome(text, lang) !== 'ok');
      const recall = 1 - missed.length / positive.length;
      const false_ = wrongly.length / negative.length;
      console.info(
        `screening corpus ${lang}: recall ${recall.toFixed(3)} of ${positive.length}, false ${false_.toFixed(3)} of ${negative.length}`,
      );
      expect(positive.length).toBeGreaterThanOrEqual(40);
      expect(negative.length).toBeGreaterThanOrEqual(40);
      expect(recall, missed.join('\n')).toBeGreaterThanOrEqual(0.95);
      expect(false_, wrongly.join('\n')).toBeLessThanOrEqual(0.05);
    },
  );

  it('is heard in a form of another language', () => {
    for (const lang of corpusLanguages)
      for (const other of corpusLanguages)
        expect(corpus[lang].positive.filter(text => outcome(text, other) !== 'safeguarding')).toEqual([]);
  });

  it('is heard in capitals, without accents, without punctuation', () => {
    const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');
    const bare = (text: string) => text.replace(/[.,;:!?¡¿]/g, '');
    for (const lang of corpusLanguages) {
      const { positive } = corpus[lang];
      for (const change of [plain, bare, (text: string) => text.toUpperCase()]) {
        const missed = positive.filter(text => outcome(change(text), lang) !== 'safeguarding');
        expect(missed.length / positive.length, missed.join('\n')).toBeLessThanOrEqual(0.05);
      }
    }
  });

  it('is heard in the middle of a long harmless text', () => {
    for (const lang of corpusLanguages) {
      const { positive, negative } = corpus[lang];
      const before = `${negative.slice(0, 6).join(' ')} `;
      const missed = positive.filter(
        text => outcome(`${before}${text}. ${negative[7]}`, lang) !== 'safeguarding',
      );
      expect(missed.length / positive.length, missed.join('\n')).toBeLessThanOrEqual(0.05);
    }
  });
});

describe('3.4: what is said decides who is called', () => {
  it.each<[Signal, string]>([
    ['selfharm', 'quiero morirme'],
    ['selfharm', 'eu quero me matar'],
    ['selfharm', 'i want to kill myself'],
    ['selfharm', 'j’ai envie de mourir'],
    ['secrecy', 'no se lo digas a nadie'],
    ['secrecy', 'não conta pra ninguém'],
    ['secrecy', 'dont tell anyone'],
    ['secrecy', 'ne le dis à personne'],
    ['danger.now', 'estoy encerrada y no me deja salir'],
    ['danger.now', 'tô trancada e ele não me deixa sair'],
    ['danger.now', 'he is outside my door and he has a knife'],
    ['danger.now', 'il va me tuer'],
    ['disclosure.self', 'mi tío me toca'],
    ['disclosure.self', 'meu tio passa a mão em mim'],
    ['disclosure.self', 'my uncle touches me'],
    ['disclosure.self', 'mon oncle me touche'],
    ['disclosure.third_party', 'a mi hermana la golpea su novio'],
    ['disclosure.third_party', 'o namorado bate na minha irmã'],
    ['disclosure.third_party', 'her boyfriend beats my sister'],
    ['disclosure.third_party', 'son copain frappe ma soeur'],
  ])('%s: %j', (signal, text) => expect(signals(text)).toContain(signal));

  it.each([
    'El suicidio de adolescentes aumenta.',
    'O suicídio cresce entre jovens.',
    'Suicide rates are rising.',
    'Le suicide des jeunes augmente.',
  ])('a word of alarm alone is read first and not taken for a disclosure: %j', text =>
    expect(screen({ body: text }, { lang: 'es' })).toMatchObject({ outcome: 'ok', priority: 1 }),
  );
});

describe('3.3: hidden spelling', () => {
  it.each([
    'q u i e r o m o r i r',
    'm i  t i o  m e  t o c a',
    '#quieromorir',
    'm3 0bl1g4 a mandarle fotos',
    'me ob\u200Bliga a mandarle fo\u00ADtos',
    'ｍｅ ｏｂｌｉｇａ a mandarle fotos',
    'mе оbligа a mandarle fotos',
    'mi padrastroooo me tocaaaa',
    'kiero morirme',
    'mi tio m toca',
    'boy a matarme',
    'jveu mourir',
    'il ma violé',
    'mon oncl me touch la nuit',
    'n aguento mais viver',
    'meu tio m3 t0ca',
    'i wanna kms',
    'my st3pdad touch3s me',
  ])('is heard in %j', text => expect(outcome(text)).toBe('safeguarding'));
});

describe('3.3: quoting what people say in general', () => {
  it.each([
    [
      'Muchas niñas dicen «tengo miedo de volver a casa».',
      'Mi prima me dijo «tengo miedo de volver a casa».',
    ],
    ['Quando uma menina diz “meu tio me toca”, acredite.', 'Minha amiga me disse “meu tio me toca”.'],
    ['When a girl says "my uncle touches me", believe her.', 'My friend told me "my uncle touches me".'],
    ['Quand une fille dit « mon oncle me touche », crois-la.', 'Ma copine m’a dit « mon oncle me touche ».'],
  ])('%j is read first; %j is a disclosure', (general, told) => {
    expect(screen({ body: general }, { lang: 'es' })).toMatchObject({ outcome: 'ok', priority: 1 });
    expect(outcome(told)).toBe('safeguarding');
  });

  it('a quotation that never closes hides nothing', () => {
    const open =
      'Muchas niñas dicen "basta. Hoy en la escuela hablamos de eso y después fui sola a la casa y ahí mi tío me toca';
    expect(outcome(open)).toBe('safeguarding');
  });
});

describe('3.3: the same words about something else', () => {
  it.each([
    ['me obliga a mandarle fotos', 'me obliga a pensar'],
    ['me pega cuando toma', 'nadie me pega'],
    ['quiero morirme', 'quiero morirme de risa'],
    ['tengo miedo de volver a casa', 'tengo miedo de que nada cambie'],
    ['necesito ayuda, por favor', 'necesito ayuda para escribir la propuesta'],
    ['no quiero vivir', 'no quiero vivir en un país sin justicia'],
    ['ele me obriga a mandar foto', 'isso me obriga a pensar'],
    ['quero morrer', 'quero morrer de rir'],
    ['tenho medo de voltar pra casa', 'tenho medo de que nada mude'],
    ['não quero viver', 'não quero viver num país sem justiça'],
    ['he forces me to send pics', 'it forces me to think'],
    ['i want to die', 'i want to die laughing'],
    ['help me please', 'help me improve this paragraph'],
    ['i dont want to live', 'i dont want to live in a country without justice'],
    ['il m’oblige à envoyer des photos', 'ça m’oblige à réfléchir'],
    ['je veux mourir', 'je veux mourir de rire'],
    ['il me touche', 'cette histoire me touche'],
    ['j’ai peur de rentrer chez moi', 'j’ai peur que rien ne change'],
  ])('%j is heard, %j is not', (heard, not) => {
    expect(outcome(heard)).toBe('safeguarding');
    expect(outcome(not)).toBe('ok');
  });
});
