import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDayLog } from './day-log.ts';

let folder = '';
let day = '2026-03-01';
const file = (): string => join(folder, 'logs/cms.log');
const open = (options: { largest?: number; keptDays?: number } = {}) =>
  openDayLog(file(), { today: () => day, ...options });
const packed = (date: string): string =>
  gunzipSync(readFileSync(join(folder, `logs/cms-${date}.log.gz`))).toString();

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'xianfeng-log-'));
  day = '2026-03-01';
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('each day has a file of its own, and nobody but the owner reads it', () => {
  const log = open();
  log.write('first');
  day = '2026-03-02';
  log.write('second');
  expect([readFileSync(file(), 'utf8'), packed('2026-03-01')]).toEqual(['second\n', 'first\n']);
  for (const name of readdirSync(join(folder, 'logs')))
    expect(statSync(join(folder, 'logs', name)).mode & 0o777, name).toBe(0o600);
});

test('a start on the same day goes on, one on a later day sets aside what it finds', () => {
  open().write('before');
  utimesSync(file(), new Date('2026-03-01T12:00:00'), new Date('2026-03-01T12:00:00'));
  open().write('after');
  expect(readFileSync(file(), 'utf8')).toBe('before\nafter\n');
  utimesSync(file(), new Date('2026-03-01T12:00:00'), new Date('2026-03-01T12:00:00'));
  day = '2026-03-04';
  open().write('later');
  expect([readFileSync(file(), 'utf8'), packed('2026-03-01')]).toEqual(['later\n', 'before\nafter\n']);
});

test('whoever floods a day loses that day, and six months stay', () => {
  const log = open({ largest: 100 });
  for (let index = 0; index < 220; index += 1) {
    day = new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10);
    log.write(`honest ${day}`);
    for (let line = 0; line < 50; line += 1) log.write('flood '.repeat(3));
  }
  const kept = readdirSync(join(folder, 'logs')).filter((name) => name.endsWith('.gz'));
  expect(kept.length).toBe(200);
  expect(packed('2026-08-01')).toContain('honest 2026-08-01');
  expect(packed('2026-08-01').length).toBeLessThan(200);
  expect(packed('2026-08-01')).toContain('今天的记录太多');
});

test('a log that an earlier version left readable is closed', () => {
  open().write('x');
  writeFileSync(file(), 'old\n', { mode: 0o644 });
  open().write('y');
  expect(statSync(file()).mode & 0o777).toBe(0o600);
});
