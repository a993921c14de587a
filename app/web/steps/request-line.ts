import type { Step } from '../exchange';
import { hostLines } from '../host-lines';
import { originFor, originHint } from '../origin';
import { parseTarget } from '../target';

export const wellFormed: Step = x => {
  const target = parseTarget(x.request.url ?? '');
  if (!target) return x.refuse(400);
  x.target = target;
  // No address of ours has an empty segment, and `//host/...` in a redirect would lead to another site.
  return target.path.includes('//') ? x.refuse(404) : false;
};

export const ownHost: Step = x => {
  // RFC 9112, 3.2.2: the authority of an absolute target goes before Host, which must still be one.
  const host = x.target.authority ?? x.request.headers.host;
  const single = hostLines(x.request.rawHeaders) === 1;
  const origin = single ? originFor(host, x.setup.publicOrigin) : undefined;
  if (origin) {
    x.origin = origin;
    return false;
  }
  if (single && !x.setup.publicOrigin) x.setup.log.warn(x.id, originHint(host, undefined));
  return x.refuse(400);
};

export const allowedMethod: Step = x =>
  x.reading || x.method === 'POST' ? false : x.refuse(405, { Allow: 'GET, HEAD, POST' });
