import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newPassword } from './account-orders.ts';
import { passwordProblem } from './password-rule.ts';
import { threadTime } from '../testing/thread-time.ts';

const zhang = { email: 'zhangwei@county.example', firstname: '张伟', lastname: null };
const problem = (password: string) => passwordProblem(password, zhang);

describe('a password', () => {
  test.each([
    'Password1',
    'Abc12345',
    'Password123',
    'P@ssw0rd123',
    'Qwerty12345',
    'Aa123456789',
    'Abcd1234567',
    'Admin123456',
    'Zhangwei2026',
    'Passw0rdPassw0rd',
    'A1111111111',
    '1qaz2wsx3E',
    'Woaini1314520',
  ])('%s is refused, in a sentence that says what to do', (password) => {
    expect(problem(password)).toMatch(/^(?:这个)?密码.*[。]$/);
  });

  test('that is longer than the server reads is refused instead of being cut', () => {
    expect(problem('Xq7' + '灯'.repeat(30))).toMatch(/太长/);
  });

  test.each(['Lu4deng-weidi-Yinshui', 'kR9vTq2xLm', '圩堤Lamp路灯77Xq'])('%s is taken', (password) => {
    expect(problem(password)).toBeNull();
  });

  test('made by the command is always taken', () => {
    fc.assert(
      fc.property(fc.constant(null), () => {
        expect(problem(newPassword())).toBeNull();
      }),
      { numRuns: 50 },
    );
  });

  test('is judged at once, whatever it is made of', () => {
    const started = threadTime();
    for (const hostile of ['aA1'.repeat(24), '1'.repeat(72), 'qwertyuiop'.repeat(7), 'Ab1!'.repeat(18)])
      problem(hostile);
    expect(threadTime() - started).toBeLessThan(5000);
  });
});
