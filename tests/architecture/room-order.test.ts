import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isCode } from './imports.ts';
import { circlesOfFiles, faultsOf, type RoomOrder } from './room-order.ts';
import { roomOrders } from './room-orders.ts';
import { trackedFiles } from './tracked-files.ts';

const sources = new Map(
  trackedFiles()
    .filter(isCode)
    .map((file) => [file, readFileSync(file, 'utf8')]),
);

test.each(roomOrders)('the rooms of $folder stand in their order', (order) => {
  expect([...sources.keys()].filter((file) => file.startsWith(`${order.folder}/`)).length).toBeGreaterThan(0);
  expect(faultsOf(order, sources)).toEqual([]);
});

test.each(roomOrders)('no files of $folder import one another in a circle', ({ folder }) => {
  expect(circlesOfFiles(folder, sources)).toEqual([]);
});

const order: RoomOrder = { folder: 'house', rooms: ['ground', 'upstairs', 'door.ts'] };
const sound = {
  'house/ground/a.ts': `import { z } from 'zod';`,
  'house/upstairs/b.ts': `import { a } from '../ground/a.ts';\nimport { c } from './c.ts';`,
  'house/upstairs/c.ts': `import type { T } from '@xianfeng/house/ground/a';`,
  'house/upstairs/b.test.ts': `import '../door.ts';`,
  'house/door.ts': `import { b } from './upstairs/b.ts';`,
  'house/notes.json': '{}',
};
const faultsWith = (more: Readonly<Record<string, string>>) =>
  faultsOf(order, new Map(Object.entries({ ...sound, ...more })));

describe('the order of rooms', () => {
  test('lets a house in order pass', () => {
    expect(faultsWith({})).toEqual([]);
    expect(circlesOfFiles('house', new Map(Object.entries(sound)))).toEqual([]);
  });

  test.each([
    ['a value', `import { b } from '../upstairs/c.ts';`],
    ['a type', `import type { B } from '../upstairs/c.ts';`],
    ['an import on demand', `const b = await import('../upstairs/c.ts');`],
    ['an export', `export * from '../upstairs/c.ts';`],
    ['the name of the workspace', `import { b } from '@xianfeng/house/upstairs/c';`],
  ])('finds an import upwards by %s', (_name, source) => {
    expect(faultsWith({ 'house/ground/z.ts': source })).toContain(
      'house/ground/z.ts imports upwards from house/upstairs/c.ts',
    );
  });

  test('finds a circle of rooms', () => {
    expect(faultsWith({ 'house/ground/z.ts': `import '../door.ts';` })).toContain(
      'a circle of rooms in house: ground, door.ts, upstairs',
    );
  });

  test('finds a room that it does not know, and one that is gone', () => {
    expect(faultsWith({ 'house/cellar/z.ts': '' })).toEqual(['house/cellar/z.ts stands in no room of house']);
    expect(faultsOf({ ...order, rooms: [...order.rooms, 'attic'] }, new Map(Object.entries(sound)))).toEqual([
      'the room house/attic is empty',
    ]);
  });

  test('finds a circle of files, within a room too', () => {
    const turned = { ...sound, 'house/upstairs/c.ts': `import { b } from './b.ts';` };
    expect(circlesOfFiles('house', new Map(Object.entries(turned)))).toEqual([
      'a circle of files: house/upstairs/b.ts, house/upstairs/c.ts',
    ]);
    expect(circlesOfFiles('elsewhere', new Map(Object.entries(turned)))).toEqual([]);
  });
});
