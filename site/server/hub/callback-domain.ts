import { isIP } from 'node:net';
import { getDomain } from 'tldts';
import { senderOf } from '@xianfeng/content-types/network/client-address';

const netOf = (address: string): string =>
  isIP(address) === 6 ? `${senderOf(address)}::/64` : address.replace(/\d+$/, '0/24');

/**
 * Who answers for a callback: the domain that somebody registered, by the public suffix list (`push.reader.example.com.cn`
 * and `example.com.cn` are one); of a number the network that it lies in, because whoever has one of its addresses often has
 * all of them; or the address itself where it is a name of the internal network.
 */
export function domainOf({ hostname }: URL): string {
  const address = hostname.replace(/^\[|\]$/g, '');
  return isIP(address) ? netOf(address) : (getDomain(hostname) ?? hostname);
}

/** A text that stands in every callback of a domain, as `domainOf` names it, and in few others. */
export function textOfDomain(domain: string): string {
  return domain.endsWith('/64') ? '[' : domain.replace(/0\/24$/, '');
}
