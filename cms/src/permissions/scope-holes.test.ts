import { beijingDate } from '@xianfeng/content-types/rules/beijing-time';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { conditionsFor } from './conditions.ts';
import { roles } from '../accounts/roles.ts';
import { DeskVisitor } from '../testing/desk-visitor.ts';
import { startTowns, type Towns } from '../testing/start-towns.ts';

let { cms, examples, town, village, otherTown } = {} as Towns;
let clerk: DeskVisitor;
let reviewer: DeskVisitor;
let newcomer: DeskVisitor;
let administrator: DeskVisitor;

beforeAll(async () => {
  ({ cms, examples, town, village, otherTown } = await startTowns());
  [clerk, reviewer, newcomer, administrator] = [
    await DeskVisitor.signIn(cms, 'xianfeng-editor', [town]),
    await DeskVisitor.signIn(cms, 'xianfeng-reviewer', [town]),
    await DeskVisitor.signIn(cms, 'xianfeng-editor'),
    await DeskVisitor.signIn(cms, 'strapi-super-admin'),
  ];
});
afterAll(() => cms.stop());

const notice = (organization: string) => examples.draft('notice', { organization, project: null });
const form = async (organization: string, changes: object = {}) => ({
  ...(await examples.data('notice')),
  title: '新写的',
  organization: { connect: [{ documentId: organization }] },
  project: null,
  attachments: [],
  ...changes,
});
const organizationOf = async (documentId: string) =>
  (await cms.rows('notice').findOne({ where: { documentId }, populate: ['organization'] }))?.organization
    ?.documentId;
const refused = { status: 403, body: { error: { message: expect.stringMatching(/[一-鿿].*。$/) } } };

