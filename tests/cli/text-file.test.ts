import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decode, openText } from '~/cli/text-file';

test('UTF-8 with or without BOM', () => {
  expect(decode(Buffer.from('sí, não'))).toEqual({ text: 'sí, não', encoding: 'utf-8' });
  expect(decode(Buffer.from('\ufeffsí'))).toEqual({ text: 'sí', encoding: 'utf-8' });
  expect(decode(Buffer.alloc(0))).toEqual({ text: '', encoding: 'utf-8' });
});

test('what is not UTF-8 is Latin-1, with the letters that Windows has there', () => {
  expect(decode(Buffer.from('s\xed, n\xe3o', 'latin1'))).toEqual({ text: 'sí, não', encoding: 'latin-1' });
  const windows = Buffer.from([0x93, 0x80, 0x94, 0x20, 0x9c, 0x9f, 0x81]);
  expect(decode(windows)).toEqual({ text: '“€” œŸ\u0081', encoding: 'latin-1' });
});

test('every byte is a character: nothing is lost or replaced', () => {
  fc.assert(
    fc.property(fc.uint8Array(), bytes => {
      const { text, encoding } = decode(Buffer.from(bytes));
      if (encoding === 'latin-1') expect(text).toHaveLength(bytes.length);
      else
        expect(
          Buffer.from(bytes)
            .toString('utf8')
            .replace(/^\ufeff/, ''),
        ).toBe(text);
    }),
  );
});

test('a file that is not there, and a folder, cannot be opened', () => {
  for (const file of ['/no/such/file', '/tmp', '']) {
    expect(() => openText(file)).toThrow(
      expect.objectContaining({ exit: 2, code: 'file-unreadable', file, line: null }),
    );
  }
});
