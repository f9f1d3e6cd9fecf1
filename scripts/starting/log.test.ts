import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
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

test('links to drafts and codes of letters stand neither in the log nor on the terminal', () => {
  const folder = mkdtempSync(join(tmpdir(), 'xianfeng-log-'));
  const file = join(folder, 'portal.log');
  const shown: string[] = [];
  const write = logOutput(file, (line) => shown.push(line));
  const line =
    'error: 网址 /preview/notice/abc/?link=1790000000.AbC-d_9&page=%2F 没有答复成功 /leave?t=geheim "code=1"';
  for (const piece of [line.slice(0, 40), `${line.slice(40)}\n`]) write(Buffer.from(piece), 'stderr');
  for (const told of [shown.join(), readFileSync(file, 'utf8')]) {
    expect(told).toContain('/preview/notice/abc/?link=…&page=%2F');
    expect(told).not.toMatch(/1790000000|geheim/);
  }
  rmSync(folder, { recursive: true, force: true });
});

test('on a full disk the log says once what is wrong, shows errors on, and nothing ends', () => {
  const shown: string[] = [];
  const write = logOutput('/dev/full', (line) => shown.push(line));
  write(Buffer.from('error: first\n'), 'stdout');
  write(Buffer.from('error: second\n'), 'stdout');
  expect(shown).toEqual([
    '记录写不进 /dev/full（磁盘空间不足），服务照常运行，请尽快处理。',
    'error: first',
    'error: second',
  ]);
});
