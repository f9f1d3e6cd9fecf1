import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { LedgerEntry } from '@xianfeng/content-types';
import { openStore, type Store } from './store.ts';

const put = (store: Store, title: string, seq: number): void =>
  store.transaction(() => {
    store.entries.add({
      seq,
      at: '2026-11-30T00:00:00.000Z',
      action: 'publish',
      type: 'update',
      documentId: 'one',
      snapshot: { title },
      digest: String(seq),
      previous: '',
      note: null,
      noteKind: null,
    } as unknown as LedgerEntry);
    store.documents.put('one', {
      type: 'update',
      gone: null,
      document: {
        type: 'update',
        documentId: 'one',
        data: { title },
        firstPublished: '',
        lastChanged: '',
        seq,
        versions: seq,
      },
    });
  });

test('beside whoever writes, a document is read anew when an entry concerns it, and not after every page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'store-'));
  try {
    const writing = openStore(join(folder, 'portal.db'));
    put(writing, '旧', 1);
    const reading = openStore(join(folder, 'portal.db'), { readOnly: true });
    const read = () => {
      reading.forgetRead();
      return reading.documents.get('one');
    };
    const first = read();
    writing.setState('page', 'written');
    expect(read()).toBe(first);
    put(writing, '新', 2);
    expect(read()?.data).toEqual({ title: '新' });
    // A new version of the software may derive the same document otherwise.
    const second = read();
    writing.setState('build', 'another');
    expect(read()).not.toBe(second);
    reading.close();
    writing.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
