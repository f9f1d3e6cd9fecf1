import { expect, test } from 'vitest';
import { explainInstallFailure, lacksOnlyOptional } from './install-failure.mjs';

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

test('a lockfile that only lacks packages of other platforms is told from one that is outdated', () => {
  const optional = 'npm error code EUSAGE\nnpm error Missing: @a/binding-darwin-x64@ from lock file\n';
  expect(lacksOnlyOptional(optional)).toBe(true);
  expect(lacksOnlyOptional(`${optional}npm error Missing: b@1.0.0 from lock file`)).toBe(false);
  expect(
    lacksOnlyOptional(`${optional}npm error Invalid: lock file's c@1.0.0 does not satisfy c@2.0.0`),
  ).toBe(false);
  expect(lacksOnlyOptional('npm error code ENOTFOUND')).toBe(false);
});
