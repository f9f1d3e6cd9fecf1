import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
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

  test('is held by one thread of a process at a time, and no thread takes away what another is about to link', async () => {
    const code = `
      const { parentPort, workerData } = require('node:worker_threads');
      import(workerData.lock).then(({ takeLock }) => {
        let held = 0;
        for (let turn = 0; turn < 300; turn += 1) {
          const taken = takeLock(workerData.file);
          if ('release' in taken) { held += 1; taken.release(); }
        }
        parentPort.postMessage(held);
      });`;
    const lock = new URL('process-lock.mjs', import.meta.url).href;
    const threads = Array.from(
      { length: 4 },
      () => new Worker(code, { eval: true, workerData: { lock, file } }),
    );
    const held = await Promise.all(threads.map(async (thread) => Number((await once(thread, 'message'))[0])));
    expect(Math.max(...held)).toBeGreaterThan(0);
    expect(readdirSync(folder)).toEqual([]);
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
