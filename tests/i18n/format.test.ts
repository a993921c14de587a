import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ago,
  civilDay,
  collator,
  day,
  deadline,
  isZone,
  languageName,
  list,
  moment,
  number,
  percent,
  regionName,
  span,
  spanUnder,
  time,
  timeLeft,
  weekday,
  zoneName,
  zoneOfCountry,
} from '~/i18n/format';
import { languages } from '~/i18n/languages';
import { isKey } from '~/i18n/translate';
import { mainZones } from '~/i18n/zones';

const now = new Date('2026-10-14T15:00:00Z');
const bogota = { zone: 'America/Bogota', now };
const closing = new Date('2026-10-17T01:00:00Z');
const hours = (count: number) => count * 3_600_000;
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('a date', () => {
  it('is said with its place, in each language', () => {
    expect(languages.map(lang => moment(lang, closing, bogota))).toEqual([
      'viernes 16 de octubre, 20:00 (hora de Bogotá)',
      'sexta-feira, 16 de outubro, 20:00 (horário de Bogotá)',
      'Friday 16 October, 8:00 pm (Bogotá time)',
      'vendredi 16 octobre, 20:00 (heure de Bogota)',
    ]);
  });

  it('is that of the zone, not of the machine', () => {
    expect(day('es', closing, bogota)).toBe('16 de octubre');
    expect(day('es', closing, { ...bogota, zone: 'UTC' })).toBe('17 de octubre');
    expect(time('es', closing, 'America/Sao_Paulo')).toBe('22:00');
  });

  it('names the year only when it is another one there', () => {
    const newYear = { zone: 'America/Bogota', now: new Date('2027-01-01T03:00:00Z') };
    expect(day('es', new Date('2026-05-03T12:00:00Z'), newYear)).toBe('3 de mayo');
    expect(day('es', new Date('2025-05-03T12:00:00Z'), newYear)).toBe('3 de mayo de 2025');
    expect(day('es', new Date('2027-01-01T12:00:00Z'), newYear)).toBe('1 de enero de 2027');
  });

  it('says the first of the month as people do', () => {
    const may = new Date('2026-05-01T12:00:00Z');
    expect(languages.map(lang => day(lang, may, bogota))).toEqual([
      '1 de mayo',
      '1º de maio',
      '1 May',
      '1er mai',
    ]);
    expect(day('fr', new Date('2026-05-11T12:00:00Z'), bogota)).toBe('11 mai');
    expect(weekday('pt', may, bogota)).toBe('sexta-feira, 1º de maio');
  });

  it('without an hour is the same everywhere', () => {
    expect(civilDay('es', '2027-03-01', now)).toBe('1 de marzo de 2027');
    expect(civilDay('en', '2026-12-31', now)).toBe('31 December');
  });
});

describe('a deadline', () => {
  it('is told by the viewer’s clock, and by the process’s where they differ', () => {
    expect(deadline('es', closing, { viewer: 'America/Sao_Paulo', process: 'America/Bogota', now })).toEqual({
      here: 'viernes 16 de octubre, 22:00 (hora de Brasilia)',
      there: 'viernes 16 de octubre, 20:00 (hora de Bogotá)',
    });
  });

  it('is told once where the clocks agree, whatever the zones are called', () => {
    expect(deadline('es', closing, { viewer: 'America/Lima', process: 'America/Bogota', now })).toEqual({
      here: 'viernes 16 de octubre, 20:00 (hora de Lima)',
      there: null,
    });
  });
});

describe('zones', () => {
  it('of every country of the table exist', () => {
    for (const zone of Object.values(mainZones)) expect(isZone(zone), zone).toBe(true);
    expect(isZone('America/Bogotá')).toBe(false);
    expect(isZone('')).toBe(false);
    expect(isZone(undefined)).toBe(false);
  });

  it('of the 33 States of the region have words of their own', () => {
    const states =
      'AG AR BB BO BR BS BZ CL CO CR CU DM DO EC GD GT GY HN HT JM KN LC MX NI PA PE PY SR SV TT UY VC VE';
    expect(states.split(' ')).toHaveLength(33);
    for (const state of states.split(' '))
      expect(isKey(`i18n.zone.${zoneOfCountry(state)}`), state).toBe(true);
  });

  it('of others are named by country, else by city', () => {
    expect(zoneName('es', 'America/Martinique')).toBe('hora local: Martinica');
    expect(zoneName('fr', 'America/New_York')).toBe('heure locale : New York');
    expect(zoneName('en', 'UTC')).toBe('universal time');
  });

  it('are not invented for other countries', () => {
    expect(zoneOfCountry('CO')).toBe('America/Bogota');
    expect(zoneOfCountry('ZZ')).toBeUndefined();
    expect(zoneOfCountry('constructor')).toBeUndefined();
  });
});

