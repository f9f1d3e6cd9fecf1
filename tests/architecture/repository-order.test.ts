import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { trackedFiles } from './tracked-files.ts';

const GRAB_BAGS = /^(utils?|utilities|helpers?|common|misc|stuff|lib)$/i;
const TOP_LEVEL = [
  'content-types',
  'cms',
  'site',
  'scripts',
  'tests',
  'package.json',
  'package-lock.json',
  'README.md',
  'LICENSE',
];
const files = trackedFiles();

test('there are files to look at', () => {
  expect(files.length).toBeGreaterThan(50);
});

test('no file or folder has a name under which anything could be put', () => {
  const names = (file: string) => file.split('/').map((part) => basename(part).replace(/\..*$/, ''));
  expect(files.filter((file) => names(file).some((name) => GRAB_BAGS.test(name)))).toEqual([]);
});

test('nothing lies at the top but the fixed folders and files', () => {
  const tops = new Set(files.map((file) => file.split('/')[0] ?? ''));
  expect([...tops].filter((top) => !top.startsWith('.') && !TOP_LEVEL.includes(top))).toEqual([]);
});

test('every npm command is a script of that name', () => {
  const { scripts } = z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync('package.json', 'utf8')));
  const commands = Object.values(scripts).map(
    (line) => /^node scripts\/bootstrap\.mjs ([a-z-]+)/.exec(line)?.[1],
  );
  expect(commands.filter((command) => !command || !existsSync(`scripts/${command}.ts`))).toEqual([]);
});
