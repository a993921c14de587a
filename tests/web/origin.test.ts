import { describe, expect, it } from 'vitest';
import { originFault, originFor, originHint, readPublicOrigin } from '~/web/origin';

const own = 'https://jovenes.example';
const other = 'https://evil.example';

describe('R63: where a form comes from', () => {
  // Every combination of Origin and Sec-Fetch-Site; Referer counts only where both are missing.
  const origins = {
    ours: own,
    other,
    scheme: 'http://jovenes.example',
    null: 'null',
    twice: `${own}, ${own}`,
  };
  const sites = ['same-origin', 'same-site', 'cross-site', 'none', 'same-origin, same-origin', 'nonsense'];

  for (const [name, origin] of Object.entries(origins)) {
    for (const site of [undefined, ...sites]) {
      const good = name === 'ours' && (site === undefined || site === 'same-origin');
      it(`Origin ${name}, Sec-Fetch-Site ${site ?? 'missing'}: ${good ? 'taken' : 'refused'}`, () => {
        const fault = originFault({ origin, ...(site ? { 'sec-fetch-site': site } : {}) }, own);
        expect(fault === undefined).toBe(good);
        // A good Referer never mends what another header says.
        const mended = originFault(
          { origin, referer: `${own}/es`, ...(site ? { 'sec-fetch-site': site } : {}) },
          own,
        );
        expect(mended).toBe(fault);
      });
    }
  }

  for (const site of sites) {
    it(`no Origin, Sec-Fetch-Site ${site}`, () => {
      const fault = originFault({ 'sec-fetch-site': site }, own);
      expect(fault).toBe(site === 'same-origin' ? undefined : 'cross-site');
    });
  }

  it.each([
    [undefined, 'no-origin'],
    ['', 'no-origin'],
    ['not an address', 'no-origin'],
    [`${other}/${own}`, 'foreign-origin'],
    [`${own}.evil.example/`, 'foreign-origin'],
    ['http://jovenes.example/es', 'foreign-origin'],
    [`${own}/es/t/1`, undefined],
  ])('neither header, Referer %s: %s', (referer, fault) => {
    expect(originFault(referer === undefined ? {} : { referer }, own)).toBe(fault);
  });
});

describe('which hosts are ours', () => {
  it.each([
    ['127.0.0.1:3000', 'http://127.0.0.1:3000'],
    ['localhost', 'http://localhost'],
    ['LOCALHOST:80', 'http://localhost'],
    ['[::1]:8080', 'http://[::1]:8080'],
    ['evil.example:3000', undefined],
    ['127.0.0.1.evil.example', undefined],
    ['192.168.1.4:3000', undefined],
    ['127.0.0.1:99999', undefined],
    ['999.999.999.999', undefined],
    ['a@127.0.0.1', undefined],
    ['127.0.0.1/..', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('without a public origin, %s is %s', (host, origin) => {
    expect(originFor(host, undefined)).toBe(origin);
  });

  it('answers any well-formed host under the public origin, and builds nothing from it', () => {
    expect(originFor('10.0.0.7:3000', own)).toBe(own);
    expect(originFor('jovenes.example', own)).toBe(own);
    for (const host of ['a b', 'a/b', '"', 'x'.repeat(300), '[::1', ':80', '-']) {
      expect(originFor(host, own)).toBeUndefined();
    }
  });

  it('reads the setting and says what is wrong with it', () => {
    expect(readPublicOrigin(undefined)).toBeUndefined();
    expect(readPublicOrigin('https://Jovenes.example/')).toBe(own);
    expect(readPublicOrigin('http://127.0.0.1:3000')).toBe('http://127.0.0.1:3000');
    for (const wrong of ['jovenes.example', `${own}/es`, `${own}?x`, 'ftp://x', 'https://u:p@x', 'no']) {
      expect(() => readPublicOrigin(wrong)).toThrow(/PUBLIC_ORIGIN must be a scheme and a host/);
    }
  });

  it('tells the operator which setting to look at', () => {
    expect(originHint(other, own)).toContain(`"${other}"`);
    expect(originHint(other, own)).toContain('PUBLIC_ORIGIN');
    expect(originHint('jovenes.example', undefined)).toContain('Set PUBLIC_ORIGIN');
    expect(originHint('x'.repeat(5000), own).length).toBeLessThan(500);
  });
});