describe('a span', () => {
  it('is said in words', () => {
    expect(span('es', hours(48))).toBe('2 días');
    expect(span('es', hours(47))).toBe('47 horas');
    expect(span('es', hours(74 * 24))).toBe('74 días');
    expect(span('pt', 0)).toBe('1 minuto');
    expect(plain(span('fr', hours(24 * 150)))).toBe('5 mois');
    expect(span('en', hours(24 * 365 * 3))).toBe('3 years');
  });

  it('under a bound is a bound that holds', () => {
    expect(spanUnder('es', hours(5.3))).toBe('menos de 6 horas');
    expect(spanUnder('es', hours(6))).toBe('menos de 7 horas');
    expect(spanUnder('es', 0)).toBe('menos de 1 hora');
    expect(spanUnder('en', hours(50))).toBe('less than 3 days');
  });

  it('since something', () => {
    const earlier = (milliseconds: number) => new Date(now.getTime() - milliseconds);
    expect(ago('es', earlier(hours(2)), now)).toBe('hace 2 horas');
    expect(ago('fr', earlier(hours(24 * 74)), now)).toBe('il y a 74 jours');
    expect(ago('pt', earlier(1000), now)).toBe('há um instante');
    expect(ago('en', earlier(-hours(3)), now)).toBe('a moment ago');
  });

  it('until something, rounded down, never in minutes', () => {
    const left = (milliseconds: number) => timeLeft('es', new Date(now.getTime() + milliseconds), now);
    expect(left(hours(71))).toBe('Faltan 2 días');
    expect(left(hours(24))).toBe('Falta 1 día');
    expect(left(hours(23.9))).toBe('Faltan 23 horas');
    expect(left(hours(1))).toBe('Falta 1 hora');
    expect(left(hours(0.5))).toBe('Falta menos de una hora');
    expect(left(0)).toBe('Ya terminó');
  });

  it('is words for any length, in any language', () => {
    fc.assert(
      fc.property(fc.constantFrom(...languages), fc.nat(1e13), (lang, length) => {
        const then = new Date(now.getTime() - length);
        for (const said of [span(lang, length), spanUnder(lang, length), ago(lang, then, now)])
          expect(said).toMatch(/\p{L}/u);
      }),
    );
  });
});

describe('figures and names', () => {
  it('are written as the language writes them', () => {
    expect(languages.map(lang => plain(number(lang, 12345.678)))).toEqual([
      '12.345,678',
      '12.345,678',
      '12,345.678',
      '12 345,678',
    ]);
    expect(number('es', 2, { min: 1 })).toBe('2,0');
    expect(languages.map(lang => plain(percent(lang, 0.125, { max: 1 })))).toEqual([
      '12,5 %',
      '12,5%',
      '12.5%',
      '12,5 %',
    ]);
    expect(plain(percent('es', 2 / 3))).toBe('67 %');
  });

  it('join as the language joins', () => {
    expect(list('es', ['Ana', 'Leo', 'Inés'])).toBe('Ana, Leo e Inés');
    expect(list('fr', ['Ana', 'Leo'], 'or')).toBe('Ana ou Leo');
  });

  it('of countries and languages come from Intl, and anything else comes back as it went', () => {
    expect(languages.map(lang => regionName(lang, 'BR'))).toEqual(['Brasil', 'Brasil', 'Brazil', 'Brésil']);
    expect(regionName('es', '419')).toBe('Latinoamérica');
    expect(languageName('es', 'pt-BR')).toContain('portugués');
    expect(regionName('es', 'not a code')).toBe('not a code');
  });

  it('sort by the alphabet of the reader, figures by their size', () => {
    expect(['Zoe', 'Ñandú', 'Nube', 'Óscar', 'Ola'].sort(collator('es').compare)).toEqual([
      'Nube',
      'Ñandú',
      'Ola',
      'Óscar',
      'Zoe',
    ]);
    expect(['P-29', 'P-9'].sort(collator('es').compare)).toEqual(['P-9', 'P-29']);
  });
});
