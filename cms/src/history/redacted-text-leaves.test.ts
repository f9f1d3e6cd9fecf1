import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DeskVisitor } from '../testing/desk-visitor.ts';
import { ExampleDocuments } from '../testing/example-documents.ts';
import { startCms, type RunningCms } from '../testing/running-cms.ts';

const mark = 'zzmarkedphone13900001111';
let cms: RunningCms;
let examples: ExampleDocuments;
let administrator: DeskVisitor;

beforeAll(async () => {
  cms = await startCms();
  examples = new ExampleDocuments(cms);
  administrator = await DeskVisitor.signIn(cms, 'strapi-super-admin');
});
afterAll(() => cms.stop());

/** Files of the data folder that hold the marked text. */
const holding = (): string[] =>
  readdirSync(cms.dataDir, { recursive: true })
    .map(String)
    .filter((name) => statSync(join(cms.dataDir, name)).isFile())
    .filter((name) => readFileSync(join(cms.dataDir, name)).includes(mark));

const cells = async (table: string): Promise<string> => JSON.stringify(await cms.app.db.connection(table));

describe('a text that was redacted by law', () => {
  test('is in no journal and in no page of the database when its draft is deleted along with it', async () => {
    const documentId = await examples.publish('notice', { title: `公示 ${mark}` });
    await administrator.deed('notice', documentId, 'submit', {
      note: `改了 ${mark}`,
      noteKind: 'correction',
    });
    if (!process.env.TEST_DATABASE_URL) expect(holding()).not.toEqual([]);
    const answer = await administrator.deed('notice', documentId, 'redact', {
      note: '依法删除',
      alsoDraft: true,
    });
    expect(answer.status).toBe(200);
    for (const table of [
      'document_revisions',
      'workflow_steps',
      'ledger_entries',
      'notices',
      'audit_entries',
    ])
      expect(await cells(table), table).not.toContain(mark);
    if (!process.env.TEST_DATABASE_URL) expect(holding()).toEqual([]);
  });

  test('is gone as well when one version of several was redacted, and the others stay', async () => {
    const documentId = await examples.publish('notice', { title: `公示 ${mark}` });
    const [first] = (await cms.ledger(documentId)).map(({ seq }) => seq);
    await cms.documents('notice').update({ documentId, data: { title: '公示' } });
    await cms.documents('notice').publish({ documentId });
    const answer = await administrator.deed('notice', documentId, 'redact', {
      note: '依法删除',
      seqs: [first],
    });
    expect(answer.status).toBe(200);
    const tables = ['document_revisions', 'workflow_steps', 'ledger_entries', 'notices', 'audit_entries'];
    for (const table of tables) expect(await cells(table), table).not.toContain(mark);
    if (!process.env.TEST_DATABASE_URL) expect(holding()).toEqual([]);
    expect(await cells('document_revisions')).toContain(documentId);
  });
});
