import { uidOf } from '@xianfeng/content-types';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DeskVisitor } from '../testing/desk-visitor.ts';
import { ExampleDocuments } from '../testing/example-documents.ts';
import { startCms, type RunningCms } from '../testing/running-cms.ts';
import { whoMayDoWhat } from '../testing/who-may-do-what.ts';

let cms: RunningCms;
let examples: ExampleDocuments;
let office: string;
let foreign: string;
let people: Record<string, DeskVisitor>;
/** Two who prepare what the others find. */
let writer: DeskVisitor;
let second: DeskVisitor;
let folders = 0;

beforeAll(async () => {
  cms = await startCms();
  examples = new ExampleDocuments(cms);
  await examples.target('organization');
  await examples.publish('siteSettings');
  const place = () =>
    examples.publish('organization', { level: 'township', publishedBy: null, parent: null });
  [office, foreign] = [await place(), await place()];
  const arrive = (code: string, organization = office) => DeskVisitor.signIn(cms, code, [organization]);
  people = {
    编辑: await arrive('xianfeng-editor'),
    外单位编辑: await arrive('xianfeng-editor', foreign),
    审核: await arrive('xianfeng-reviewer'),
    外单位审核: await arrive('xianfeng-reviewer', foreign),
    督查: await arrive('xianfeng-supervisor'),
    组织部管理员: await arrive('xianfeng-county'),
    系统管理员: await arrive('strapi-super-admin'),
  };
  [writer, second] = [await arrive('xianfeng-editor'), await arrive('xianfeng-county')];
});
afterAll(() => cms.stop());

type Answer = Awaited<ReturnType<DeskVisitor['ask']>>;
type Act = (who: DeskVisitor) => Promise<Answer>;

const draft = () => examples.draft('case', { organization: office, project: null });
const form = async (type: 'case' | 'notice', organization = office) => ({
  ...(await examples.data(type)),
  title: '新写的',
  organization: { connect: [{ documentId: organization }] },
  project: null,
  ...(type === 'case' ? { cover: null } : { attachments: [] }),
});
const soon = () => new Date(Date.now() + 3_600_000).toISOString();

async function submitted(): Promise<string> {
  const documentId = await draft();
  expect((await writer.deed('case', documentId, 'submit')).status).toBe(200);
  return documentId;
}
async function approved(): Promise<string> {
  const documentId = await submitted();
  expect((await second.deed('case', documentId, 'approve')).status).toBe(200);
  return documentId;
}
async function published(): Promise<string> {
  const documentId = await approved();
  expect((await writer.deed('case', documentId, 'publish')).status).toBe(200);
  return documentId;
}
async function atOnce(): Promise<string> {
  const documentId = await draft();
  expect((await second.deed('case', documentId, 'publish-at-once', { note: '汛情' })).status).toBe(200);
  return documentId;
}

const supervised = (deliveredOn: string | null) =>
  examples.draft('supervision', {
    organization: office,
    project: null,
    deliveredOn,
    reply: null,
    repliedOn: null,
    date: '2020-02-20',
    deadline: '2020-03-02',
    issues: [{ problem: '没有围挡' }],
  });

async function upload(who: DeskVisitor): Promise<Answer> {
  const { default: sharp } = await import('sharp');
  const form = new FormData();
  form.append(
    'files',
    new Blob(
      [
        new Uint8Array(
          await sharp({ create: { width: 8, height: 8, channels: 3, background: '#333' } })
            .png()
            .toBuffer(),
        ),
      ],
      { type: 'image/png' },
    ),
    'a.png',
  );
  form.append('fileInfo', JSON.stringify({ name: 'a.png', alternativeText: '一张图' }));
  return who.send('/upload', form);
}
const fileOf = async (who: DeskVisitor): Promise<number> =>
  ((await upload(who)).body as unknown as { id: number }[])[0]?.id ?? 0;

/** An answer that a list gives although it leaves the document out, as a refusal. */
async function listed(who: DeskVisitor, documentId: string, query: string): Promise<Answer> {
  const answer = await who.content('GET', 'case', `?pageSize=100&${query}`);
  const results = (answer.body.results ?? []) as { documentId: string }[];
  return results.some((each) => each.documentId === documentId)
    ? answer
    : { status: 403, body: { error: { message: '不在列表里' } } };
}

