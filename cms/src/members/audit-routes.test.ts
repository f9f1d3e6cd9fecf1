import { afterAll, beforeAll, expect, test } from 'vitest';
import { DeskVisitor } from '../testing/desk-visitor.ts';
import { startCms, type RunningCms } from '../testing/running-cms.ts';
import type { AuditPage } from './audit-routes.ts';

let cms: RunningCms;
let administrator: DeskVisitor;

beforeAll(async () => {
  cms = await startCms();
  administrator = await DeskVisitor.signIn(cms, 'strapi-super-admin');
});
afterAll(() => cms.stop());

const page = async (query = ''): Promise<AuditPage> =>
  (await administrator.ask('GET', `/desk/audit${query}`)).body as unknown as AuditPage;

test('the journal is shown to the system administrator and to nobody else', async () => {
  expect((await page()).entries.map(({ kind }) => kind)).toContain('login');
  for (const code of ['xianfeng-county', 'xianfeng-supervisor', 'xianfeng-reviewer', 'xianfeng-editor'])
    expect((await (await DeskVisitor.signIn(cms, code)).ask('GET', '/desk/audit')).status, code).toBe(403);
  expect((await fetch(`${cms.url}/desk/audit`)).status).toBe(401);
});

test('is found by kind, by account or address, and by day, page by page', async () => {
  const row = (day: string, account: string) => ({
    at: `${day}T04:00:00.000Z`,
    kind: 'login-failed',
    actor: account,
    account,
    address: '203.0.113.7',
  });
  const rows = Array.from({ length: 60 }, (_, index) => row('2026-03-02', `a_${index}@county.example`));
  await cms.app.db.connection('audit_entries').insert([...rows, row('2026-03-03', 'axb@county.example')]);
  expect(await page('?kind=login-failed&from=2026-03-02&to=2026-03-02')).toMatchObject({
    total: 60,
    pages: 2,
  });
  expect((await page('?kind=login-failed&to=2026-03-03&page=2')).entries).toHaveLength(11);
  expect(await page('?who=203.0.113')).toMatchObject({ total: 61 });
  expect(await page('?who=a_7')).toMatchObject({ total: 1 });
  for (const wrong of ['?kind=x', '?page=0', '?from=yesterday', '?order=id'])
    expect((await administrator.ask('GET', `/desk/audit${wrong}`)).status, wrong).toBe(400);
});

test('no route changes it', () => {
  const routes = cms.app.server.listRoutes() as unknown as { path: string; methods: string[] }[];
  const own = routes.filter(({ path }) => path.includes('audit'));
  expect(own.map(({ path, methods }) => [path, methods.filter((method) => method !== 'HEAD')])).toEqual([
    ['/desk/audit', ['GET']],
  ]);
});

test('a table that somebody takes along, and a setting that somebody changes, are in it', async () => {
  await administrator.download('/tables/projects/export?format=csv').catch(() => undefined);
  const kinds = (await administrator.ask('GET', '/tables/kinds')).body as unknown as {
    kinds: { name: string; label: string }[];
  };
  const [kind] = kinds.kinds;
  await administrator.download(`/tables/${kind?.name}/export?format=csv`);
  expect((await page('?kind=export')).entries[0]?.detail).toContain(kind?.label);
  await cms.documents('siteSettings').create({
    data: {
      name: '先锋',
      county: '云岭县',
      motto: '说到做到',
      introduction: '简介',
      sponsor: '县委',
    } as never,
  });
  expect((await page('?kind=settings-changed')).entries[0]?.detail).toContain('网站名称');
});

test('an address that no link may carry is refused in Chinese, whoever sends it', async () => {
  const [settings] = (await cms.documents('siteSettings').findMany({})) as { documentId: string }[];
  for (const partyOrganMark of [
    'javascript:alert(1)',
    'http://a.example/',
    '//a.example/',
    'mailto:a@b.example?subject=%0d%0abcc:c@d.example',
  ]) {
    const saved = cms
      .documents('siteSettings')
      .update({ documentId: settings?.documentId ?? '', data: { partyOrganMark } as never });
    await expect(saved, partyOrganMark).rejects.toThrow('https://');
  }
});
