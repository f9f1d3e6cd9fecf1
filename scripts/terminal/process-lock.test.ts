import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { birthOf, holderOf, takeLock, waitForLock } from './process-lock.mjs';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'xianfeng-lock-'));
  file = join(folder, 'lock');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const take = () => {
  const taken = takeLock(file);
  if (!('release' in taken)) throw new Error('held');
  return taken;
};

describe('a lock between processes', () => {
  test('is held by one, and named to the next', () => {
    take();
    expect(takeLock(file)).toMatchObject({ pid: process.pid });
  });

  test('is free after release, and leaves nothing behind', () => {
    take().release();
    expect(readdirSync(folder)).toEqual([]);
    take();
  });

  test('is taken over from a process that was killed', () => {
    const gone = spawnSync(process.execPath, ['-e', '']).pid;
    writeFileSync(file, JSON.stringify({ pid: gone, birth: '1' }));
    take();
    expect(holderOf(file)?.pid).toBe(process.pid);
  });

  test('is taken over when another process has got the old process id', () => {
    if (birthOf(process.pid) === null) return;
    writeFileSync(file, JSON.stringify({ pid: process.pid, birth: '1' }));
    take();
    expect(holderOf(file)?.birth).toBe(birthOf(process.pid));
  });

  test('is taken over when its file is damaged', () => {
    writeFileSync(file, '{"pi');
    take();
  });

  test('who waits gets it after its release, and is told once', async () => {
    const first = take();
    const onWait = vi.fn();
    const second = waitForLock(file, onWait);
    setTimeout(() => first.release(), 400);
    (await second).release();
    expect(onWait).toHaveBeenCalledTimes(1);
  });

  test('who waits can be told to give up', async () => {
    take();
    await expect(waitForLock(file, () => {}, AbortSignal.timeout(50))).rejects.toThrow();
  });
});
