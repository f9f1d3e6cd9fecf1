import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { scratchParent, thisMachine, type Machine } from './scratch-parent.ts';

const gibibytes = (count: number) => count * 2 ** 30;
const roomy: Machine = { platform: 'linux', freeMemory: gibibytes(20), freeIn: () => gibibytes(12) };

test.each<[string, Partial<Machine>, string]>([
  ['much memory', {}, '/dev/shm'],
  ['little memory left', { freeMemory: gibibytes(9) }, tmpdir()],
  ['the small folder of a container', { freeIn: () => 64 * 2 ** 20 }, tmpdir()],
  ['no such folder', { freeIn: () => 0 }, tmpdir()],
  ['another system', { platform: 'darwin' }, tmpdir()],
])('on a machine with %s the tests keep their files where they fit', (_machine, differs, parent) => {
  expect(scratchParent({ ...roomy, ...differs })).toBe(parent);
});

test('this machine is asked for what it has', () => {
  const { platform, freeMemory, freeIn } = thisMachine();
  expect(platform).toBe(process.platform);
  expect(freeMemory).toBeGreaterThan(0);
  expect(freeIn(tmpdir())).toBeGreaterThan(0);
  expect(freeIn('/nowhere/at/all')).toBe(0);
});
