import { expect, test } from 'vitest';
import { findBrowser } from './browser.ts';

const machine = (files: string[], chromiumPath?: string) => ({
  chromiumPath,
  path: '/usr/local/bin:/usr/bin',
  isExecutable: (file: string) => files.includes(file),
});

test('CHROMIUM_PATH comes first, and is not replaced when it is wrong', () => {
  expect(findBrowser(machine(['/opt/chrome', '/usr/bin/chromium'], '/opt/chrome'))).toBe('/opt/chrome');
  expect(findBrowser(machine(['/usr/bin/chromium'], '/opt/chrome'))).toBeNull();
});

test('a browser on PATH is found by any of its names', () => {
  expect(findBrowser(machine(['/usr/bin/google-chrome']))).toBe('/usr/bin/google-chrome');
  expect(findBrowser(machine([]))).toBeNull();
});
