import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isWorthSeeing, lineReader, logOutput } from './log.ts';

test('errors and warnings reach the terminal, the rest stays in the log', () => {
  expect(isWorthSeeing('[2026-03-01 10:00:00.000] error: 数据库无法写入', 'stdout')).toBe(true);
  expect(isWorthSeeing('[2026-03-01 10:00:00.000] warn: slow', 'stdout')).toBe(true);
  expect(isWorthSeeing('GET /terrors/ 200', 'stdout')).toBe(false);
  expect(isWorthSeeing('anything', 'stderr')).toBe(true);
  expect(isWorthSeeing('  ', 'stderr')).toBe(false);
});

test('a line is read whole, even when a Chinese character is cut in two', () => {
  const lines: string[] = [];
  const read = lineReader((line) => lines.push(line));
  for (const byte of Buffer.from('错误：一\n第二行\n')) read(Buffer.from([byte]));
  expect(lines).toEqual(['错误：一', '第二行']);
});

test('a log that has grown large is set aside once', () => {
  const folder = mkdtempSync(join(tmpdir(), 'xianfeng-log-'));
  const file = join(folder, 'logs/cms.log');
  const shown: string[] = [];
  logOutput(file, (line) => shown.push(line))(Buffer.from('error: a\nb\n'), 'stdout');
  expect(readFileSync(file, 'utf8')).toBe('error: a\nb\n');
  expect(shown).toEqual(['error: a']);
  writeFileSync(file, Buffer.alloc(11 * 2 ** 20));
  logOutput(file, () => {})(Buffer.from('c\n'), 'stdout');
  expect(readFileSync(file, 'utf8')).toBe('c\n');
  expect(existsSync(`${file}.1`)).toBe(true);
  rmSync(folder, { recursive: true, force: true });
});
