import type { Step } from '../exchange';
import { alive, type Health, ready } from '../health';

const json = 'application/json; charset=utf-8';
const stopping: Health = { status: 503, body: '{"ok":false,"failing":["stopping"]}' };

export const health: Step = x => {
  const { url } = x.request;
  if (url !== '/healthz' && url !== '/readyz') return false;
  if (!x.reading) return x.refuse(405, { Allow: 'GET, HEAD' });
  x.target = { path: url, search: '' };
  if (url === '/healthz') return x.sendData(alive.status, json, alive.body);
  if (x.setup.stopping()) return x.sendData(stopping.status, json, stopping.body);
  return ready(x.setup.checks).then(({ status, body }) => x.sendData(status, json, body));
};
