import { expect, test } from 'vitest';
import { explainInstallFailure } from './install-failure.mjs';

test.each([
  ['npm error code ENOTFOUND\nnpm error syscall getaddrinfo', '请检查网络'],
  ['npm ERR! code ENOSPC', '磁盘空间不足'],
  ['npm error code EUSAGE', '不一致'],
  ['npm error code EACCES', '写入权限'],
])('%j is explained in a sentence that says what to do', (output, words) => {
  expect(explainInstallFailure(output)).toContain(words);
});

test('an unknown failure shows what npm said last', () => {
  expect(explainInstallFailure('npm error something odd')).toContain('something odd');
});
