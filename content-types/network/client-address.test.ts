import { describe, expect, test } from 'vitest';
import { clientAddress, isProxyEntry, senderOf, trustedProxies } from './client-address.ts';

describe('whose word counts on who asks', () => {
  const trusts = trustedProxies('10.0.0.5, 192.168.7.0/24, fd00::/8');

  test.each([
    ['127.0.0.1', '203.0.113.9', '203.0.113.9'],
    ['::1', '203.0.113.9', '203.0.113.9'],
    ['::ffff:127.0.0.1', '203.0.113.9', '203.0.113.9'],
    ['10.0.0.5', '203.0.113.9', '203.0.113.9'],
    ['192.168.7.99', '2001:db8::1', '2001:db8::1'],
    ['fd12::1', '203.0.113.9', '203.0.113.9'],
    ['127.0.0.1', '10.1.1.1, 203.0.113.9', '203.0.113.9'],
  ])('%s is a proxy that may name %s', (peer, forwarded, answer) => {
    expect(clientAddress(peer, forwarded, trusts)).toBe(answer);
  });

  test.each([
    ['203.0.113.7', '10.1.1.1'],
    ['10.0.0.6', '10.1.1.1'],
    ['192.168.8.1', '127.0.0.1'],
  ])('%s is nobody, whatever it says', (peer, forwarded) => {
    expect(clientAddress(peer, forwarded, trusts)).toBe(peer);
  });

  test.each([undefined, '', 'unknown', '203.0.113.9:4711', 'x, y', '203.0.113.9,'])(
    'a proxy that says %j names nobody',
    (forwarded) => {
      expect(clientAddress('127.0.0.1', forwarded, trusts)).toBe('127.0.0.1');
    },
  );

  test('a setting is an address or a network', () => {
    expect(['10.0.0.1', '10.0.0.0/8', '::1', 'fd00::/8'].every(isProxyEntry)).toBe(true);
    expect(['', 'proxy', '10.0.0', '10.0.0.0/33', '10.0.0.0/8/8', '10.0.0.0/-1'].some(isProxyEntry)).toBe(
      false,
    );
  });
});

test('one subscriber of IPv6 is one sender, however many addresses it has', () => {
  expect(senderOf('2001:db8:0:7:1:2:3:4')).toBe(senderOf('2001:db8:0:7::9'));
  expect(senderOf('2001:db8::7:1:2:3:4')).not.toBe(senderOf('2001:db8:0:8::9'));
  expect(senderOf('::1')).toBe('0:0:0:0');
  expect(senderOf('203.0.113.9')).toBe('203.0.113.9');
});
