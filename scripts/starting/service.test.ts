import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { isAlive } from '../terminal/process-lock.mjs';
import { keepRunning, type Service } from './service.ts';

let folder = '';
let service: Service | undefined;
const pace = { firstDelay: 20, longestDelay: 40, steadyAfter: 60_000 };
const pids = () =>
  existsSync(join(folder, 'pids'))
    ? readFileSync(join(folder, 'pids'), 'utf8').split('\n').filter(Boolean).map(Number)
    : [];
const alive = (pid = 0) => isAlive({ pid, birth: null });

/** Starts a little program that first notes its pid. */
const start = (program: string, onCrash: (reason: string, delay: number) => void = () => {}) => {
  const file = join(folder, 'part.mjs');
  writeFileSync(
    file,
    `import { appendFileSync } from 'node:fs';\nappendFileSync('pids', process.pid + '\\n');\n${program}`,
  );
  service = keepRunning(
    { name: 'part', args: [file], cwd: folder, env: process.env },
    { onOutput: () => {}, onCrash },
    pace,
  );
  return service;
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'xianfeng-service-'));
});
afterEach(async () => {
  await service?.stop(100);
  rmSync(folder, { recursive: true, force: true });
});

describe('a part that is kept running', () => {
  test('is started again when it crashes, each time after a longer pause', async () => {
    const delays: number[] = [];
    start('process.exit(3);', (_reason, delay) => delays.push(delay));
    await vi.waitFor(() => expect(pids().length).toBeGreaterThan(3), { timeout: 15_000 });
    expect(delays.slice(0, 3)).toEqual([20, 40, 40]);
  });

  test('is started again when it is killed, with the reason told', async () => {
    const onCrash = vi.fn();
    start('setInterval(() => {}, 1000);', onCrash);
    await vi.waitFor(() => expect(pids()).toHaveLength(1), { timeout: 15_000 });
    process.kill(pids()[0] ?? NaN, 'SIGKILL');
    await vi.waitFor(() => expect(pids()).toHaveLength(2), { timeout: 15_000 });
    expect(onCrash).toHaveBeenCalledWith('SIGKILL', 20);
  });

  test('ends when it is asked to, and stays ended', async () => {
    const part = start('setInterval(() => {}, 1000);');
    await vi.waitFor(() => expect(pids()).toHaveLength(1), { timeout: 15_000 });
    await part.stop(5000);
    expect(alive(pids()[0])).toBe(false);
    expect(part.crashes).toBe(0);
  });

  test('is made to end when it does not listen', async () => {
    const part = start(
      `process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); appendFileSync('ready', '');`,
    );
    await vi.waitFor(() => expect(existsSync(join(folder, 'ready'))).toBe(true), { timeout: 15_000 });
    await part.stop(100);
    expect(alive(pids()[0])).toBe(false);
  });

  test('comes back as a new process when it is restarted', async () => {
    const part = start('setInterval(() => {}, 1000);');
    await vi.waitFor(() => expect(pids()).toHaveLength(1), { timeout: 15_000 });
    await part.restart(5000);
    await vi.waitFor(() => expect(pids()).toHaveLength(2), { timeout: 15_000 });
    expect(pids().map(alive)).toEqual([false, true]);
  });
});
