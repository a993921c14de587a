import type { Id } from '~/kernel/ids';
import type { Lang } from '~/kernel/lang';

/** States of one immutable version (safety.md 3.1). A claim is a lease in moderation/, not a state of the text. */
export const states = [
  'pending',
  'held-tech',
  'returned',
  'declined',
  'replaced',
  'published',
  'superseded',
  'withdrawn',
  'removed',
  'sealed',
  'purged',
] as const;
export type VersionState = (typeof states)[number];

/** `addressee`: one person, and those who review messages to people. */
export const audiences = ['public', 'members', 'process', 'staff', 'addressee'] as const;
export type Audience = (typeof audiences)[number];

export const kinds = [
  'theme',
  'thread',
  'post',
  'proposal',
  'support-reason',
  'link-why',
  'clause',
  'suggestion',
  'suggestion-answer',
  'opinion',
  'declaration',
  'process',
  'announcement',
  'decision-message',
  'ballot-note',
] as const;
export type Kind = (typeof kinds)[number];

export type Fields = Readonly<Record<string, string>>;
export type Structure = Readonly<Record<string, unknown>>;

/** One text that a person writes, as its domain's fields.ts declares it: form, desk, difference and export read it. */
export type FieldSpec = {
  readonly name: string;
  /** Message key of the label. */
  readonly label: string;
  readonly hint?: string;
  readonly min: number;
  /** Limit in UTF-16 units after trimming. */
  readonly max: number;
  readonly lines: 'one' | 'many';
  /** Whether exports for the world outside carry it. */
  readonly exported: boolean;
  /** The field that lists and notices use as the title. */
  readonly title?: boolean;
  /** Canonical ProseMirror JSON instead of plain text. */
  readonly document?: boolean;
};

export type Version = {
  id: Id;
  kind: Kind;
  subject: Id;
  lang: Lang;
  fields: Fields;
  structure: Structure;
  hash: string;
  author: Id;
  place: Id | null;
  process: Id | null;
  audience: Audience;
  base: Id | null;
  state: VersionState;
  priority: number;
  createdAt: Date;
};

export type Published = {
  kind: Kind;
  subject: Id;
  version: Id;
  lang: Lang;
  fields: Fields;
  title: string;
  author: Id;
  place: Id | null;
  process: Id | null;
  audience: Audience;
  publishedAt: Date;
};

export const limits = {
  /** R6 (P): days during which nobody reviews a thread they took part in. */
  tookPartDays: 7,
  draftDays: 90,
  draftBytes: 64 * 1024,
} as const;
