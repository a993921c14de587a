import { describe, expect, it } from 'vitest';
import { screen } from '~/screening/screen';

const outcome = (text: string) => screen({ body: text }, { lang: 'es' }).outcome;

/** Pairs: what is nobody's personal data, beside what looks like it and is. */
describe('R16: help lines, laws, years, statistics, money and codes are not personal data', () => {
  it.each([
    'Llama al 141, es gratis.',
    'Disque 100',
    'Ligue 180 ou 190',
    'Call 911',
    'Appelle le 119',
    'Líneas: 141, 123, 155',
    '911 / 123 / 141',
    '1-800-222-3333',
    '0800 123 4567',
    '01 8000 918080',
    'llama al 01 8000 91 80 80',
    '0 800 22210',
    '800 116 111',
    'Ley 1098 de 2006',
    'Ley 26.061',
    'Lei nº 8.069/1990',
    'Lei 13.431/2017',
    'Decreto 1.234-2019',
    'Law 12/2003',
    'loi n° 2016-297',
    'artículos 19, 34, 35 y 36 de la Convención',
    'articles 19, 34, 35, 36',
    'artigo 34',
    'Resolución 54/263',
    'A/RES/54/263',
    'expediente 12345-2019',
    'entre 2008 y 2024',
    '2008-2024',
    '2015-2019, 2020-2024',
    '2019 2020 2021 2022',
    'el 12/05/2024 y el 13/05/2024',
    '2024-05-12 2024-06-12',
    'de 9:00 a 17:00, y de 18:30 a 20:15',
    'el 18 % de 1.200 casos',
    '1.200.000 niñas',
    '1 200 000 enfants',
    '1,200,000 girls',
    '12.500.000 habitantes',
    'en 2023 hubo 5512345 casos',
    'edades: 13, 14, 15, 16 y 17 años',
    '10-14, 15-19 años',
    '2019: 1204, 2020: 1350, 2021: 1489',
    '45,3 % y 12,8 % y 7,25 %',
    'R$ 1.500.000',
    'US$ 2500000',
    '$ 1.200.000.000',
    '1500000 pesos',
    'cuesta 3.000.000',
    '16.2.2',
    '16.2.2, 16.2.3, 5.3.1',
    'indicadores 16.2.1 16.2.2 16.2.3',
    'metas 5.2, 5.3, 8.7, 16.2',
    'ODS 5, 8, 16',
    'código de país +502',
    '+57 y +52',
    'uno de cada cinco',
    'una, dos, tres veces',
    'de dos en dos',
    'um a um',
    'one by one',
    'deux sur trois',
    '1, 2, 3, 4, 5, 6, 7, 8',
    'ISBN 978-9',
  ])('%j', text => expect(outcome(text)).toBe('ok'));

  it.each([
    'Llama al 3001234567',
    'Disque 11 98765 4321',
    'Call 809 555 1234',
    'Appelle le 06 12 34 56 78',
    'mi cel 1.200.3004',
    'mi número 800123456',
    'escríbeme 987.654.321',
    '987 654 321',
    'llámame 12.500.000',
    'tel 2012 3456',
    '55 1234 5678 en 2024',
    '+502 5512 3456',
    'ley 3001234567',
    '2012 3456',
    '876-5432',
    'cinco cinco uno dos tres cuatro cinco',
    'whatsapp 5512345 casos',
  ])('but %j is', text => expect(outcome(text)).toBe('nudge'));

  it('knows the verified help lines it is given, however they are written', () => {
    const text = 'Escribe al (61) 99611-0100';
    expect(outcome(text)).toBe('nudge');
    expect(screen({ body: text }, { lang: 'pt', helpLines: ['61 99611 0100'] }).outcome).toBe('ok');
  });
});
