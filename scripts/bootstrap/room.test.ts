import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { assertRoomToInstall, freeMegabytesAt } from './room.mjs';

test('an installation that cannot fit is refused before it begins, with how much room it needs', () => {
  expect(() => assertRoomToInstall('/srv/xianfeng', 600)).toThrow(
    '磁盘空间不足：/srv/xianfeng 所在的磁盘只剩 600 MB，安装需要 2000 MB。请先清理磁盘，然后再运行一次。',
  );
  expect(() => assertRoomToInstall('/srv/xianfeng', 40_000)).not.toThrow();
});

test('the room is that of the folder itself', () => {
  expect(freeMegabytesAt(tmpdir())).toBeGreaterThan(0);
  expect(() => freeMegabytesAt('/nowhere/at/all')).toThrow();
});
