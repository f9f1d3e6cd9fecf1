import { expect, test } from 'vitest';
import { rowId } from './row-id.ts';

test('a number has one spelling', () => {
  expect(['6', 6, '2147483647'].map(rowId)).toEqual([6, 6, 2_147_483_647]);
  const others = ['0x6', '6.0', '6e0', '06', ' 6', '6 ', '+6', '-6', '0', '', '2147483648', '9'.repeat(30)];
  for (const given of [...others, ['6'], [6], 6.5, Number.NaN, Infinity, null, undefined, true, { id: 6 }])
    expect(rowId(given), String(given)).toBeNull();
});
