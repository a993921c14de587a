import { describe, expect, it } from 'vitest';
import { dataPolicy, newNonce, pagePolicy, securityHeaders, signOutHeaders } from '~/web/headers';

const directives = (policy: string) =>
  Object.fromEntries(
    policy.split('; ').map(one => [one.split(' ')[0] ?? '', one.split(' ').slice(1).join(' ')]),
  );

describe('R64: what every answer says to the browser', () => {
  it('lets only what carries the nonce run', () => {
    expect(directives(pagePolicy('abc'))).toMatchObject({
      'default-src': "'none'",
      'script-src': "'nonce-abc' 'strict-dynamic'",
      'style-src': "'self' 'nonce-abc'",
      'img-src': "'self' data:",
      'connect-src': "'self'",
      'font-src': "'self'",
      'base-uri': "'none'",
      'form-action': "'self'",
      'frame-ancestors': "'none'",
      'object-src': "'none'",
      'report-uri': '/csp-report',
    });
  });

  it('lets nothing inline run on a page that many people receive', () => {
    expect(directives(pagePolicy())).toMatchObject({ 'script-src': "'self'", 'style-src': "'self'" });
    expect(pagePolicy()).not.toMatch(/nonce|unsafe|strict-dynamic/);
  });

  it('lets data do nothing at all', () => {
    expect(dataPolicy).toContain("default-src 'none'");
  });

  it('promises HTTPS only where there is HTTPS', () => {
    expect(securityHeaders(false)).not.toHaveProperty('Strict-Transport-Security');
    const [, age] = /max-age=(\d+); includeSubDomains/.exec(
      securityHeaders(true)['Strict-Transport-Security'] ?? '',
    ) ?? [0, 0];
    expect(Number(age)).toBeGreaterThanOrEqual(31_536_000);
  });

  it('keeps the referrer and the window to ourselves, and needs no device', () => {
    expect(securityHeaders(true)).toMatchObject({
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'same-origin',
      'Cross-Origin-Opener-Policy': 'same-origin',
    });
    expect(securityHeaders(true)['Permissions-Policy']).toContain('geolocation=()');
  });

  it('R13: signing out clears what the browser kept', () => {
    expect(signOutHeaders['Clear-Site-Data']).toBe('"cache", "storage"');
  });

  it('never uses a nonce twice', () => {
    expect(new Set(Array.from({ length: 1000 }, newNonce)).size).toBe(1000);
    expect(Buffer.from(newNonce(), 'base64')).toHaveLength(16);
  });
});
