import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clientAddress, networkOf } from '~/web/address';

describe('the network of an address', () => {
  it.each([
    ['190.12.34.56', '190.12.34.0/24'],
    ['::ffff:190.12.34.200', '190.12.34.0/24'],
    ['2800:a4:1234:5678::1', '2800:00a4:1234:5600::/56'],
    ['2800:a4:1234:56ff:ffff::9', '2800:00a4:1234:5600::/56'],
    ['2800:a4:1234:5700::1', '2800:00a4:1234:5700::/56'],
    ['::1', '0000:0000:0000:0000::/56'],
    ['fe80::1%eth0', 'fe80:0000:0000:0000::/56'],
    ['unknown', 'unknown'],
    ['', 'unknown'],
    ['190.12.34', 'unknown'],
    ['::1.2.3.4', 'unknown'],
  ])('%s is in %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  it('is the same however an IPv6 address is abbreviated', () => {
    fc.assert(
      fc.property(fc.ipV6(), address => {
        if (address.includes('.')) return;
        const normal = new URL(`http://[${address}]`).hostname.slice(1, -1);
        expect(networkOf(address)).toBe(networkOf(normal));
      }),
    );
  });
});

describe('who is asking, behind proxies', () => {
  it('believes nobody when no proxy is trusted', () => {
    expect(clientAddress('203.0.113.9', '1.1.1.1', 0)).toBe('203.0.113.9');
  });

  it('counts trusted proxies from the right, so that what the client wrote is not believed', () => {
    expect(clientAddress('10.0.0.1', '6.6.6.6, 203.0.113.9', 1)).toBe('203.0.113.9');
    expect(clientAddress('10.0.0.1', '6.6.6.6, 203.0.113.9, 10.0.0.2', 2)).toBe('203.0.113.9');
    expect(clientAddress('10.0.0.1', '203.0.113.9', 3)).toBe('203.0.113.9');
  });

  it('falls back to the neighbour when what it is told is no address', () => {
    expect(clientAddress('10.0.0.1', 'rubbish', 1)).toBe('10.0.0.1');
    expect(clientAddress(undefined, undefined, 1)).toBe('unknown');
  });
});
