import { expect, test } from 'vitest';
import { leaveToken, nameInLeaveToken } from './leave-token.ts';
import { nameFor } from '@xianfeng/content-types/sealing/seal';

const key = new Uint8Array(32).fill(5);
const name = nameFor(key, 'address', 'li@example.com');

test('a link to leave says whose it is, the same in every letter', () => {
  expect(nameInLeaveToken(key, leaveToken(key, name))).toBe(name);
  expect(leaveToken(key, name)).toBe(leaveToken(key, name));
});

test('nobody can make one who has the stored name but not the key', () => {
  const right = leaveToken(key, name);
  const made = [
    name,
    name + name,
    leaveToken(new Uint8Array(32), name),
    right.slice(0, -1),
    `${right}A`,
    right.slice(1),
    '',
    '是',
    `${right.slice(0, -1)}${right.endsWith('A') ? 'B' : 'A'}`,
  ];
  expect(made.map((token) => nameInLeaveToken(key, token))).toEqual(made.map(() => null));
});