describe('a clerk of a town', () => {
  test('is let in after asking the database once or twice for whom they work, however many permissions they have', async () => {
    const asked: string[] = [];
    const note = ({ sql }: { sql: string }) => sql.includes('desk_members') && asked.push(sql);
    cms.app.db.connection.on('query', note);
    expect((await clerk.ask('GET', '/admin/users/me')).status).toBe(200);
    cms.app.db.connection.removeListener('query', note);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.length).toBeLessThan(5);
  });

  test('sees in lists the drafts of the town and of its villages, and no others', async () => {
    const [own, ofVillage, foreign] = [await notice(town), await notice(village), await notice(otherTown)];
    const { body } = await clerk.content('GET', 'notice', '?pageSize=100');
    const seen = (body as { results?: { documentId: string }[] }).results?.map((each) => each.documentId);
    expect(seen).toEqual(expect.arrayContaining([own, ofVillage]));
    expect(seen).not.toContain(foreign);
  });

  test('begins a form with the one unit, the one project and the day, as long as there is nothing to choose', async () => {
    const beginnings = async (who: DeskVisitor, type = 'update') =>
      (await who.ask('GET', `/beginnings/${type}`)).body;
    const today = beijingDate(new Date().toISOString());
    const project = await examples.draft('project', { organization: village });
    expect(await beginnings(clerk)).toMatchObject({
      days: { asOf: today },
      relations: { organization: { documentId: town }, project: { documentId: project } },
    });
    await examples.draft('project', { organization: otherTown });
    expect(await beginnings(clerk)).toMatchObject({ relations: { project: { documentId: project } } });
    await examples.draft('project', { organization: town });
    expect((await beginnings(clerk)).relations).not.toHaveProperty('project');
    // Where a project may be left out, none is put in.
    expect((await beginnings(clerk, 'notice')).relations).not.toHaveProperty('project');
    for (const who of [newcomer, administrator])
      expect(await beginnings(who)).toEqual({ days: { asOf: today }, relations: {} });
    expect((await clerk.ask('GET', '/beginnings/standing')).status).toBe(403);
    expect((await clerk.ask('GET', '/beginnings/nothing')).status).toBe(404);
  });

  test('cannot open, change, delete or copy what belongs to another town', async () => {
    const foreign = await notice(otherTown);
    const { name } = await cms.rows('organization').findOne({ where: { documentId: otherTown } });
    // Whoever follows a link there reads whose it is and whom to ask.
    expect(await clerk.content('GET', 'notice', `/${foreign}`)).toMatchObject({
      status: 403,
      body: { error: { message: expect.stringContaining(`“${name}”的，您的账号现在不能打开。`) } },
    });
    expect((await clerk.content('PUT', 'notice', `/${foreign}`, { title: '改了' })).status).toBe(403);
    expect((await reviewer.content('DELETE', 'notice', `/${foreign}`)).status).toBe(403);
    const before = await cms.rows('notice').count();
    expect(
      (await clerk.content('POST', 'notice', `/clone/${foreign}`, await form(town))).status,
    ).toBeGreaterThanOrEqual(400);
    expect(
      (await clerk.content('POST', 'notice', `/auto-clone/${foreign}`, {})).status,
    ).toBeGreaterThanOrEqual(400);
    expect(await cms.rows('notice').count()).toBe(before);
  });

  test('cannot delete in bulk what belongs to another town', async () => {
    const [own, foreign] = [await notice(town), await notice(otherTown)];
    expect(
      (await reviewer.content('POST', 'notice', '/actions/bulkDelete', { documentIds: [own, foreign] }))
        .status,
    ).toBeGreaterThanOrEqual(400);
    expect(await organizationOf(foreign)).toBe(otherTown);
    expect(await organizationOf(own)).toBe(town);
  });

  test('cannot create for another town', async () => {
    const before = await cms.rows('notice').count();
    expect(await clerk.content('POST', 'notice', '', await form(otherTown))).toMatchObject(refused);
    expect(await cms.rows('notice').count()).toBe(before);
    expect((await clerk.content('POST', 'notice', '', await form(village))).status).toBe(201);
  });

  test('cannot create for nobody', async () => {
    expect(await clerk.content('POST', 'notice', '', await form(town, { organization: null }))).toMatchObject(
      refused,
    );
  });

  test('cannot hand a document over to another town', async () => {
    const own = await notice(town);
    expect(
      await clerk.content('PUT', 'notice', `/${own}`, {
        organization: { connect: [{ documentId: otherTown }] },
      }),
    ).toMatchObject(refused);
    expect(await organizationOf(own)).toBe(town);
  });

  test('cannot tie his own document to a project of another town', async () => {
    const [own, foreign] = [
      await notice(town),
      await examples.publish('project', { organization: otherTown }),
    ];
    const answer = await clerk.content('PUT', 'notice', `/${own}`, {
      project: { connect: [{ documentId: foreign }] },
    });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(
      (await cms.rows('notice').findOne({ where: { documentId: own }, populate: ['project'] }))?.project,
    ).toBeNull();
  });

  test('is offered no project of another town to choose', async () => {
    const [own, foreign] = [
      await examples.publish('project', { organization: town }),
      await examples.publish('project', { organization: otherTown }),
    ];
    const { body } = await clerk.ask(
      'GET',
      '/content-manager/relations/api::notice.notice/project?pageSize=100',
    );
    const offered = (body as { results?: { documentId: string }[] }).results?.map((each) => each.documentId);
    expect(offered).toContain(own);
    expect(offered).not.toContain(foreign);
  });

  test('cannot take any step with what belongs to another town, nor see where it stands', async () => {
    const foreign = await notice(otherTown);
    expect(await clerk.deed('notice', foreign, 'submit')).toMatchObject(refused);
    expect(await reviewer.deed('notice', foreign, 'approve')).toMatchObject(refused);
    expect(await clerk.state('notice', foreign)).toMatchObject(refused);
  });

  test('cannot change what the county keeps', async () => {
    const page = await examples.draft('page');
    expect((await clerk.content('PUT', 'page', `/${page}`, { title: '改了' })).status).toBe(403);
    expect(await clerk.content('POST', 'page', '', { title: '新页面', slug: 'xin' })).toMatchObject(refused);
  });

  test('works for the town and its villages without hindrance', async () => {
    const own = await notice(village);
    expect((await clerk.deed('notice', own, 'submit')).body).toEqual({ state: 'submitted' });
    expect((await reviewer.deed('notice', own, 'approve')).body).toEqual({ state: 'approved' });
    expect((await clerk.deed('notice', own, 'publish')).body).toEqual({ state: 'published' });
  });
});

