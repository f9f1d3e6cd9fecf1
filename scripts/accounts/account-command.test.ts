import { expect, test } from 'vitest';
import { accountCommand } from './account-command.ts';

test('an account is asked for with its address, name, role and units', () => {
  expect(
    accountCommand([
      'create',
      '--email',
      'a@county.example',
      '--name',
      '演示人员',
      '--role',
      '编辑',
      '--unit',
      'liu-xi',
      '--unit',
      'qing-shi',
    ]),
  ).toEqual({
    order: 'create',
    email: 'a@county.example',
    name: '演示人员',
    role: '编辑',
    units: ['liu-xi', 'qing-shi'],
  });
  expect(accountCommand(['list'])).toMatchObject({ order: 'list', units: [] });
});

test('whoever leaves something out reads how it is written', () => {
  for (const args of [
    [],
    ['remove', '--email', 'a@b.c'],
    ['create', '--email', 'a@b.c'],
    ['password'],
    ['list', 'all'],
    ['create', '--mail', 'a@b.c'],
  ]) {
    expect(() => accountCommand(args)).toThrow(/^用法：/);
  }
});
