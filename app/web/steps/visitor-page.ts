import { negotiate } from '../compress';
import type { Step } from '../exchange';
import { matches } from '../page-cache';
import { visitorKey } from '../visitor';

export const visitorPage: Step = x => {
  const key = visitorKey(x);
  const page = key === undefined ? undefined : x.setup.visitors?.cache.get(key);
  if (!page || key === undefined) return false;
  if (x.cookies.size === 0) x.setup.repeats?.remember(x.request, key);
  if (matches(x.request.headers['if-none-match'], page.etag)) return x.send(304, page.notModified);
  const encoding = negotiate(x.request.headers['accept-encoding']);
  return x.send(200, page.headers[encoding], page.bodies[encoding], 'latin1');
};
