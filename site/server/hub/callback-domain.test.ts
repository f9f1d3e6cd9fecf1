import { expect, test } from 'vitest';
import { domainOf } from './callback-domain.ts';

test.each([
  ['https://reader.example.com/cb', 'example.com'],
  ['https://a.b.reader.example.com:8443/cb', 'example.com'],
  ['https://www.yunling.gov.cn/cb', 'yunling.gov.cn'],
  ['https://a.example.com.cn/cb', 'example.com.cn'],
  ['https://somebody.github.io/cb', 'github.io'],
  ['http://127.0.0.1:81/cb', '127.0.0.1'],
  ['http://[::1]:81/cb', '[::1]'],
  ['http://intranet/cb', 'intranet'],
])('%s belongs to %s', (callback, domain) => {
  expect(domainOf(new URL(callback))).toBe(domain);
});
