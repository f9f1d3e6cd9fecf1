import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { paragraphs } from '../../content-types/body/from-text.ts';
import { ROOT } from '../../scripts/repository.ts';
import { ref, type Operation } from '../../scripts/seed/operation.ts';
import { compileWhenChanged, PARTS } from '../../scripts/starting/compile.ts';
import { startDesk, type DeskProcess } from '../support/desk-process.ts';
import { eventually, freePort } from '../support/portal-process.ts';
import { smallCounty } from './small-county.ts';

const howMany = 24;
const hour = 3_600_000;
/** As the compiled desk has it. */
const checklist = () =>
  (
    createRequire(import.meta.url)('../../cms/dist/src/workflow/approval-checklist.js') as {
      approvalChecklist: readonly string[];
    }
  ).approvalChecklist;
let folder: string;
let desk: DeskProcess;

const notices: Operation[] = Array.from({ length: howMany }, (_, index) => ({
  op: 'draft',
  type: 'notice',
  key: `notice-${index}`,
  data: {
    title: `公示 ${index + 1}`,
    kind: 'publicity',
    organization: ref('town'),
    body: paragraphs('公示七天，请群众监督。'),
  },
}));
const window: Operation = {
  op: 'publish',
  type: 'notice',
  key: 'window',
  data: {
    title: '有期限的公示',
    kind: 'publicity',
    organization: ref('town'),
    body: paragraphs('公示期满后撤下。'),
  },
};

beforeAll(async () => {
  await compileWhenChanged(ROOT, PARTS.cms, process.env, new AbortController().signal);
  folder = mkdtempSync(join(tmpdir(), 'appointments-'));
  const photo = join(folder, 'photo.png');
  await sharp({ create: { width: 64, height: 40, channels: 3, background: '#6a8f5f' } })
    .png()
    .toFile(photo);
  const county = smallCounty(photo);
  const operations = [...county.slice(0, -1), window, ...notices, ...county.slice(-1)];
  desk = await startDesk({
    dataDir: folder,
    port: await freePort(),
    portalPort: await freePort(),
    content: operations,
  });
}, 600_000);

afterAll(async () => {
  await desk?.stop();
  rmSync(folder, { recursive: true, force: true });
});

type Answer = Record<string, unknown> & { results?: { documentId: string; title: string }[] };

async function person(
  role: string,
): Promise<(method: string, path: string, body?: object) => Promise<Answer>> {
  const json = { 'content-type': 'application/json' };
  const signedIn = await fetch(`${desk.url}/admin/login`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ ...desk.account(role), deviceId: crypto.randomUUID() }),
  });
  const { data } = (await signedIn.json()) as { data: { accessToken: string } };
  return async (method, path, body) => {
    const answer = await fetch(desk.url + path, {
      method,
      headers: { ...json, authorization: `Bearer ${data.accessToken}` },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`);
    return JSON.parse(text) as Answer;
  };
}

/** For what is appointed; no machine is too slow to have appointed everything by then. */
function anHourPasses(): void {
  const database = new Database(join(folder, 'cms.db'));
  const passed = new Date(Date.now() - 1000).toISOString();
  const { changes } = database
    .prepare('update workflow_steps set due_at = ? where due_at > ?')
    .run(passed, passed);
  database.close();
  expect(changes).toBe(howMany + 1);
}

test(
  'what was appointed is kept once, however often the desk is cut off in the middle of it',
  { timeout: 300_000 },
  async () => {
    const [clerk, reviewer] = [await person('编辑'), await person('审核')];
    const list =
      (await clerk('GET', '/content-manager/collection-types/api::notice.notice?pageSize=100')).results ?? [];
    const open = list.find(({ title }) => title === '有期限的公示')?.documentId;
    const drafts = list.filter(({ documentId }) => documentId !== open).map(({ documentId }) => documentId);
    expect(drafts).toHaveLength(howMany);
    for (const documentId of drafts) {
      await clerk('POST', `/workflow/notice/${documentId}/submit`, {});
      await reviewer('POST', `/workflow/notice/${documentId}/approve`, { checked: checklist() });
    }
    // All at one moment.
    const at = new Date(Date.now() + hour).toISOString();
    const ofDrafts = async () =>
      (await desk.ledger()).filter(({ document_id }) => drafts.includes(document_id));
    await reviewer('POST', `/workflow/notice/${open}/expire`, { at, note: '公示期已满' });
    for (const documentId of drafts) await clerk('POST', `/workflow/notice/${documentId}/schedule`, { at });

    // Cut off before they are due, and again in the middle of making up for them.
    await desk.kill();
    expect(await ofDrafts()).toEqual([]);
    anHourPasses();
    desk.startAgain();
    await eventually(async () => (await ofDrafts()).length > 0);
    await desk.kill();
    expect((await ofDrafts()).length).toBeLessThan(howMany);

    desk.startAgain();
    await desk.answers();
    await eventually(
      async () =>
        (await ofDrafts()).length === howMany &&
        (await desk.ledger()).some(
          ({ document_id, action }) => document_id === open && action === 'withdraw',
        ),
    );
    expect((await ofDrafts()).map(({ document_id }) => document_id).sort()).toEqual([...drafts].sort());
    expect((await ofDrafts()).every(({ action }) => action === 'publish')).toBe(true);
    const ledger = await desk.ledger();
    expect(ledger.filter(({ document_id }) => document_id === open)).toMatchObject([
      { action: 'publish' },
      { action: 'withdraw', note: '公示期已满' },
    ]);
    expect(ledger.map(({ seq }) => seq)).toEqual(ledger.map((_, index) => index + 1));
  },
);
