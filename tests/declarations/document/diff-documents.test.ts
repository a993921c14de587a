import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { blocks } from '~/declarations/document/blocks';
import { canonical } from '~/declarations/document/canonical';
import { diffDocuments } from '~/declarations/document/diff/document';
import type { Block } from '~/declarations/document/diff/words';
import { fromMarkdown } from '~/declarations/document/markdown';
import type { Doc } from '~/declarations/document/schema';
import { blockText } from '~/declarations/document/text';
import { documents, prose } from './documents';

// Thousands of examples on a busy machine: the limit is there for what never ends.
vi.setConfig({ testTimeout: 60_000 });

const diff = (before: string, after: string) => diffDocuments(fromMarkdown(before), fromMarkdown(after));

/** One line a block: its type, its change, its segments. */
const glance = (list: readonly Block[]) =>
  list.map(({ type, was, emphasis, change, segments }) =>
    [
      type === 'item' ? '-' : 'p',
      ...(was ? [`was ${was}`] : []),
      ...(emphasis ? ['emphasis'] : []),
      change,
      segments
        .map(segment => {
          const place =
            segment.kind === 'moved'
              ? `<${segment.from}`
              : segment.kind === 'out' && segment.to
                ? `>${segment.to}`
                : '';
          return segment.kind === 'same' ? segment.text : `[${segment.kind} ${segment.text}${place}]`;
        })
        .join(''),
    ].join(' | '),
  );

const side = (list: readonly Block[], gone: 'in' | 'out', kinds: readonly string[]) =>
  list.flatMap(block =>
    block.change === gone
      ? []
      : [
          [
            gone === 'in' ? (block.was ?? block.type) : block.type,
            block.segments.map(segment => (kinds.includes(segment.kind) ? segment.text : '')).join(''),
          ],
        ],
  );

const shape = (doc: Doc) => blocks(doc).map(block => [block.type, blockText(block)]);

const proses = fc.array(prose, { maxLength: 8 }).map(list => fromMarkdown(list.join('\n\n- ')));
const pairs = fc.oneof(
  fc.tuple(documents, documents),
  fc.tuple(proses, proses),
  fc
    .tuple(fc.array(prose, { maxLength: 8 }), fc.infiniteStream(fc.nat()))
    .map(([list, order]): [Doc, Doc] => {
      const shuffled = list
        .map(text => ({ text, place: order.next().value as number }))
        .sort((a, b) => a.place - b.place)
        .map(({ text }) => text);
      return [fromMarkdown(list.join('\n\n')), fromMarkdown(shuffled.join('\n\n'))];
    }),
);

describe('nothing is lost', () => {
  test('the old document without what came, the new one without what left', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const found = diffDocuments(before, after);
        expect(side(found, 'in', ['same', 'out'])).toEqual(shape(before));
        expect(side(found, 'out', ['same', 'in', 'moved'])).toEqual(shape(after));
      }),
      { numRuns: 500 },
    );
  });

  test('equal documents are all same, different ones never', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        for (const block of diffDocuments(before, before)) {
          expect(block).toMatchObject({ change: 'same', segments: [{ kind: 'same' }] });
          expect(Object.keys(block).toSorted()).toEqual(['change', 'segments', 'type']);
        }
        const same = diffDocuments(before, after).every(block => block.change === 'same');
        expect(same).toBe(canonical(before) === canonical(after));
      }),
      { numRuns: 300 },
    );
  });
});

describe('block by block', () => {
  const intro = 'Los Estados exigen a todo lugar de hospedaje tres cosas:';
  const train = 'formar a su personal cada año';
  const channel = 'tener un canal de aviso que llega al sistema de protección';
  const safe = 'Quien avisa de buena fe no puede ser castigado.';

  test('a new item, a changed one, one that left', () => {
    expect(
      glance(
        diff(
          `${intro}\n- ${train}\n- ${channel}\n- pagar`,
          `${intro}\n- poner carteles\n- ${train} y mes\n- ${channel}`,
        ),
      ),
    ).toEqual([
      `p | same | ${intro}`,
      '- | in | [in poner carteles]',
      `- | changed | ${train}[in  y mes]`,
      `- | same | ${channel}`,
      '- | out | [out pagar]',
    ]);
  });

  test('paragraphs that have little in common are not mixed word by word', () => {
    expect(
      glance(diff(`${intro}\n\n${safe}`, `${intro}\n\nLos carteles están en los idiomas del lugar.`)),
    ).toEqual([
      `p | same | ${intro}`,
      `p | out | [out ${safe}]`,
      'p | in | [in Los carteles están en los idiomas del lugar.]',
    ]);
  });

  test('a paragraph that moved says where from', () => {
    expect(glance(diff(`${intro}\n\n${channel}\n\n${safe}`, `${safe}\n\n${intro}\n\n${channel}`))).toEqual([
      `p | in | [moved ${safe}<end]`,
      `p | same | ${intro}`,
      `p | same | ${channel}`,
      `p | out | [out ${safe}>start]`,
    ]);
  });

  test('a sentence that went to a paragraph of its own moved', () => {
    expect(glance(diff(`${channel}. ${safe}`, `${channel}.\n\n${safe}`))).toEqual([
      `p | changed | ${channel}.[out  ${safe}>end]`,
      `p | in | [moved ${safe}<end]`,
    ]);
  });

  test('emphasis alone is told', () => {
    expect(glance(diff(safe, safe.replace('buena fe', '**buena fe**')))).toEqual([
      `p | emphasis | changed | ${safe}`,
    ]);
  });

  test('a paragraph that became an item is told', () => {
    expect(glance(diff(train, `- ${train}`))).toEqual([`- | was paragraph | changed | ${train}`]);
    expect(glance(diff(`- ${train}`, `${train} y mes`))).toEqual([
      `p | was item | changed | ${train}[in  y mes]`,
    ]);
  });

  test('many small blocks, all different, end', () => {
    const list = (mark: string) => Array.from({ length: 400 }, (_, at) => `- ${mark}${at} hola`).join('\n');
    const found = diff(list('a'), list('b'));
    expect(found).toHaveLength(800);
    expect(new Set(found.map(({ change }) => change))).toEqual(new Set(['in', 'out']));
  });

  test('long blocks that hardly differ, and long ones that do, end', () => {
    const list = (mark: string) =>
      Array.from({ length: 19 }, (_, at) =>
        Array.from({ length: 150 }, (_, nth) => `${nth % 2 ? mark : 'x'}${at % 3}${nth}`).join(' '),
      ).join('\n\n');
    expect(diff(list('a'), list('b')).length).toBeGreaterThan(18);
  });
});
