import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openFileWriter } from './file-writer.ts';
import { writeZip } from './zip.ts';

let folder: string;
const zone = process.env.TZ;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zip-'));
  writeFileSync(join(folder, 'long.csv'), '一行\r\n'.repeat(500_000));
});
afterAll(() => {
  process.env.TZ = zone;
  rmSync(folder, { recursive: true, force: true });
});

function pack(name: string, at: string | null): Buffer {
  const file = join(folder, name);
  const writer = openFileWriter(file);
  writeZip(
    writer,
    [
      { name: 'README.txt', text: '开放数据' },
      { name: 'long.csv', file: join(folder, 'long.csv') },
      { name: 'empty.jsonl', text: '' },
    ],
    at,
  );
  const { size } = writer.finish();
  const bytes = readFileSync(file);
  expect(size).toBe(bytes.byteLength);
  return bytes;
}

describe('the archive', () => {
  test('gives back what was packed, also what is longer than a piece', () => {
    const files = unzipSync(pack('whole.zip', '2026-11-24T04:00:00.000Z'));
    expect(strFromU8(files['README.txt'] ?? new Uint8Array())).toBe('开放数据');
    expect(
      Buffer.from(files['long.csv'] ?? new Uint8Array()).equals(readFileSync(join(folder, 'long.csv'))),
    ).toBe(true);
    expect(files['empty.jsonl']?.byteLength).toBe(0);
  });

  test('is the same bytes on a machine with another clock zone, and bears the time of its content', () => {
    const packed = ['Asia/Shanghai', 'America/New_York', 'UTC'].map((name) => {
      process.env.TZ = name;
      return pack(`${name.replace('/', '-')}.zip`, '2026-11-24T04:30:20.000Z');
    });
    expect(packed[1]?.equals(packed[0] ?? Buffer.alloc(0))).toBe(true);
    expect(packed[2]?.equals(packed[0] ?? Buffer.alloc(0))).toBe(true);
    // DOS time in the first local header: 12:30:20 on Beijing's clock, of 24 November 2026.
    expect(packed[0]?.readUInt16LE(10)).toBe((12 << 11) | (30 << 5) | 10);
    expect(packed[0]?.readUInt16LE(12)).toBe(((2026 - 1980) << 9) | (11 << 5) | 24);
  });

  test('of an empty portal is an archive too', () => {
    expect(Object.keys(unzipSync(pack('none.zip', null)))).toHaveLength(3);
  });
});