describe('an account without an organization', () => {
  test('sees and does nothing', async () => {
    const { body } = await newcomer.content('GET', 'notice', '?pageSize=100');
    expect((body as { results?: unknown[] }).results).toEqual([]);
    expect(await newcomer.content('POST', 'notice', '', await form(town))).toMatchObject({
      status: 403,
      body: { error: { message: '您的账号还没有设定所属单位，请联系系统管理员。' } },
    });
  });

  test('gets one from a system administrator, and from nobody else', async () => {
    expect((await clerk.ask('PUT', `/desk/members/${clerk.id}`, { organizations: [otherTown] })).status).toBe(
      403,
    );
    expect((await clerk.ask('GET', '/desk/members')).status).toBe(403);
    expect(
      (await administrator.ask('PUT', `/desk/members/${newcomer.id}`, { organizations: [town] })).body,
    ).toEqual({ organizations: [town] });
    // A changed unit ends the session: what was open must not go on with other rights.
    expect((await newcomer.content('POST', 'notice', '', await form(town))).status).toBe(401);
    const signedInAgain = await DeskVisitor.signIn(cms, 'xianfeng-editor', [town]);
    expect((await signedInAgain.content('POST', 'notice', '', await form(town))).status).toBe(201);
  });
});

test('every condition that a role needs is stored: one that Strapi does not know would count for none', async () => {
  const { typeNames, uidOf } = await import('@xianfeng/content-types');
  for (const role of roles) {
    const { id } = await cms.app.service('admin::role').findOne({ code: role.code });
    const stored: { action: string; subject: string | null; conditions: string[] }[] = await cms.app.db
      .query('admin::permission')
      .findMany({ where: { role: id } });
    expect(stored.length).toBeGreaterThan(10);
    for (const { action, subject, conditions } of stored) {
      const name = typeNames.find((each) => uidOf(each) === subject);
      if (name)
        expect(conditions, `${role.code} ${action} ${subject}`).toEqual(
          conditionsFor(role, action.split('.').at(-1) ?? '', name),
        );
    }
  }
});

test('what somebody changed about a role by hand is put back at the next start', async () => {
  const { id } = await cms.app.service('admin::role').findOne({ code: 'xianfeng-editor' });
  const permissions = async () =>
    (await cms.app.db.query('admin::permission').findMany({ where: { role: id } }))
      .map(({ action, subject, conditions, properties }: Record<string, unknown>) =>
        JSON.stringify([action, subject, conditions, properties]),
      )
      .sort();
  const before = await permissions();
  await cms.app.service('admin::role').assignPermissions(id, [
    {
      action: 'plugin::content-manager.explorer.delete',
      subject: 'api::project.project',
      properties: {},
      conditions: [],
    },
  ]);
  expect(await permissions()).toHaveLength(1);
  await cms.part<typeof import('./ensure-roles.ts')>('permissions/ensure-roles').ensureRoles(cms.app);
  expect(await permissions()).toEqual(before);
});

test('a desk whose roles were not stored as they should be does not start', async () => {
  const { ensureRoles } = cms.part<typeof import('./ensure-roles.ts')>('permissions/ensure-roles');
  const service = cms.app.service('admin::role');
  const { assignPermissions } = service;
  service.assignPermissions = (id: number, permissions: object[]) =>
    assignPermissions.call(
      service,
      id,
      permissions.map((permission) => ({ ...permission, conditions: ['api::nobody-knows'] })),
    );
  await expect(ensureRoles(cms.app)).rejects.toThrow(/角色“编辑”的权限没有写对/);
  service.assignPermissions = assignPermissions;
  await ensureRoles(cms.app);
});

test('an editor may fill in every field of a form', async () => {
  const { id } = await cms.app.service('admin::role').findOne({ code: 'xianfeng-editor' });
  const [create] = await cms.app.db.query('admin::permission').findMany({
    where: { role: id, action: 'plugin::content-manager.explorer.create', subject: 'api::update.update' },
  });
  expect(create.properties.fields).toEqual(
    expect.arrayContaining(['title', 'body', 'organization', 'photos', 'changeNote']),
  );
});
