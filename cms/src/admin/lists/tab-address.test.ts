import { expect, test } from 'vitest';
import { tabAddress } from './tab-address.ts';

test.each([
  ['', 'waiting', '?tab=waiting'],
  ['?page=3&pageSize=20&sort=title:ASC', 'draft', '?pageSize=20&sort=title:ASC&tab=draft'],
  ['?tab=draft&_q=%E5%A0%A4&page=2', 'published', '?_q=%E5%A0%A4&tab=published'],
  ['?filters[$and][0][kind][$eq]=a&tab=draft', 'all', '?filters[$and][0][kind][$eq]=a'],
  ['?tab=draft', 'all', '?'],
  ['?pagesize=1&mytab=2', 'returned', '?pagesize=1&mytab=2&tab=returned'],
] as const)('from %s the tab %s is at %s', (query, tab, search) => {
  expect(tabAddress(query, tab)).toEqual({ search });
});
