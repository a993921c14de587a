import { readBody } from '../body';
import { readCspReport } from '../csp-report';
import type { Exchange, Step } from '../exchange';

const limit = 8 * 1024;
const perMinute = 30;
let minute = 0;
let told = 0;

/** Anybody can send reports, so only so many a minute reach the log. */
function mayTell(): boolean {
  const now = Math.floor(performance.now() / 60_000);
  if (now !== minute) {
    minute = now;
    told = 0;
  }
  told += 1;
  return told <= perMinute;
}

async function take(x: Exchange): Promise<true> {
  const body = await readBody(x.request, limit);
  const sentence = typeof body === 'object' ? readCspReport(body.bytes) : undefined;
  if (sentence && mayTell()) x.setup.log.warn(x.id, sentence);
  return x.sendData(204, '', '');
}

export const cspReport: Step = x => {
  if (x.target.path !== '/csp-report') return false;
  return x.method === 'POST' ? take(x) : x.refuse(405, { Allow: 'POST' });
};
