import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { DocumentBody } from '~/declarations/document/html';
import { fromMarkdown } from '~/declarations/document/markdown';
import type { Doc } from '~/declarations/document/schema';
import { text } from '~/declarations/document/text';
import { documents } from './documents';

// Thousands of examples on a busy machine: the limit is there for what never ends.
vi.setConfig({ testTimeout: 60_000 });

const html = (doc: Doc, className?: string) =>
  renderToStaticMarkup(createElement(DocumentBody, { doc, className }));

const entities: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
};

test('paragraphs, lists and marks', () => {
  expect(html(fromMarkdown('a *b* **c** ***d***\n- x\n- y\n\nz'), 'say')).toBe(
    '<p class="say" dir="auto">a <em>b</em> <strong>c</strong> <strong><em>d</em></strong></p>' +
      '<ul class="say"><li dir="auto">x</li><li dir="auto">y</li></ul><p class="say" dir="auto">z</p>',
  );
});

test('R65: whatever is written, the page holds five tags, no attribute but dir, and exactly the text', () => {
  fc.assert(
    fc.property(documents, doc => {
      const tag = /<(\/?)(\w+)([^>]*)>/g;
      const page = html(doc);
      for (const [, , name, attributes] of page.matchAll(tag)) {
        expect(['p', 'ul', 'li', 'em', 'strong']).toContain(name);
        expect(['', ' dir="auto"']).toContain(attributes);
      }
      const words = page
        .replace(/<\/(p|li)>/g, '\n')
        .replace(tag, '')
        .replace(/&(amp|lt|gt|quot|#x27);/g, entity => entities[entity] ?? '');
      expect(words.replace(/\n$/, '')).toBe(text(doc));
    }),
    { numRuns: 1000 },
  );
});
