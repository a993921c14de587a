import type { Step } from '../exchange';
import { originFault, originHint } from '../origin';

export const sameOrigin: Step = x => {
  if (x.reading) return false;
  const fault = originFault(x.request.headers, x.origin);
  if (!fault) return false;
  if (fault === 'foreign-origin') x.setup.log.warn(x.id, originHint(x.request.headers.origin, x.origin));
  return x.refuse(403);
};
