import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LedgerEntry } from '@xianfeng/content-types';
import { expect, test } from 'vitest';
import { openPortal } from '../../site/portal/open-portal.ts';
import { simulateLedger } from '../support/simulated-ledger.ts';
import { stepsOf } from '../publisher/small-world.ts';

const mark = 'zzmarkedphone13900001111';

/** Files below a folder that hold the marked text. */
function holding(folder: string): string[] {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => statSync(join(folder, name)).isFile())
    .filter((name) => readFileSync(join(folder, name)).includes(mark));
}

test('a text that was redacted is in no file of the portal, not in free pages, the index or the log either', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'redacted-'));
  const published = [
    ...simulateLedger(
      stepsOf([
        { kind: 'publish-notice', project: 0, title: `公示 ${mark}`, days: 1 },
        { kind: 'publish-update', project: 1, title: '修好了路灯', days: 1 },
      ]).flatMap((step) => step.operations),
    ),
  ];
  const marked = published.find(({ snapshot }) => JSON.stringify(snapshot).includes(mark)) as LedgerEntry;
  const redaction: LedgerEntry = {
    ...marked,
    seq: published.length + 1,
    at: '2026-12-01T00:00:00.000Z',
    action: 'redact',
    snapshot: { redacts: [marked.seq] },
    note: '依法删除',
    noteKind: null,
  };
  const portal = await openPortal({
    databaseFile: join(folder, 'portal.db'),
    publicFolder: join(folder, 'public'),
    origin: 'https://portal.example',
    fetchOriginal: () => Promise.reject(new Error('no pictures')),
    now: () => '2026-12-01T00:00:00.000Z',
    log: (sentence) => expect.unreachable(sentence),
    signal: new AbortController().signal,
  });
  try {
    await portal.publisher.start();
    await portal.publisher.take(published);
    await portal.publisher.idle();
    expect(holding(folder).length).toBeGreaterThan(2);
    await portal.publisher.take([redaction]);
    await portal.forgetDeleted();
    await expect.poll(() => holding(folder), { timeout: 60_000, interval: 500 }).toEqual([]);
    expect(portal.search.search({ q: mark } as never).total).toBe(0);
  } finally {
    await portal.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
