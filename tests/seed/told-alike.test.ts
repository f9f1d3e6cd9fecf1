import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import sharp from 'sharp';
import { z } from 'zod';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeSecrets } from '../../scripts/environment/secrets.ts';
import { parseSettings } from '../../scripts/environment/settings.ts';
import { ROOT } from '../../scripts/repository.ts';
import { applyOperations } from '../../scripts/seed/apply-operations.ts';
import { demoCounty } from '../../scripts/seed/demo/demo-county.ts';
import type { Operation } from '../../scripts/seed/operation.ts';
import { pictureKeys } from '../../scripts/seed/pictures/picture.ts';
import { compileWhenChanged, PARTS } from '../../scripts/starting/compile.ts';
import { simulateLedger } from '../support/simulated-ledger.ts';

/** What an entry tells, in the database's names and in the ledger's. */
const told = z.array(
  z
    .object({
      seq: z.number(),
      at: z.string(),
      action: z.string(),
      doc_type: z.string(),
      document_id: z.string(),
      snapshot: z.string().nullable(),
      note: z.string().nullable(),
      note_kind: z.string().nullable(),
    })
    .transform(({ doc_type, document_id, note_kind, snapshot, ...same }) => ({
      ...same,
      type: doc_type,
      documentId: document_id,
      noteKind: note_kind,
      snapshot: snapshot === null ? null : (JSON.parse(snapshot) as unknown),
    })),
);
type Told = z.infer<typeof told>[number];

let folder: string;
let operations: readonly Operation[];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'told-alike-'));
  const path = join(folder, 'picture.jpg');
  await sharp({ create: { width: 48, height: 32, channels: 3, background: '#8fa58b' } })
    .jpeg()
    .toFile(path);
  const files = pictureKeys.map((key) => ({ key, path, name: `${key}.jpg`, alt: key }));
  operations = [...demoCounty('2026-11-24', files)];
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the real CMS writes into its ledger when it is told these operations. */
async function realLedger(): Promise<Told[]> {
  const never = new AbortController().signal;
  await compileWhenChanged(ROOT, PARTS.cms, process.env, never);
  const settings = parseSettings({
    ...makeSecrets((bytes) => randomBytes(bytes).toString('base64')),
    LEDGER_KEY: 'a-key-that-opens-nothing',
    DATA_DIR: folder,
  });
  await applyOperations(
    settings,
    () => operations,
    () => undefined,
    never,
  );
  const database = new Database(join(folder, 'cms.db'), { readonly: true });
  try {
    return told.parse(database.prepare('select * from ledger_entries order by seq').all());
  } finally {
    database.close();
  }
}

/**
 * The content of entries: numbers of documents by their order in the ledger, and of files what was said about them, not
 * what the media library found out.
 */
function contentOf(entries: readonly Told[]): unknown[] {
  const order = new Map<string, string>();
  for (const { documentId } of entries)
    if (!order.has(documentId)) order.set(documentId, `document ${order.size}`);
  const plain = (value: unknown): unknown => {
    if (typeof value === 'string') return order.get(value) ?? value;
    if (Array.isArray(value)) return value.map(plain);
    if (value === null || typeof value !== 'object') return value;
    const {
      sha256,
      documentId: _,
      url: _url,
      width: _w,
      height: _h,
      size: _s,
      ...rest
    } = value as Record<string, unknown>;
    return Object.fromEntries(
      Object.entries(sha256 ? rest : value).map(([name, member]) => [name, plain(member)]),
    );
  };
  return entries.map(({ seq, at, action, type, documentId, snapshot, note, noteKind }) => ({
    ...{ seq, at, action, type, document: order.get(documentId), note, noteKind },
    snapshot: plain(snapshot),
  }));
}

test('what the tests of the portal are told of the demo county is what the CMS writes into its ledger', async () => {
  const simulated = contentOf([...simulateLedger(operations)]);
  const real = contentOf(await realLedger());
  expect(real.length).toBeGreaterThan(300);
  for (const [index, entry] of real.entries()) expect(simulated[index]).toEqual(entry);
  expect(simulated).toHaveLength(real.length);
}, 600_000);
