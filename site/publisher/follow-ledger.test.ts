import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sealEntry, type LedgerEntry, type UnsealedEntry } from '@xianfeng/content-types';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStore, type Store } from '../store/store.ts';
import { followLedger } from './follow-ledger.ts';

const document = 'a'.repeat(24);
const entry = (seq: number, more: Partial<UnsealedEntry> = {}): LedgerEntry =>
  sealEntry(
    {
      seq,
      at: `2026-11-30T00:00:0${seq}.000Z`,
      action: seq === 1 ? 'publish' : 'revise',
      type: 'update',
      documentId: document,
      snapshot: { title: `第 ${seq} 版` },
      note: seq === 1 ? null : '更正',
      noteKind: null,
      ...more,
    },
    String(seq).repeat(32),
  );
const whole = [entry(1), entry(2), entry(3)];
const emptied = (one: LedgerEntry): LedgerEntry => ({ ...one, snapshot: null, salt: null, note: null });

let folder: string;
let store: Store;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'follow-'));
  store = openStore(join(folder, 'portal.db'));
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Follows a desk that tells `ledger` until it has said `times` what it thinks of it; what it said. */
/** How far the desk said its ledger goes. */
const heads = new Set<number>();

async function follow(ledger: () => readonly LedgerEntry[], times: number): Promise<(string | null)[]> {
  const stop = new AbortController();
  const said: (string | null)[] = [];
  heads.clear();
  const answer: typeof fetch = async (input, init) => {
    const after = Number(new URL(String(input)).searchParams.get('after'));
    const entries = ledger().slice(after);
    if (entries.length === 0 && store.entries.head().seq === ledger().length && after > 0)
      await new Promise((resolve) => init?.signal?.addEventListener('abort', resolve));
    return Response.json({ entries, head: ledger().length });
  };
  await followLedger(
    {
      cms: 'http://desk.invalid',
      key: 'key',
      fetch: answer,
      log: () => undefined,
      onHead: (seq) => heads.add(seq),
      onFault: (sentence) => {
        said.push(sentence);
        if (said.length === times) stop.abort();
      },
    },
    store.entries,
    async (entries) => {
      for (const one of entries) store.entries.add(one);
      if (times === 0 && store.entries.head().seq === ledger().length) stop.abort();
    },
    stop.signal,
  );
  return said;
}

describe('the portal follows the desk’s ledger', () => {
  test('and says nothing while every entry proves itself', async () => {
    expect(await follow(() => whole, 0)).toEqual([]);
    expect(store.entries.head().seq).toBe(3);
    expect([...heads]).toEqual([3]);
  });

  const lies: [string, readonly LedgerEntry[], string, number][] = [
    [
      'content that was changed',
      [entry(1), { ...entry(2), snapshot: { title: '别的' } }],
      '第 2 条内容和校验码对不上',
      1,
    ],
    [
      'a note that was changed',
      [entry(1), { ...entry(2), note: '别的' }],
      '第 2 条修改说明和校验码对不上',
      1,
    ],
    ['a missing entry', [entry(1), entry(3)], '第 2 条缺了条目或者次序不对', 1],
    [
      'a time before the last',
      [entry(1), entry(2, { at: '2026-11-29T00:00:00.000Z' })],
      '第 2 条时间比前一条早',
      1,
    ],
    [
      'a content that is gone without a word',
      [entry(1), emptied(entry(2)), entry(3)],
      '第 2 条的内容没有了',
      3,
    ],
  ];
  test.each(lies)('and stops at %s, keeping what was right', async (_, ledger, sentence, kept) => {
    expect(await follow(() => ledger, 1)).toEqual([expect.stringContaining(sentence)]);
    expect(store.entries.head().seq).toBe(kept);
  });

  test('takes an emptied entry that a redaction names', async () => {
    const redaction = entry(3, { action: 'redact', snapshot: { redacts: [2] }, note: '依法删除' });
    expect(await follow(() => [entry(1), emptied(entry(2)), redaction], 0)).toEqual([]);
    expect(store.entries.emptiedUnnamed()).toEqual([]);
  });

  test('empties its own copy when a redaction comes, the note and the salt too', async () => {
    const redaction = entry(4, { action: 'redact', snapshot: { redacts: [2] }, note: '依法删除' });
    await follow(() => whole, 0);
    await follow(() => [whole[0], emptied(entry(2)), whole[2], redaction] as LedgerEntry[], 0);
    expect(store.entries.at(2)).toEqual(emptied(entry(2)));
  });

  test('refuses a desk that was set back or rewritten since, and goes on when it is mended', async () => {
    await follow(() => whole, 0);
    expect(await follow(() => whole.slice(0, 2), 1)).toEqual([expect.stringContaining('只到第 2 条')]);
    const other = [entry(1), entry(2), entry(3, { snapshot: { title: '改写了' } }), entry(4)];
    const told = [other, other, [...whole, entry(4)]];
    let asked = 0;
    const said = await follow(() => told[Math.min(asked++ >> 2, told.length - 1)] ?? whole, 2);
    expect(said).toEqual([expect.stringContaining('第 3 条和以前收到的不一样'), null]);
    expect(store.entries.head().seq).toBe(4);
  });
});
