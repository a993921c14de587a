import { createHash, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkLetter, letters } from '~/ballots/box/check-letter';
import {
  newReceiptCode,
  parseReceiptCode,
  type ReceiptCode,
  receiptHash,
  receiptIsOurs,
  receiptMac,
} from '~/ballots/box/receipt';

const plain = (code: string) => code.replaceAll('-', '');

describe('a code', () => {
  test('is 20 letters in fours and a check letter', () => {
    const codes = Array.from({ length: 500 }, newReceiptCode);
    for (const code of codes) {
      expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]$/);
      expect(parseReceiptCode(code)).toBe(code);
    }
    expect(new Set(codes).size).toBe(500);
  });

  test('uses all 32 letters at every place', () => {
    const seen = Array.from({ length: 21 }, () => new Set<string>());
    for (let i = 0; i < 2000; i++) {
      for (const [place, letter] of [...plain(newReceiptCode())].entries()) seen[place]!.add(letter);
    }
    expect(seen.map(({ size }) => size)).toEqual(Array<number>(21).fill(32));
  });

  test('is read as people type it', () => {
    const code = newReceiptCode();
    const typed = [
      code.toLowerCase(),
      plain(code),
      ` ${code.replaceAll('-', ' ')}\n`,
      code.replaceAll('-', ' – '),
      code.replaceAll('-', '\u200b'),
      [...plain(code)].join(' '),
      code.replaceAll('0', 'O').replaceAll('1', 'l'),
      code.replaceAll('0', 'o').replaceAll('1', 'I'),
      plain(code).replace(/[0-9A-Z]/g, c => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
    ];
    expect(typed.map(parseReceiptCode)).toEqual(typed.map(() => code));
  });

  test.each([
    '',
    '-',
    'U',
    '7Q2K',
    'é'.repeat(21),
    '\0'.repeat(21),
    '0'.repeat(20),
    '0'.repeat(22),
    '0'.repeat(1_000_000),
  ])('is not %j', typed => {
    expect(parseReceiptCode(typed)).toBeNull();
  });

  test('with U in it is none', () => {
    expect(parseReceiptCode(`U${plain(newReceiptCode()).slice(1)}`)).toBeNull();
  });
});

describe('the check letter', () => {
  test('notices every single wrong letter', () => {
    for (let round = 0; round < 20; round++) {
      const code = plain(newReceiptCode());
      for (let place = 0; place < code.length; place++) {
        for (const letter of letters) {
          if (letter === code[place]) continue;
          expect(parseReceiptCode(code.slice(0, place) + letter + code.slice(place + 1))).toBeNull();
        }
      }
    }
  });

  test('notices every exchange of two letters, neighbours or not', () => {
    for (let round = 0; round < 50; round++) {
      const code = plain(newReceiptCode());
      for (let a = 0; a < code.length; a++) {
        for (let b = a + 1; b < code.length; b++) {
          if (code[a] === code[b]) continue;
          const mixed = [...code];
          [mixed[a], mixed[b]] = [mixed[b]!, mixed[a]!];
          expect(parseReceiptCode(mixed.join(''))).toBeNull();
        }
      }
    }
  });

  test('is the sum that its rule says, computed here place by place', () => {
    // x^1 … x^20 in GF(32) modulo x^5 + x^2 + 1, by hand.
    const powers = [2, 4, 8, 16, 5, 10, 20, 13, 26, 17, 7, 14, 28, 29, 31, 27, 19, 3, 6, 12];
    const times = (a: number, b: number) => {
      let product = 0;
      for (let bit = 0; bit < 5; bit++) if (b & (1 << bit)) product ^= a << bit;
      for (let bit = 8; bit >= 5; bit--) if (product & (1 << bit)) product ^= 0b100101 << (bit - 5);
      return product;
    };
    const letter = fc.constantFrom(...letters);
    fc.assert(
      fc.property(fc.array(letter, { minLength: 20, maxLength: 20 }), code => {
        const sum = [...code].reverse().reduce((s, c, i) => s ^ times(powers[i]!, letters.indexOf(c)), 0);
        expect(checkLetter(code.join(''))).toBe(letters[sum]);
      }),
      { numRuns: 500 },
    );
    expect(new Set(powers).size).toBe(20);
  });
});

describe('the server’s word for a code', () => {
  const key = randomBytes(32);
  const [code, other] = [newReceiptCode(), newReceiptCode()];
  const mac = receiptMac(key, 'ballot1', 'maya', code);

  test('holds for her, this ballot and this code alone', () => {
    expect(receiptIsOurs(key, 'ballot1', 'maya', code, mac)).toBe(true);
    expect(receiptIsOurs(key, 'ballot2', 'maya', code, mac)).toBe(false);
    expect(receiptIsOurs(key, 'ballot1', 'luis', code, mac)).toBe(false);
    expect(receiptIsOurs(key, 'ballot1', 'maya', other, mac)).toBe(false);
    expect(receiptIsOurs(randomBytes(32), 'ballot1', 'maya', code, mac)).toBe(false);
  });

  test('does not run together where one name ends and the next begins', () => {
    const shifted = receiptMac(key, 'ballot', '1maya', code);
    expect(shifted).not.toBe(mac);
    expect(receiptMac(key, 'a","b', 'c', code)).not.toBe(receiptMac(key, 'a', 'b","c', code));
  });

  test('is false for anything else, and never an error', () => {
    for (const wrong of [
      '',
      'x',
      mac.slice(1),
      `${mac}=`,
      `${mac} `,
      mac.toUpperCase(),
      '\0',
      'é'.repeat(43),
    ]) {
      expect(receiptIsOurs(key, 'ballot1', 'maya', code, wrong)).toBe(false);
    }
  });

  test('needs a key of 32 bytes', () => {
    expect(() => receiptMac(randomBytes(16), 'b', 'p', code)).toThrow(RangeError);
  });

  test('stays the same: a page opened before a new release still votes', () => {
    const fixed = '0000-0000-0000-0000-0000-0' as ReceiptCode;
    // Computed once with another program from RFC 5869 and RFC 2104.
    expect(receiptMac(Buffer.alloc(32), 'ballot', 'person', fixed)).toBe(
      'J1wbO7Dg9jVVne_9vQKREHNuVxPg50_iKL7jHj-Rs4U',
    );
  });
});

test('the published hash is what anybody computes at home', () => {
  const code = newReceiptCode();
  expect(receiptHash('b01', code)).toBe(createHash('sha256').update(`b01\n${code}`, 'utf8').digest('hex'));
  const fixed = '0000-0000-0000-0000-0000-0' as ReceiptCode;
  expect(receiptHash('b01', fixed)).toBe('87296823ecca41ea8c37bc517de2d46f16681014c0010b6048d3793130975bbd');
});
