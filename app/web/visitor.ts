import type { Exchange } from './exchange';

/**
 * Path and declared query parameters of a page that all visitors share; undefined when this request is not for such a
 * page. The key is also the address under which the application is asked, so that the page cannot read anything else.
 */
export function visitorKey(x: Exchange): string | undefined {
  const { visitors } = x.setup;
  if (!visitors || !x.reading || x.signedIn) return undefined;
  if (visitors.personal?.some(name => x.cookies.has(name))) return undefined;
  const { path, search } = x.target;
  const names = visitors.reads(path);
  if (!names) return undefined;
  if (!search || !names.length) return path;
  const asked = new URLSearchParams(search);
  const read = new URLSearchParams(names.flatMap(name => asked.getAll(name).map(value => [name, value])));
  return read.size ? `${path}?${read}` : path;
}
