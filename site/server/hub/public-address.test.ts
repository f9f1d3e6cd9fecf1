import { expect, test } from 'vitest';
import { refusalOf } from './outbound.ts';
import { isPublicAddress } from './public-address.ts';

test.each([
  '127.0.0.1',
  '10.1.2.3',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:10.0.0.1',
  '::ffff:8.8.8.8',
  'fe80::1%eth0',
  'fd00::1',
  'ff02::1',
  '2002:7f00:1::',
  '64:ff9b::7f00:1',
  '[::1]',
])('%s is not the public internet', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test.each(['8.8.8.8', '172.32.0.1', '1.1.1.1', '2400:3200::1', '2606:4700::1111'])('%s is', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

test.each([
  'ftp://a.example/',
  'http://user:secret@a.example/',
  'http://127.1/',
  'http://0x7f000001/',
  'http://2130706433/',
  'http://[::ffff:127.0.0.1]/',
  'http://localhost/',
  'http://a.localhost:8080/',
  'http://localhost./',
  'http://LOCALHOST./',
  'http://a.localhost./',
  'http://a.example./',
  'http://a.example../',
  'http://127.0.0.1./',
  'http://127.0.0.1.:8080/',
  'http://①②⑦.0.0.1/',
  'http://localhost。/',
  'http://intranet/',
  'http://printer.local/',
  'http://localhost.localdomain/',
  'http://metadata.internal/',
  'http://a.example:25/',
  'https://a.example:22/',
])('nobody makes the hub call %s', (url) => {
  expect(refusalOf(new URL(url), false)).toMatch(/回调地址/);
});

test.each(['https://a.example/callback?x=1', 'http://a.example:8080/', 'https://8.8.8.8/'])(
  '%s may be called',
  (url) => {
    expect(refusalOf(new URL(url), false)).toBeNull();
  },
);
