import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import sharp from 'sharp';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cmsFolder, compileCms } from '../testing/compile-cms.ts';
import { testEnvironment } from '../testing/test-environment.ts';

interface Row {
  readonly seq: number;
  readonly at: string;
  readonly action: string;
  readonly doc_type: string;
  readonly snapshot: string | null;
  readonly note: string | null;
}

let dataDir: string;
beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'cms-'));
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

/** Runs the command as `npm run seed` does and gives what it says last. */
async function run(
  operations: readonly object[],
  ...args: string[]
): Promise<{ code: number | null; last: Record<string, unknown> }> {
  const command = join(compileCms(), 'src', 'commands', 'apply-operations.js');
  const child = spawn(process.execPath, [command, ...args], {
    cwd: cmsFolder,
    env: { ...process.env, ...testEnvironment(dataDir) },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
  });
  child.stdin.end(operations.map((operation) => JSON.stringify(operation)).join('\n'));
  const code = await new Promise<number | null>((resolve) => {
    child.on('close', resolve);
  });
  return { code, last: JSON.parse(out.trim().split('\n').at(-1) ?? '{}') as Record<string, unknown> };
}

function ledger(): Row[] {
  const Database = createRequire(import.meta.url)('better-sqlite3') as new (file: string) => {
    prepare(sql: string): { all(): Row[] };
    close(): void;
  };
  const database = new Database(join(dataDir, 'cms.db'));
  const rows = database.prepare('select * from ledger_entries order by seq').all();
  database.close();
  return rows;
}

const steps = [
  { op: 'clock', at: '2026-01-05T01:00:00Z' },
  {
    op: 'save',
    type: 'organization',
    key: 'o',
    data: { name: '云岭县青石乡党委', kind: 'party-committee', level: 'township' },
  },
  {
    op: 'publish',
    type: 'notice',
    key: 'n',
    data: {
      title: '立项公示',
      kind: 'publicity',
      organization: { $ref: 'o' },
      body: {
        type: 'doc',
        content: [{ type: 'paragraph', content: [{ type: 'text', text: '公示五天。' }] }],
      },
    },
  },
  { op: 'clock', at: '2026-01-06T01:00:00Z' },
  { op: 'revise', key: 'n', data: { title: '立项公示（更正）' }, note: '改错字', noteKind: 'wording' },
  { op: 'draft', type: 'notice', key: 'd', data: { title: '草稿' } },
  { op: 'clock', at: '2026-01-07T01:00:00Z' },
  { op: 'withdraw', key: 'n', note: '公示期满' },
  { op: 'accounts' },
];

describe('filling a CMS from a list of operations', () => {
  test('does them in order, at the times that they say', async () => {
    const { code, last } = await run(steps);
    expect([code, last]).toEqual([0, { done: 9, entries: 4 }]);
    expect(
      ledger().map(({ at, action, doc_type, note }) => [at.slice(0, 10), action, doc_type, note]),
    ).toEqual([
      ['2026-01-05', 'publish', 'organization', null],
      ['2026-01-05', 'publish', 'notice', null],
      ['2026-01-06', 'revise', 'notice', '改错字'],
      ['2026-01-07', 'withdraw', 'notice', '公示期满'],
    ]);
    expect(JSON.parse(ledger()[1]?.snapshot ?? '')).toMatchObject({
      title: '立项公示',
      slug: 'li-xiang-gong-shi',
    });
  });

  test('keeps of a photo what an upload would keep: upright, and without the place where it was taken', async () => {
    const path = join(dataDir, 'phone.jpg');
    await sharp({ create: { width: 80, height: 40, channels: 3, background: '#58a' } })
      .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '31/1 12/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toFile(path);
    expect((await sharp(path).metadata()).orientation).toBe(6);
    const { code } = await run([{ op: 'file', key: 'photo', path, name: '工地.jpg', alt: '工地' }]);
    expect(code).toBe(0);
    const kept = readdirSync(join(dataDir, 'uploads')).filter((name) => !name.startsWith('thumbnail_'));
    expect(kept).toHaveLength(1);
    const { width, height, exif, orientation } = await sharp(
      join(dataDir, 'uploads', kept[0] ?? ''),
    ).metadata();
    expect([width, height, exif, orientation ?? 1]).toEqual([40, 80, undefined, 1]);
  });

  test('makes one account per role, which only its owner can read', () => {
    const file = join(dataDir, 'demo-accounts.json');
    const accounts = JSON.parse(readFileSync(file, 'utf8')) as { role: string; password: string }[];
    expect(accounts.map((account) => account.role)).toEqual([
      '编辑',
      '审核',
      '乡镇编辑',
      '督查',
      '组织部管理员',
      '系统管理员',
    ]);
    expect(new Set(accounts.map((account) => account.password)).size).toBe(6);
    expect(statSync(file).mode & 0o077).toBe(0);
  });

  test('stops at the first step that fails, says which and why, and leaves nothing of its batch', async () => {
    const before = ledger().length;
    const { code, last } = await run([
      { op: 'save', type: 'topic', key: 't', data: { name: '民生实事' } },
      { op: 'save', type: 'organization', key: 'x', data: { kind: 'branch', level: 'village' } },
    ]);
    expect([code, last]).toEqual([
      1,
      { error: expect.stringMatching(/^第 2 步没有完成：“单位全称”没有填写/), line: 2 },
    ]);
    expect(ledger()).toHaveLength(before);
  });

  test('fills an empty CMS only, when told so', async () => {
    const before = ledger().length;
    const { code, last } = await run(
      [{ op: 'save', type: 'topic', key: 't', data: { name: '民生实事' } }],
      '--into-empty',
    );
    expect([code, last]).toEqual([1, { error: '编辑台里已经有公开过的内容，不能再填。', line: 0 }]);
    expect(ledger()).toHaveLength(before);
  });
});
