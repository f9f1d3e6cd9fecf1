import { getDomain } from 'tldts';

/**
 * Who answers for a callback: the domain that somebody registered, by the public suffix list (`push.reader.example.com.cn`
 * and `example.com.cn` are one), or the address itself where it is a number or a name of the internal network.
 */
export function domainOf({ hostname }: URL): string {
  return getDomain(hostname) ?? hostname;
}
