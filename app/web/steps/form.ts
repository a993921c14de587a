import { isForm, readBody, soundForm } from '../body';
import type { Exchange, Step } from '../exchange';

async function take(x: Exchange): Promise<boolean> {
  const type = x.request.headers['content-type'];
  if (!isForm(type) || type === undefined) return x.refuse(415);
  const body = await readBody(x.request, x.setup.bodyLimit(x.target.path));
  if (body === 'broken') {
    x.response.destroy();
    return true;
  }
  if (body === 'too-large') return x.refuse(413, x.request.complete ? {} : { Connection: 'close' });
  if (!(await soundForm(type, body.bytes))) return x.refuse(400);
  x.body = body.bytes;
  return false;
}

export const form: Step = x => (x.reading ? false : take(x));
