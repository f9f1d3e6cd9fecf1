import { expect, test } from 'vitest';
import { domainOf, textOfDomain } from './callback-domain.ts';

test.each([
  ['https://reader.example.com/cb', 'example.com'],
  ['https://a.b.reader.example.com:8443/cb', 'example.com'],
  ['https://www.yunling.gov.cn/cb', 'yunling.gov.cn'],
  ['https://a.example.com.cn/cb', 'example.com.cn'],
  ['https://somebody.github.io/cb', 'github.io'],
  ['http://203.0.113.9:81/cb', '203.0.113.0/24'],
  ['http://203.0.113.200/cb', '203.0.113.0/24'],
  ['http://0xcb007109/cb', '203.0.113.0/24'],
  ['http://[::1]:81/cb', '0:0:0:0::/64'],
  ['http://[2001:db8:0:7::9]/cb', '2001:db8:0:7::/64'],
  ['http://[2001:DB8:0:7:ffff::1]/cb', '2001:db8:0:7::/64'],
  ['http://intranet/cb', 'intranet'],
])('%s belongs to %s', (callback, domain) => {
  const url = new URL(callback);
  expect(domainOf(url)).toBe(domain);
  expect(url.href).toContain(textOfDomain(domain));
});
