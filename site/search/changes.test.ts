import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { dropSearchChanges, openSearchChanges } from './changes.ts';

it('names what changed after a position, each document once, and begins anew under another name', () => {
  const database = new Database(':memory:');
  let epochs = 0;
  const newEpoch = (): string => `epoch ${(epochs += 1)}`;
  let changes = openSearchChanges(database, newEpoch);
  for (const id of ['a', 'b', 'a', 'c']) changes.record(id);
  expect(changes.head()).toEqual({ epoch: 'epoch 1', position: 4 });
  expect(changes.after(0, 10)).toEqual([
    { documentId: 'b', position: 2 },
    { documentId: 'a', position: 3 },
    { documentId: 'c', position: 4 },
  ]);
  expect(changes.after(2, 1)).toEqual([{ documentId: 'a', position: 3 }]);
  changes.forgetUntil(3);
  changes = openSearchChanges(database, newEpoch);
  expect(changes.after(0, 10)).toEqual([{ documentId: 'c', position: 4 }]);
  expect(changes.head()).toEqual({ epoch: 'epoch 1', position: 4 });
  changes.restart();
  expect([changes.head(), changes.after(0, 10)]).toEqual([{ epoch: 'epoch 2', position: 0 }, []]);
  dropSearchChanges(database);
  expect(openSearchChanges(database, newEpoch).head()).toEqual({ epoch: 'epoch 3', position: 0 });
});
