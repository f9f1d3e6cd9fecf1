import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { digestSources, isCurrent, removeStamp, writeStamp } from './sources-stamp.ts';

const part = { sources: ['app', 'lock.json', 'absent'], output: 'app/dist' };
let root = '';
const write = (file: string, text: string) => {
  mkdirSync(join(root, file, '..'), { recursive: true });
  writeFileSync(join(root, file), text);
};
const digest = () => digestSources(root, part);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'xianfeng-stamp-'));
  write('app/src/a.ts', 'a');
  write('app/.config', 'c');
  write('lock.json', '{}');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('what is compiled', () => {
  test.each([
    ['a changed file', () => write('app/src/a.ts', 'b')],
    ['a new file', () => write('app/src/b.ts', '')],
    ['a renamed file', () => renameSync(join(root, 'app/src/a.ts'), join(root, 'app/src/b.ts'))],
    ['a changed lockfile', () => write('lock.json', '{"a":1}')],
  ])('%s makes the output outdated', (_title, change) => {
    const before = digest();
    change();
    expect(digest()).not.toBe(before);
  });

  test.each(['app/dist/x.js', 'app/node_modules/x/index.js', 'app/src/a.test.ts', 'app/.strapi/client.js'])(
    '%s does not',
    (file) => {
      const before = digest();
      write(file, 'x');
      expect(digest()).toBe(before);
    },
  );

  test('output is current with its stamp, and no longer without it', () => {
    expect(isCurrent(root, part, digest())).toBe(false);
    mkdirSync(join(root, part.output));
    writeStamp(root, part, digest());
    expect(isCurrent(root, part, digest())).toBe(true);
    removeStamp(root, part);
    expect(isCurrent(root, part, digest())).toBe(false);
  });

  test('output that was deleted is not current', () => {
    mkdirSync(join(root, part.output));
    writeStamp(root, part, digest());
    rmSync(join(root, part.output), { recursive: true });
    expect(isCurrent(root, part, digest())).toBe(false);
  });
});
