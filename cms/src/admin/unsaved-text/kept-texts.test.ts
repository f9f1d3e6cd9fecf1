import { describe, expect, test } from 'vitest';
import { KeptTexts, type KeptText, type Place } from './kept-texts.ts';

class Memory implements Storage {
  private readonly items = new Map<string, string>();
  private readonly room: number;
  constructor(room = Infinity) {
    this.room = room;
  }
  get length() {
    return this.items.size;
  }
  key(index: number) {
    return [...this.items.keys()][index] ?? null;
  }
  getItem(key: string) {
    return this.items.get(key) ?? null;
  }
  setItem(key: string, value: string) {
    if (value.length > this.room) throw new DOMException('full', 'QuotaExceededError');
    this.items.set(key, value);
  }
  removeItem(key: string) {
    this.items.delete(key);
  }
  clear() {
    this.items.clear();
  }
}

const day = 24 * 3600 * 1000;
const place: Place = { userId: 1, model: 'api::update.update', documentId: 'doc' };
const text = (changes: Record<string, unknown>, at = 1000, alive = at): KeptText => ({
  at,
  alive,
  base: null,
  changes,
});
const left = (kept: KeptTexts, where: Place, now: number, own = 'me') =>
  kept.left(where, own, now).map(({ writer, text: { changes } }) => [writer, changes.title]);

describe('what was written and not saved', () => {
  test('is offered when its window has crashed or was closed, not while somebody still writes there', () => {
    const kept = new KeptTexts(new Memory());
    kept.keep(place, 'crashed', text({ title: '甲' }, 1000));
    kept.keep(place, 'writing', text({ title: '乙' }, 1000, 20_000));
    kept.keep(place, 'me', text({ title: '丙' }, 2000, 0));
    expect(left(kept, place, 21_000)).toEqual([['crashed', '甲']]);
    kept.mark(place, 'writing', 0);
    expect(left(kept, place, 21_000)).toEqual([
      ['crashed', '甲'],
      ['writing', '乙'],
    ]);
  });

  test('belongs to its writer and its document', () => {
    const kept = new KeptTexts(new Memory());
    kept.keep(place, 'a', text({ title: '甲' }));
    kept.keep({ ...place, documentId: null }, 'b', text({ title: '新' }));
    for (const other of [
      { ...place, userId: 2 },
      { ...place, documentId: 'do' },
      { ...place, model: 'api::call.call' },
    ])
      expect(left(kept, other, 60_000)).toEqual([]);
    expect(left(kept, { ...place, documentId: null }, 60_000)).toEqual([['b', '新']]);
  });

  test('is there newest first, until it is forgotten or two weeks old', () => {
    const kept = new KeptTexts(new Memory());
    kept.keep(place, 'a', text({ title: '旧' }, 1000));
    kept.keep(place, 'b', text({ title: '新' }, day));
    expect(left(kept, place, 2 * day)).toEqual([
      ['b', '新'],
      ['a', '旧'],
    ]);
    kept.forget(place, 'b');
    expect(left(kept, place, 2 * day)).toEqual([['a', '旧']]);
    expect(left(kept, place, 15 * day)).toEqual([]);
    expect(left(kept, place, 2 * day)).toEqual([]);
  });

  test('does no harm when the storage is full or holds something else', () => {
    expect(new KeptTexts(new Memory(10)).keep(place, 'a', text({ title: '长'.repeat(50) }))).toBe(false);
    const storage = new Memory();
    storage.setItem('xianfeng:kept:1:api::update.update:doc:x', '{not json');
    storage.setItem('other', 'stays');
    expect(left(new KeptTexts(storage), place, 60_000)).toEqual([]);
    expect(storage.length).toBe(1);
  });
});
