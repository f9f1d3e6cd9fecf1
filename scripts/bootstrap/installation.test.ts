import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isInstalled, stampInstallation } from './installation.mjs';

let root = '';
const write = (file: string, value: unknown) => {
  mkdirSync(join(root, file, '..'), { recursive: true });
  writeFileSync(join(root, file), JSON.stringify(value));
};
const packages = (version: string) => ({
  packages: {
    'node_modules/a': { version },
    'node_modules/own': { link: true },
    'node_modules/other-platform': { version: '1.0.0', optional: true },
  },
});

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'xianfeng-installation-'));
  write('package-lock.json', packages('1.0.0'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('an installation', () => {
  test('is missing without node_modules', () => {
    expect(isInstalled(root)).toBe(false);
  });

  test('that was interrupted does not count', () => {
    write('node_modules/a/package.json', {});
    expect(isInstalled(root)).toBe(false);
  });

  test('of this lockfile counts, and of another does not', () => {
    write('node_modules/a/package.json', {});
    stampInstallation(root);
    expect(isInstalled(root)).toBe(true);
    write('package-lock.json', packages('1.0.1'));
    expect(isInstalled(root)).toBe(false);
  });

  test('from which a package was deleted does not count', () => {
    write('node_modules/a/package.json', {});
    stampInstallation(root);
    rmSync(join(root, 'node_modules/a'), { recursive: true });
    expect(isInstalled(root)).toBe(false);
  });

  test('that npm itself made counts when its versions are those of the lockfile', () => {
    write('node_modules/a/package.json', {});
    write('node_modules/.package-lock.json', packages('1.0.0'));
    expect(isInstalled(root)).toBe(true);
    write('node_modules/.package-lock.json', packages('0.9.0'));
    expect(isInstalled(root)).toBe(false);
  });
});
