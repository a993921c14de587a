import { describe, expect, it } from 'vitest';
import { ready } from '~/web/health';
import { open } from './house';

describe('whether the process can be sent people', () => {
  it('is ready when every check passes, awaited or not', async () => {
    expect(await ready({ store: () => true, keys: async () => undefined })).toEqual({
      status: 200,
      body: '{"ok":true}',
    });
  });

  it('names what fails, and tells nothing else of it', async () => {
    const checks = {
      store: () => Promise.reject(new Error('postgres://user:password@db')),
      keys: () => {
        throw new Error('secret');
      },
      slow: () => new Promise(() => undefined),
      fine: () => undefined,
    };
    const { status, body } = await ready(checks, 20);
    expect(status).toBe(503);
    expect(JSON.parse(body)).toEqual({ ok: false, failing: ['store', 'keys', 'slow'] });
  });

  it('is asked by any host name, and by a client too old for Host', async () => {
    const house = await open({ checks: { store: () => Promise.reject(new Error('down')) } });
    expect(await house.raw('GET /healthz HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 200 [\s\S]*\{"ok":true\}$/);
    const probe = 'GET /readyz HTTP/1.1\r\nHost: 10.1.2.3\r\nConnection: close\r\n\r\n';
    expect(await house.raw(probe)).toMatch(/^HTTP\/1\.1 503 [\s\S]*"failing":\["store"\]\}$/);
    expect((await house.post('/healthz', '')).status).toBe(405);
  });
});
