import { expect, test } from 'vitest';
import { fromMarkdown } from '~/declarations/document/markdown';
import { text } from '~/declarations/document/text';

test('one line a block, no signs', () => {
  expect(text(fromMarkdown('Pedimos *ya*:\n- **uno**\n- d*o*s\n\nfin'))).toBe('Pedimos ya:\nuno\ndos\nfin');
  expect(text(fromMarkdown(' \n '))).toBe('');
});

test('a word split by marks is one word, so that screening cannot be fooled by them', () => {
  expect(text(fromMarkdown('pa*la*bra **al**go'))).toBe('palabra algo');
});
