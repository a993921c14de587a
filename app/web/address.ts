import { isIPv4, isIPv6 } from 'node:net';

/** 16 bytes written as eight hexadecimal groups, whatever way the address was abbreviated. */
const groups = (address: string): string[] => {
  const [head = '', tail] = address.split('::');
  const before = head ? head.split(':') : [];
  const after = tail ? tail.split(':') : [];
  const gap = tail === undefined ? [] : Array<string>(8 - before.length - after.length).fill('0');
  return [...before, ...gap, ...after].map(group => group.padStart(4, '0').toLowerCase());
};

/**
 * The network an address belongs to, as a key for limits: /24 of IPv4, /56 of IPv6 (what a home line is given, RIPE-690).
 * One person can change address inside it at will. Anything that is no address shares the key `unknown`.
 */
export function networkOf(address: string): string {
  const bare = (address.split('%')[0] ?? '').replace(/^::ffff:(?=\d+\.)/i, '');
  if (isIPv4(bare)) return `${bare.split('.').slice(0, 3).join('.')}.0/24`;
  if (!isIPv6(bare) || bare.includes('.')) return 'unknown';
  const [a = '', b = '', c = '', d = ''] = groups(bare);
  return `${a}:${b}:${c}:${d.slice(0, 2)}00::/56`;
}

/**
 * Who is asking. With `proxies` trusted proxies in front, each of them has appended one address to X-Forwarded-For, so
 * the client is the one that stands `proxies` places from the right; what stands further left anybody can write.
 */
export function clientAddress(
  peer: string | undefined,
  forwarded: string | undefined,
  proxies: number,
): string {
  const direct = peer ?? 'unknown';
  if (proxies < 1 || !forwarded) return direct;
  const chain = forwarded.split(',').map(part => part.trim());
  const claimed = chain[Math.max(0, chain.length - proxies)] ?? '';
  return isIPv4(claimed) || isIPv6(claimed) ? claimed : direct;
}
