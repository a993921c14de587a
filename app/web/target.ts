/** What the request line asks for. `search` is '' or starts with '?'; `authority` only when the whole address was sent. */
export type Target = { readonly path: string; readonly search: string; readonly authority?: string };

// Bytes that browsers never send raw. '#' and '\' are read differently by different parsers, so they are refused, not guessed.
const visible = /^[!-"$-[\]-~]+$/;
const absolute = /^https?:\/\/([^/?]*)([/?].*)?$/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const control = /[\u0000-\u001f\u007f]/;
const plainPath = /^(?:\/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+\/?$/;

function soundPath(path: string): boolean {
  if (path === '/' || plainPath.test(path)) return true;
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return false;
  }
  if (control.test(decoded) || decoded.includes('\\')) return false;
  return !decoded.split('/').some(segment => segment === '.' || segment === '..');
}

/**
 * Reads a request target in origin form or absolute form (RFC 9112, 3.2). Undefined when it is malformed: a percent sign
 * that encodes nothing, a control character, a dot segment (browsers resolve those before they ask), or any byte outside
 * visible ASCII. A lone percent sign in the query is kept: people type those, and URLSearchParams reads them.
 */
export function parseTarget(raw: string): Target | undefined {
  if (!visible.test(raw)) return undefined;
  const whole = raw.startsWith('/') ? undefined : absolute.exec(raw);
  if (whole === null) return undefined;
  const rest = whole ? (whole[2] ?? '/') : raw;
  const local = rest.startsWith('?') ? `/${rest}` : rest;
  const mark = local.indexOf('?');
  const path = mark < 0 ? local : local.slice(0, mark);
  const search = mark < 0 ? '' : local.slice(mark);
  // A NUL cannot be stored by PostgreSQL: no text that people search for contains one.
  if (!soundPath(path) || search.includes('%00')) return undefined;
  return whole ? { path, search, authority: whole[1] ?? '' } : { path, search };
}
