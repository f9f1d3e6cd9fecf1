import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeSecrets } from '../../scripts/environment/secrets.ts';
import { ROOT } from '../../scripts/repository.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'xianfeng-seed-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

/** Runs the command as `npm run seed` does, in an installation of its own. */
function seed(args: readonly string[], environment: Record<string, string> = {}) {
  const secrets = makeSecrets((bytes) => randomBytes(bytes).toString('base64'));
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'scripts/seed.ts'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...secrets, NODE_ENV: 'test', DATA_DIR: dataDir, ...environment },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, stdout, stderr };
}

describe('npm run seed', () => {
  test('never fills over what is there, and says how to fill elsewhere', () => {
    writeFileSync(join(dataDir, 'cms.db'), 'somebody’s work');
    const { status, stderr } = seed(['--county', 'demo']);
    expect(status).toBe(1);
    expect(stderr.trim()).toBe(
      `${dataDir} 里已经有内容，不能再填。请换一个空的文件夹，例如 DATA_DIR=./data-demo npm run seed -- --county demo。`,
    );
  });

  test('keeps invented content out of a real installation', () => {
    const { status, stderr } = seed(['--county', 'demo'], { NODE_ENV: 'production' });
    expect([status, stderr.trim()]).toEqual([1, '正式环境（NODE_ENV=production）里不填演示内容。']);
    expect(readdirSync(dataDir)).toEqual([]);
  });

  test('prints operations as JSON lines and touches no installation', () => {
    const { status, stdout } = seed([
      '--projects',
      '3',
      '--updates',
      '12',
      '--today',
      '2026-05-11',
      '--operations',
      '-',
    ]);
    const operations = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { op: string; type?: string });
    expect(status).toBe(0);
    expect(operations[0]).toMatchObject({ op: 'clock' });
    expect(operations.filter(({ type }) => type === 'update')).toHaveLength(12);
    expect(readdirSync(dataDir)).toEqual([]);
  });

  test('writes them into a file as well', () => {
    const file = join(dataDir, 'operations.jsonl');
    expect(seed(['--projects', '1', '--updates', '1', '--operations', file]).status).toBe(0);
    expect(existsSync(file)).toBe(true);
  });

  test('answers a wrong question with how to ask, in one piece and without a stack', () => {
    const { status, stderr } = seed(['--projects', 'many', '--updates', '1']);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^--projects 要写整数。\n用法：/);
    expect(stderr).not.toContain('    at ');
  });
});