const acts: Readonly<Record<string, Act>> = {
  'read a draft': async (who) => who.content('GET', 'case', `/${await draft()}`),
  'find it in the list': async (who) => listed(who, await draft(), 'sort=updatedAt:DESC'),
  'find it by its words': async (who) => {
    const title = `只有一份${crypto.randomUUID().slice(0, 8)}`;
    return listed(
      who,
      await examples.draft('case', { organization: office, project: null, title }),
      `_q=${encodeURIComponent(title)}`,
    );
  },
  'see where it stands': async (who) => who.state('case', await draft()),
  'read its history': async (who) => who.ask('GET', `/workflow/case/${await draft()}/history`),
  create: async (who) => who.content('POST', 'case', '', await form('case')),
  'create a notice': async (who) => who.content('POST', 'notice', '', await form('notice')),
  'write a supervision': async (who) =>
    who.content('POST', 'supervision', '', {
      ...(await examples.data('supervision')),
      organization: { connect: [{ documentId: office }] },
      project: null,
      attachments: [],
      issues: [],
    }),
  'write a standing': async (who) =>
    who.content('POST', 'standing', '', {
      title: '一月评比',
      kind: 'month',
      period: null,
      peers: '全县',
      organization: { connect: [{ documentId: office }] },
      programme: null,
      entries: [{ peerGroup: '乡镇' }],
    }),
  'answer a delivered supervision': async (who) =>
    who.content('PUT', 'supervision', `/${await supervised('2020-02-20')}`, {
      reply: '已经改好。',
      repliedOn: '2020-03-01',
    }),
  'read an undelivered supervision': async (who) =>
    who.content('GET', 'supervision', `/${await supervised(null)}`),
  'read the draft of a standing': async (who) =>
    who.content('GET', 'standing', `/${await examples.draft('standing', { organization: office })}`),
  'approve a supervision': async (who) => {
    const documentId = await supervised('2020-02-20');
    expect((await second.deed('supervision', documentId, 'submit')).status).toBe(200);
    return who.deed('supervision', documentId, 'approve');
  },
  'withdraw a supervision': async (who) =>
    who.deed(
      'supervision',
      await examples.publish('supervision', { organization: office, project: null }),
      'withdraw',
      { note: '写错了' },
    ),
  'withdraw a standing': async (who) =>
    who.deed('standing', await examples.publish('standing', { organization: office }), 'withdraw', {
      note: '写错了',
    }),
  change: async (who) => who.content('PUT', 'case', `/${await draft()}`, { title: '改过的' }),
  'hand over to another unit': async (who) =>
    who.content('PUT', 'case', `/${await draft()}`, { organization: { connect: [{ documentId: foreign }] } }),
  copy: async (who) =>
    who.content('POST', 'case', `/clone/${await draft()}`, {
      ...(await form('case')),
      slug: `copy-${crypto.randomUUID().slice(0, 8)}`,
    }),
  'tie to a foreign draft': async (who) => {
    const [meeting, project] = [
      await examples.draft('meeting', { organization: office, projects: [] }),
      await examples.draft('project', { organization: foreign }),
    ];
    return who.content('PUT', 'meeting', `/${meeting}`, { projects: { connect: [{ documentId: project }] } });
  },
  'restore an earlier version': async (who) => {
    const documentId = await draft();
    const [{ id }] = await cms.app.db.connection('document_revisions').where({ document_id: documentId });
    return who.ask('POST', `/workflow/case/${documentId}/restore`, { revision: id });
  },
  submit: async (who) => who.deed('case', await draft(), 'submit'),
  return: async (who) => who.deed('case', await submitted(), 'return', { note: '再看看' }),
  approve: async (who) => who.deed('case', await submitted(), 'approve'),
  'approve what he wrote himself': async (who) => {
    const documentId = await draft();
    await who.content('PUT', 'case', `/${documentId}`, { title: '自己写的' });
    await writer.deed('case', documentId, 'submit');
    // Who could not even write it is refused all the more.
    return who.deed('case', documentId, 'approve');
  },
  'schedule what was approved': async (who) => who.deed('case', await approved(), 'schedule', { at: soon() }),
  'publish what was approved': async (who) => who.deed('case', await approved(), 'publish'),
  'publish what was not approved': async (who) =>
    who.content('POST', 'case', `/${await draft()}/actions/publish`, {}),
  'publish while creating': async (who) =>
    who.content('POST', 'case', '/actions/publish', await form('case')),
  'publish in bulk': async (who) =>
    who.content('POST', 'case', '/actions/bulkPublish', { documentIds: [await draft()] }),
  'publish at once': async (who) => who.deed('case', await draft(), 'publish-at-once', { note: '汛情' }),
  'review what was published at once': async (who) =>
    who.deed('case', await atOnce(), 'review-late', { note: '属实' }),
  withdraw: async (who) => who.deed('case', await published(), 'withdraw', { note: '数字有误' }),
  'withdraw later': async (who) =>
    who.deed('case', await published(), 'expire', { at: soon(), note: '期满' }),
  'withdraw with the stock button': async (who) =>
    who.content('POST', 'case', `/${await published()}/actions/unpublish`, {}),
  'withdraw in bulk': async (who) =>
    who.content('POST', 'case', '/actions/bulkUnpublish', { documentIds: [await published()] }),
  'discard a change': async (who) => who.content('POST', 'case', `/${await published()}/actions/discard`, {}),
  'delete a draft': async (who) => who.content('DELETE', 'case', `/${await draft()}`),
  'delete drafts in bulk': async (who) =>
    who.content('POST', 'case', '/actions/bulkDelete', { documentIds: [await draft()] }),
  'delete what is public': async (who) => who.content('DELETE', 'case', `/${await published()}`),
  redact: async (who) => who.deed('case', await published(), 'redact', { note: '个人信息' }),
  'read the wordings': async (who) => {
    const documentId = await examples.draft('wording');
    return who.content('GET', 'wording', `/${documentId}`);
  },
  'change the wordings': async (who) =>
    who.content('PUT', 'wording', `/${await examples.draft('wording')}`, { right: '应当这样' }),
  "change the site's settings": async (who) =>
    who.ask(
      'PUT',
      `/content-manager/single-types/${uidOf('siteSettings')}`,
      { motto: '说到做到' },
      {
        'x-loaded-version': new Date(
          (await cms.rows('siteSettings').findOne({ where: {} }))?.updatedAt,
        ).toISOString(),
      },
    ),
  'create an organization': async (who) =>
    who.content('POST', 'organization', '', {
      name: `新单位${crypto.randomUUID().slice(0, 8)}`,
      kind: 'branch',
      level: 'village',
    }),
  'delete an organization': async (who) =>
    who.content(
      'DELETE',
      'organization',
      `/${await examples.publish('organization', { publishedBy: null, parent: null })}`,
    ),
  'upload a file': upload,
  "change a colleague's file": async (who) =>
    who.ask('PUT', `/upload/files/${await fileOf(writer)}`, { fileInfo: { alternativeText: '改过的' } }),
  "delete a colleague's file": async (who) => who.ask('DELETE', `/upload/files/${await fileOf(writer)}`),
  "delete a colleague's file in bulk": async (who) =>
    who.ask('POST', '/upload/actions/bulk-delete', { fileIds: [await fileOf(writer)], folderIds: [] }),
  'delete a folder': async (who) => {
    folders += 1;
    const made = await second.ask('POST', '/upload/folders', { name: `文件夹${folders}`, parent: null });
    return who.ask('POST', '/upload/actions/bulk-delete', { fileIds: [], folderIds: [made.body.data?.id] });
  },
  "count the county's documents": async (who) => {
    const answers = [
      await who.ask('GET', '/content-manager/homepage/count-documents'),
      await who.ask('GET', '/admin/homepage/key-statistics'),
    ];
    return answers.find(({ status }) => status < 400) ?? (answers[0] as Answer);
  },
  'say who works for whom': async (who) =>
    who.ask('PUT', `/desk/members/${second.id}`, { organizations: [office] }),
  'read the accounts': async (who) => who.ask('GET', '/admin/users'),
  'make an account': async (who) =>
    who.ask('POST', '/admin/users', {
      email: `${crypto.randomUUID()}@test.invalid`,
      firstname: '新',
      roles: [String((await cms.app.service('admin::role').findOne({ code: 'xianfeng-editor' })).id)],
    }),
  'change a role': async (who) => {
    const { id, name } =
      (await cms.app.service('admin::role').findOne({ code: 'strapi-author' })) ??
      (await cms.app.service('admin::role').create({ name: '试验', code: 'strapi-author' }));
    return who.ask('PUT', `/admin/roles/${id}`, { name, description: '改过' });
  },
  'make a token': async (who) =>
    who.ask('POST', '/admin/api-tokens', {
      name: crypto.randomUUID(),
      type: 'read-only',
      description: '',
      lifespan: null,
    }),
  'change a form': async (who) => {
    const { body } = await people.系统管理员!.ask(
      'GET',
      `/content-manager/content-types/${uidOf('topic')}/configuration`,
    );
    const { settings, metadatas, layouts } = (body.data as { contentType: Record<string, object> })
      .contentType;
    return who.ask('PUT', `/content-manager/content-types/${uidOf('topic')}/configuration`, {
      settings,
      metadatas,
      layouts,
    });
  },
};

const [header = '', ...lines] = whoMayDoWhat.split('\n').filter((line) => line.trim() !== '');
const columns = header.trim().split(/\s+/);
const rows = lines.map((line) => {
  const [action = '', ...cells] = line.trim().split(/\s{2,}/);
  return { action, cells };
});

test('the table speaks of every act and of every person', () => {
  expect(columns).toEqual(Object.keys(people));
  expect(rows.map(({ action }) => action)).toEqual(Object.keys(acts));
  for (const { action, cells } of rows) expect(cells, action).toHaveLength(columns.length);
});

test.each(rows)('$action', { timeout: 60_000 }, async ({ action, cells }) => {
  const found: string[] = [];
  for (const column of columns) {
    const { status, body } = await (acts[action] as Act)(people[column] as DeskVisitor);
    found.push(status < 400 ? '+' : '-');
    expect(status, column).toBeLessThan(500);
    if (status >= 400) expect(body.error?.message, column).toMatch(/[一-鿿]/);
  }
  expect(Object.fromEntries(columns.map((column, index) => [column, found[index]]))).toEqual(
    Object.fromEntries(columns.map((column, index) => [column, cells[index]])),
  );
});
