import { BlockList, isIP, isIPv4 } from 'node:net';

/** Whether a peer, by its IP address, is a proxy whose word on the address of its client counts. */
export type TrustsProxy = (peer: string) => boolean;

/** `::ffff:10.0.0.1`, as a socket that speaks both families names it, is `10.0.0.1`. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '');

const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIPv4(address) ? 'ipv4' : 'ipv6');

/** Whether a text is an address or a network (`10.0.0.0/8`), as TRUSTED_PROXIES lists them. */
export function isProxyEntry(entry: string): boolean {
  const [address = '', bits, ...more] = entry.split('/');
  if (!isIP(address) || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (isIPv4(address) ? 32 : 128));
}

/** Trusts this machine and the addresses and networks of `list`, separated by commas. */
export function trustedProxies(list = ''): TrustsProxy {
  const known = new BlockList();
  known.addSubnet('127.0.0.0', 8, 'ipv4');
  known.addAddress('::1', 'ipv6');
  for (const entry of list.split(',').map((each) => each.trim())) {
    if (!isProxyEntry(entry)) continue;
    const [address = '', bits] = entry.split('/');
    if (bits === undefined) known.addAddress(address, familyOf(address));
    else known.addSubnet(address, Number(bits), familyOf(address));
  }
  return (peer) => {
    const address = plain(peer);
    return isIP(address) !== 0 && known.check(address, familyOf(address));
  };
}

/**
 * Who asks: the other end of the connection or, when that is a trusted proxy, whom it names last in X-Forwarded-For.
 * What stands further to the left in the header was written by anybody.
 */
export function clientAddress(
  peer: string,
  forwarded: string | readonly string[] | undefined,
  trusts: TrustsProxy,
): string {
  const named = plain([forwarded ?? ''].flat().join(',').split(',').at(-1)?.trim() ?? '');
  return isIP(named) !== 0 && trusts(peer) ? named : plain(peer);
}

/** What counts as one sender: an IPv4 address, or the /64 network that one IPv6 subscriber has to itself. */
export function senderOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail] = address.toLowerCase().split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - left.length - right.length }, () => '0');
  return [...left, ...zeros, ...right]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
