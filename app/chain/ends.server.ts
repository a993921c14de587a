import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import type { Lang } from '~/kernel/lang';
import type { Db } from '~db/store.server';
import { keyOf } from './walk.server';
import { type End, type EndKind, ends } from './words';

/** What one kind of item is called, cut to what the viewer may open. Told by its domain in system.server.ts. */
export type Described = {
  label: string;
  href: string | null;
  state?: 'done' | 'wait';
  /** What it is called where its title stands elsewhere ("P-29"). */
  short?: string;
  /** Its own words, where the label is a code or a number alone ("ODS 16.2.2"). */
  title?: string;
};
export type Describe = (ctx: Context, ids: readonly string[], lang: Lang) => Promise<Map<string, Described>>;

const describers = new Map<EndKind, Describe>();
export const endKind = (kind: EndKind, describe: Describe): void => {
  describers.set(kind, describe);
};

/** Ends in words, `kind/id` -> words, one query for each kind. An end that its domain does not know is missing. */
export async function describeEnds(
  ctx: Context,
  given: readonly End[],
  lang: Lang,
): Promise<Map<string, Described>> {
  const described = new Map<string, Described>();
  for (const kind of Object.keys(ends) as EndKind[]) {
    const ids = [...new Set(given.filter(end => end.kind === kind).map(end => end.id))];
    const describe = describers.get(kind);
    if (ids.length === 0 || !describe) continue;
    for (const [id, words] of await describe(ctx, ids, lang)) described.set(keyOf({ kind, id }), words);
  }
  return described;
}

/** Where people may tie a link of their own: its process, its address, and whether visitors read it. */
export type Origin = { process: Id; audience: 'public' | 'process' };
type OriginKind = {
  /** Null when there is no such item, or it was withdrawn. */
  find(db: Db, id: Id): Promise<Origin | null>;
  href(id: Id): string;
  /** Where members tie a link to it, if it has such a page. */
  tie?(id: Id): string;
};

const origins = new Map<string, OriginKind>();
/** A kind from which members tie links to what measures it (proposals, clauses), told by its domain. */
export const originKind = (kind: EndKind, origin: OriginKind): void => {
  origins.set(kind, origin);
};

export const originOf = async (db: Db, end: End): Promise<Origin | null> =>
  (await origins.get(end.kind)?.find(db, end.id)) ?? null;

/** The address of the item in whose place (`kind/id`) a why was written. */
export function hrefOfPlace(place: string | null): string {
  const { origin, id } = atPlace(place);
  return origin?.href(id) ?? '/';
}

/** Where its author goes on with a why that was written there; null where that has no page. */
export function tieHrefOfPlace(place: string | null, version: Id): string | null {
  const { origin, id } = atPlace(place);
  const page = origin?.tie?.(id);
  return page ? `${page}?version=${version}` : null;
}

function atPlace(place: string | null) {
  const [kind = '', id = ''] = (place ?? '').split('/');
  return { origin: origins.get(kind), id };
}
