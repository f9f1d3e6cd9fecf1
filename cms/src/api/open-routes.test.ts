import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressOf, allRoutes } from '../testing/all-routes.ts';
import { ExampleDocuments } from '../testing/example-documents.ts';
import { startCms, type RunningCms } from '../testing/running-cms.ts';

let cms: RunningCms;
let examples: ExampleDocuments;

beforeAll(async () => {
  cms = await startCms();
  examples = new ExampleDocuments(cms);
});
afterAll(() => cms.stop());

/** What may answer somebody who did not sign in, and with what. */
const openRoutes: Readonly<Record<string, RegExp>> = {
  'GET /': /Redirecting/,
  'GET /admin/init': /"hasAdmin"/,
  'GET /admin/project-type': /"isEE":false/,
  // A script of Strapi's own, the same for everybody.
  'GET /content-manager/preview/script': /STANDALONE PREVIEW SCRIPT/,
};

describe('somebody who did not sign in', () => {
  test('gets nothing from any route but what the sign-in page needs', async () => {
    await examples.publish('project');
    const routes = allRoutes(cms);
    expect(routes.length).toBeGreaterThan(150);
    const surprises: string[] = [];
    for (const { method, path } of routes) {
      const answer = await fetch(cms.url + addressOf(path), {
        method,
        redirect: 'manual',
        headers: { 'content-type': 'application/json' },
        ...(method === 'GET' ? {} : { body: '{}' }),
      });
      const text = await answer.text();
      const known = openRoutes[`${method} ${path}`];
      const closed = [400, 401, 403, 404, 405, 429].includes(answer.status) || text === '';
      if (answer.status >= 500 || !(closed || known?.test(text)))
        surprises.push(`${answer.status} ${method} ${path} ${text.slice(0, 80)}`);
    }
    expect(surprises).toEqual([]);
  });

  test.each([
    '/api/projects',
    '/api/projects?status=draft',
    '/api/people',
    '/api/upload/files',
    '/api/users',
    '/api/ledger-entries',
    '/api/site-settings',
  ])('finds nothing at %s', async (path) => {
    expect((await fetch(cms.url + path)).status).toBe(404);
  });

  test.each([
    '/cms.db',
    '/cms.db-wal',
    '/demo-accounts.json',
    '/uploads/../cms.db',
    '/uploads/%2e%2e/cms.db',
    '/uploads/..%2fcms.db',
    '/UPLOADS/..%2Fcms.db',
    '/uploads/%2e%2e%2fcms.db',
    '/uploads/x%2f..%2f..%2fcms.db',
    '/uploads/..%5ccms.db',
    '/uploads/%252e%252e/cms.db',
  ])('cannot read the data folder through %s', async (path) => {
    const answer = await fetch(cms.url + path);
    expect([400, 403, 404]).toContain(answer.status);
    expect(await answer.text()).not.toContain('SQLite format');
  });

  test('is not told what the server runs on', async () => {
    expect((await fetch(`${cms.url}/api/ledger`)).headers.get('x-powered-by')).toBeNull();
  });

  test('cannot withdraw or redact', async () => {
    const documentId = await examples.publish('notice');
    for (const verb of ['withdraw', 'redact']) {
      const answer = await fetch(`${cms.url}/workflow/notice/${documentId}/${verb}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"note":"x"}',
      });
      expect(answer.status).toBe(401);
    }
  });
});

describe('GET /api/ledger', () => {
  const page = async (query: string) =>
    (await (await cms.asPortal(`/api/ledger?${query}`)).json()) as {
      entries: { seq: number; type: string; snapshot: { title?: string } | null }[];
      head: number;
    };

  test('gives the entries after a number, in order, and says how many there are', async () => {
    await examples.publish('notice');
    const all = await page('limit=1000');
    expect(all.entries.map((entry) => entry.seq)).toEqual(
      Array.from({ length: all.head }, (_, index) => index + 1),
    );
    const some = await page(`after=${all.head - 2}&limit=1`);
    expect(some).toMatchObject({ head: all.head, entries: [{ seq: all.head - 1 }] });
  });

  test.each([
    ['after=-1', 'after'],
    ['after=x', 'after'],
    ['limit=0', 'limit'],
    ['limit=1001', 'limit'],
    ['wait=61', 'wait'],
    ['wait=1.5', 'wait'],
    ['populate=*', 'populate'],
    ['after=1&after=2', 'after'],
  ])('refuses %s in Chinese', async (query, field) => {
    const answer = await cms.asPortal(`/api/ledger?${query}`);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({
      error: {
        code: 'bad-request',
        message: expect.stringMatching(/[一-鿿]/),
        fields: { [field]: expect.any(String) },
      },
    });
  });

  test('wakes who waits as soon as something is published', async () => {
    const { head } = await page('limit=1');
    const asked = performance.now();
    const answer = page(`after=${head}&wait=30`);
    await expect
      .poll(() => cms.part<typeof import('../ledger/waiters.ts')>('ledger/waiters').waiterCount())
      .toBe(1);
    await examples.publish('notice', { title: '刚刚公开' });
    expect((await answer).entries).toMatchObject([
      { seq: head + 1, type: 'notice', snapshot: { title: '刚刚公开' } },
    ]);
    expect(performance.now() - asked).toBeLessThan(25_000);
  });

  test('answers empty when the time is over', async () => {
    const { head } = await page('limit=1');
    expect(await page(`after=${head}&wait=1`)).toEqual({ entries: [], head });
  });

  test('tells those who wait, too, what another process appended', async () => {
    const { head } = await page('limit=1');
    const answers = Promise.all(Array.from({ length: 5 }, () => page(`after=${head}&wait=30`)));
    await expect
      .poll(() => cms.part<typeof import('../ledger/waiters.ts')>('ledger/waiters').waiterCount())
      .toBe(5);
    const [last] = await cms.app.db.connection('ledger_entries').orderBy('seq', 'desc').limit(1);
    const row = { ...last, seq: head + 1 };
    delete row.id;
    await cms.app.db.connection('ledger_entries').insert(row);
    for (const { entries } of await answers) expect(entries.map(({ seq }) => seq)).toEqual([head + 1]);
  });

  test('has room for some who wait, and tells the others to come back', async () => {
    const { waiterCount } = cms.part<typeof import('../ledger/waiters.ts')>('ledger/waiters');
    const { head } = await page('limit=1');
    const leaving = new AbortController();
    const waiting = Array.from({ length: 50 }, () =>
      cms.asPortal(`/api/ledger?after=${head}&wait=60`, leaving.signal).catch(() => null),
    );
    await expect.poll(waiterCount).toBe(50);
    const refused = await cms.asPortal(`/api/ledger?after=${head}&wait=60`);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '30']);
    expect((await page(`after=${head}`)).head).toBe(head);
    leaving.abort();
    await Promise.all(waiting);
    await expect.poll(waiterCount).toBe(0);
  });

  test.each([
    ['nobody', {}],
    ['somebody with a wrong key', { 'x-ledger-key': 'h'.repeat(23) }],
    ['somebody with an empty key', { 'x-ledger-key': '' }],
  ])('does not answer %s, and says where the public reads it', async (_who, headers) => {
    for (const path of [
      '/api/ledger',
      '/api/ledger?after=0&wait=60',
      '/API/Ledger/',
      `/api/preview/update/${'a'.repeat(24)}?link=1.a`,
    ]) {
      const answer = await fetch(cms.url + path, { headers: headers as Record<string, string> });
      const { error } = (await answer.json()) as { error: { message: string } };
      expect([path, answer.status]).toEqual([path, 401]);
      expect(error.message).toContain('http://localhost:4321/api/ledger');
    }
  });

  test('forgets who went away', async () => {
    const { waiterCount } = cms.part<typeof import('../ledger/waiters.ts')>('ledger/waiters');
    const { head } = await page('limit=1');
    const leaving = new AbortController();
    const answer = cms.asPortal(`/api/ledger?after=${head}&wait=30`, leaving.signal);
    await expect.poll(waiterCount).toBe(1);
    leaving.abort();
    await expect(answer).rejects.toThrow();
    await expect.poll(waiterCount).toBe(0);
  });
});
