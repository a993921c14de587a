import { refuse } from '~/kernel/refusal';
import { build } from './blocks';
import type { Doc } from './schema';
import { type BlockType, type DocBlock, em, limits, type Marks, type Run, strong } from './words';

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}

/**
 * The bytes (as UTF-8) that are stored, compared and hashed: the JSON of ProseMirror with sorted keys and no white space,
 * strings escaped as ECMAScript does. That is RFC 8785 (JSON Canonicalization Scheme), so any language can recompute it.
 */
export const canonical = (doc: Doc): string => JSON.stringify(sorted(doc.toJSON()));

const invalid = (reason: string): never => refuse('declarations.document-invalid', 422, { reason });

type Json = Record<string, unknown>;

/** An object with no key but these. An empty `attrs` or `marks` says nothing, and some editors write it. */
function node(value: unknown, keys: readonly string[]): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return invalid('not-a-node');
  for (const [key, inner] of Object.entries(value)) {
    if (!keys.includes(key) && !(key === 'attrs' && isEmpty(inner)) && !(key === 'marks' && isEmpty(inner)))
      invalid('unknown-key');
  }
  return value as Json;
}

const isEmpty = (value: unknown) =>
  value === null || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);

function children(value: Json): unknown[] {
  const content = value.content ?? [];
  if (!Array.isArray(content) || content.length > limits.children) return invalid('content');
  return content;
}

function marksOf(value: unknown): Marks {
  if (value === undefined) return 0;
  if (!Array.isArray(value)) return invalid('marks');
  let bits = 0;
  for (const entry of value) {
    const { type } = node(entry, ['type']);
    const bit = type === 'em' ? em : type === 'strong' ? strong : invalid('unknown-mark');
    if (bits & bit) invalid('marks');
    bits |= bit;
  }
  return bits as Marks;
}

function run(value: unknown): Run {
  const { type, text, marks } = node(value, ['type', 'text', 'marks']);
  if (type !== 'text' || typeof text !== 'string') return invalid('unknown-node');
  return { text, marks: marksOf(marks) };
}

function paragraph(value: Json, type: BlockType): DocBlock {
  if (value.type !== 'paragraph') return invalid('unknown-node');
  return { type, runs: children(value).map(run) };
}

function item(value: unknown): DocBlock {
  const outer = node(value, ['type', 'content']);
  const inner = children(outer);
  if (outer.type !== 'list_item' || inner.length !== 1) return invalid('unknown-node');
  return paragraph(node(inner[0], ['type', 'content']), 'item');
}

function block(value: unknown): DocBlock[] {
  const outer = node(value, ['type', 'content']);
  return outer.type === 'bullet_list' ? children(outer).map(item) : [paragraph(outer, 'paragraph')];
}

/**
 * A document from JSON that may come from anywhere. Nodes, marks and keys not in the schema are refused, never dropped: what was
 * approved and what is stored must not differ. Text is brought to canonical form. Its depth is that of the schema, so nothing recurses.
 * Refuses `declarations.document-invalid` (422).
 */
export function parse(json: unknown): Doc {
  const outer = node(json, ['type', 'content']);
  if (outer.type !== 'doc') return invalid('unknown-node');
  return build(children(outer).flatMap(block));
}

/** The document of stored bytes. Refuses as `parse` does, also what is not JSON. */
export function read(stored: string): Doc {
  let json: unknown;
  try {
    json = JSON.parse(stored);
  } catch {
    return invalid('not-json');
  }
  return parse(json);
}
