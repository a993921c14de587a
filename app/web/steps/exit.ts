import { setTimeout as wait } from 'node:timers/promises';
import { cookies } from '../cookie-names';
import { cookieName, forgetCookie } from '../cookies';
import type { Exchange, Step } from '../exchange';
import { exitPage } from '../exit';
import { securityHeaders } from '../headers';
import { originFault } from '../origin';

/** Milliseconds that leaving waits for the session to end. It goes on ending afterwards. */
const patience = 1000;

async function leave(x: Exchange): Promise<true> {
  const { endSession, cookie } = x.setup.exit;
  const forgotten = [cookie, cookies.device].filter(
    name => name === cookie || x.cookies.has(cookieName(name, x.secure)),
  );
  const headers = {
    ...securityHeaders(x.secure),
    Location: '/exit',
    'Cache-Control': 'no-store',
  };
  // A form of another site may send people out, but ends nothing.
  if (originFault(x.request.headers, x.origin)) return x.send(303, headers);
  const ending = Promise.resolve()
    .then(() => endSession(x.cookies))
    .catch(thrown => x.setup.log.fault(x.id, thrown));
  await Promise.race([ending, wait(patience, undefined, { ref: false })]);
  return x.send(303, {
    ...headers,
    'Set-Cookie': forgotten.map(name => forgetCookie(name, x.secure)),
    // Without "cache", with which Chromium would hold the page she is leaving on the screen for seconds.
    'Clear-Site-Data': '"storage"',
  });
}

export const exit: Step = x => {
  if (x.target.path === '/exit/clear') {
    const headers = { 'Clear-Site-Data': '"cache"', 'Cache-Control': 'no-store' };
    return x.send(204, { ...securityHeaders(x.secure), ...headers });
  }
  if (x.target.path !== '/exit') return false;
  if (!x.reading) return leave(x);
  const page = exitPage(x.setup.exit.site);
  return x.send(200, { ...securityHeaders(x.secure), ...page.headers }, page.body);
};
