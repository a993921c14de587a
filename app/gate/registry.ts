import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import type { Db } from '~db/store.server';
import type { FieldSpec, Fields, Kind, Version } from './words';

/** What a domain tells the gate about one kind of text it lets people write. Told once, in system.server.ts. */
export type KindSpec = {
  kind: Kind;
  fields: readonly FieldSpec[];
  /** Where it can be read once published, without the language segment. Opaque inside (R35). */
  href(subject: Id, version: { place: Id | null; fields: Fields }): string;
  /** Where its author goes on with a text of hers, without the language segment; null or missing where there is no such page. */
  change?(version: Pick<Version, 'id' | 'subject' | 'place' | 'process'>): string | null;
  /** The kind of the place that gives this text its name in lists, where it has no title of its own. */
  named?: Kind;
  /** The text as people read it, for search, screening and the desk. Only documents need it. */
  plain?(fields: Fields): Fields;
  /** Structure is born here: a pending text has no row, no count and no gap. `first` is false when any version of it was public before. */
  onPublished(tx: Db, ctx: Context, version: Version, first: boolean): Promise<void>;
  /** Withdrawn or removed: what depended on it says so in a word. */
  onHidden(tx: Db, ctx: Context, version: Version): Promise<void>;
};

const specs = new Map<Kind, KindSpec>();

export function kind(spec: KindSpec): void {
  specs.set(spec.kind, spec);
}

export function specOf(name: Kind): KindSpec {
  const spec = specs.get(name);
  if (!spec) throw new Error(`The gate does not know the kind ${name}`);
  return spec;
}

export const allKinds = (): readonly KindSpec[] => [...specs.values()];

export const titleOf = (spec: KindSpec, fields: Fields): string =>
  fields[spec.fields.find(field => field.title)?.name ?? ''] ?? '';
