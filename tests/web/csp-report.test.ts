import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCspReport } from '~/web/csp-report';
import { open } from './house';

const report = (fields: object) => JSON.stringify({ 'csp-report': fields });

describe('R64: reports of what a browser refused', () => {
  it('tells the directive and the origin, and nothing of the page', () => {
    const told = readCspReport(
      Buffer.from(
        report({
          'document-uri': 'https://own.example/es/search?q=canary',
          'blocked-uri': 'https://ads.example/x?canary',
          'effective-directive': 'script-src-elem',
          'script-sample': 'canary',
        }),
      ),
    );
    expect(told).toBe('A browser refused what the policy forbids: script-src-elem, https://ads.example');
    expect(
      readCspReport(Buffer.from(report({ 'violated-directive': 'style-src x', 'blocked-uri': 'inline' }))),
    ).toMatch(/style-src, inline$/);
  });

  it('survives anything', () => {
    for (const odd of [
      '',
      'null',
      '[]',
      '{"csp-report":null}',
      '{"csp-report":{"effective-directive":7}}',
      '{',
    ]) {
      expect(readCspReport(Buffer.from(odd))).toBeUndefined();
    }
    fc.assert(fc.property(fc.json(), text => void readCspReport(Buffer.from(text))));
  });

  it('is taken without Origin, is told a bounded number of times, and answers nothing', async () => {
    const house = await open();
    const body = report({ 'effective-directive': 'img-src', 'blocked-uri': 'data' });
    for (let n = 0; n < 40; n += 1) {
      const answer = await fetch(`${house.url}/csp-report`, { method: 'POST', body });
      expect(answer.status).toBe(204);
    }
    const told = house.lines().filter(line => String(line.msg).startsWith('A browser refused'));
    expect(told.length).toBeGreaterThan(0);
    expect(told.length).toBeLessThanOrEqual(31);
    expect((await fetch(`${house.url}/csp-report`, { method: 'POST', body: 'x'.repeat(9000) })).status).toBe(
      204,
    );
    expect((await house.get('/csp-report')).status).toBe(405);
  });
});
