import { describe, expect, expectTypeOf, it } from 'vitest';
import type { Messages } from '~/i18n/keys.gen';
import { languages } from '~/i18n/languages';
import { type ArgsOf, isKey, refusalKey, type T, tRefusal, translator } from '~/i18n/translate';

describe('t', () => {
  it('speaks four languages', () => {
    expect(languages.map(lang => translator(lang)('i18n.left.none'))).toEqual([
      'Ya terminó',
      'Já terminou',
      'It is over',
      'C’est terminé',
    ]);
  });

  it('counts as each language counts, with its own figures', () => {
    expect(translator('es')('i18n.left.days', { count: 1 })).toBe('Falta 1 día');
    expect(translator('es')('i18n.left.days', { count: 12345 })).toBe('Faltan 12.345 días');
    expect(translator('en')('i18n.left.days', { count: 12345 })).toBe('12,345 days left');
    expect(translator('pt')('i18n.left.days', { count: 2 })).toBe('Faltam 2 dias');
    expect(translator('fr')('i18n.left.days', { count: 0 })).toBe('Il reste 0 jour');
  });

  it('gives a text back as it came, whatever ICU would make of it', () => {
    expect(translator('es')('i18n.span.under', { span: "{x} <b> ' #" })).toBe("menos de {x} <b> ' #");
  });

  it('is the same function each time', () => {
    expect(translator('fr')).toBe(translator('fr'));
  });

  it('throws on a key that is none and on a missing argument: both are bugs', () => {
    const loose = translator('es') as (key: string, args?: object) => string;
    expect(() => loose('i18n.nothing')).toThrow('i18n.nothing');
    expect(() => loose('i18n.span.under')).toThrow();
  });

  it('knows its keys and their arguments while it is typed', () => {
    const t = translator('es');
    // @ts-expect-error an unknown key
    expect(() => t('i18n.nothing')).toThrow();
    // @ts-expect-error a missing argument
    expect(() => t('i18n.left.days')).toThrow();
    // @ts-expect-error a plain key asks for nothing
    t('i18n.left.none', { count: 1 });
    expectTypeOf<ArgsOf<'i18n.left.none' | 'i18n.left.soon'>>().toEqualTypeOf<[]>();
    expectTypeOf<ArgsOf<'i18n.left.days'>>().toEqualTypeOf<[args: { count: number }]>();
    expectTypeOf<ArgsOf<'i18n.left.days' | 'i18n.span.under'>>().toExtend<
      [args: { count: number; span: string }]
    >();
    expectTypeOf<Messages['i18n.left.none']>().toEqualTypeOf<undefined>();
  });

  it('does not take what objects inherit for a key', () => {
    expect(isKey('constructor')).toBe(false);
    expect(isKey('i18n.left.none')).toBe(true);
  });
});

describe('the sentence of a refusal', () => {
  it('is found by its code, whatever the domain', () => {
    expect(refusalKey('discussion.closed')).toBe('discussion.refusal.closed');
    expect(refusalKey('gate.version.stale')).toBe('gate.refusal.version.stale');
    expect(tRefusal(translator('fr'), 'i18n.unknown', {})).toBe(
      'Cela n’a pas marché. Réessaie dans un moment.',
    );
  });

  it('takes its details', () => {
    const filled: T = ((key: string, args?: object) => `${key} ${JSON.stringify(args)}`) as T;
    expect(tRefusal(filled, 'i18n.unknown', { left: 4 })).toBe('i18n.refusal.unknown {"left":4}');
  });

  it.each(['nobody.knows', 'bare', '', '.', 'constructor', '__proto__.x', 'i18n.'])(
    'is a general one for %j',
    code => {
      expect(tRefusal(translator('es'), code)).toBe('No se pudo hacer. Prueba otra vez en un momento.');
    },
  );

  it('is the general one when the details do not fill it: a refusal is never an error page', () => {
    let first = true;
    const failing = ((key: string) => {
      if (!first) return key;
      first = false;
      throw new Error('missing argument');
    }) as T;
    expect(tRefusal(failing, 'i18n.unknown')).toBe('i18n.refusal.unknown');
  });
});
