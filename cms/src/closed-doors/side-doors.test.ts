import { uidOf } from '@xianfeng/content-types';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DeskVisitor } from '../testing/desk-visitor.ts';
import { ExampleDocuments } from '../testing/example-documents.ts';
import { startCms, type RunningCms } from '../testing/running-cms.ts';

let cms: RunningCms;
let examples: ExampleDocuments;
let town: string;
let otherTown: string;
let clerk: DeskVisitor;
let colleague: DeskVisitor;
let stranger: DeskVisitor;

beforeAll(async () => {
  cms = await startCms();
  examples = new ExampleDocuments(cms);
  await examples.target('organization');
  const place = () =>
    examples.publish('organization', { level: 'township', publishedBy: null, parent: null });
  [town, otherTown] = [await place(), await place()];
  [clerk, colleague, stranger] = [
    await DeskVisitor.signIn(cms, 'xianfeng-editor', [town]),
    await DeskVisitor.signIn(cms, 'xianfeng-editor', [town]),
    await DeskVisitor.signIn(cms, 'xianfeng-editor', [otherTown]),
  ];
});
afterAll(() => cms.stop());

interface File {
  readonly id: number;
}

async function upload(who: DeskVisitor): Promise<number> {
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
  const { body } = await who.send('/upload', form);
  return (body as unknown as File[])[0]?.id ?? 0;
}
const library = async (who: DeskVisitor) =>
  ((await who.ask('GET', '/upload/files?pageSize=100')).body.results as unknown as File[]).map(
    ({ id }) => id,
  );

describe('the media library of a clerk', () => {
  test('holds what his unit uploaded and what is there for all, and nothing of another unit', async () => {
    const [own, colleagues, foreign, shared] = [
      await upload(clerk),
      await upload(colleague),
      await upload(stranger),
      (await cms.picture()).id,
    ];
    const seen = await library(clerk);
    expect(seen).toEqual(expect.arrayContaining([own, colleagues, shared]));
    expect(seen).not.toContain(foreign);
    expect((await clerk.ask('GET', `/upload/files/${foreign}`)).status).toBe(403);
    expect((await clerk.ask('GET', `/upload/files/${shared}`)).status).toBe(200);
  });

  test('is changed, replaced, moved and thrown away only where it is his unit’s', async () => {
    const [colleagues, foreign, shared] = [
      await upload(colleague),
      await upload(stranger),
      (await cms.picture()).id,
    ];
    for (const id of [foreign, shared]) {
      expect(
        (await clerk.ask('PUT', `/upload/files/${id}`, { fileInfo: { alternativeText: '改' } })).status,
      ).toBe(403);
      expect((await clerk.ask('DELETE', `/upload/files/${id}`)).status).toBe(403);
      expect(
        (await clerk.ask('POST', '/upload/actions/bulk-delete', { fileIds: [colleagues, id], folderIds: [] }))
          .status,
      ).toBe(403);
      expect(
        (
          await clerk.ask('POST', '/upload/actions/bulk-move', {
            fileIds: [colleagues, id],
            folderIds: [],
            destinationFolderId: null,
          })
        ).status,
      ).toBe(403);
      expect(
        (
          await clerk.ask('POST', '/upload/actions/bulk-update', {
            updates: [{ id, fileInfo: { alternativeText: '改' } }],
          })
        ).status,
      ).toBe(403);
    }
    expect(
      await cms.app.db
        .query('plugin::upload.file')
        .count({ where: { id: { $in: [colleagues, foreign, shared] } } }),
    ).toBe(3);
    expect(
      (await clerk.ask('POST', '/upload/actions/bulk-delete', { fileIds: [colleagues], folderIds: [] }))
        .status,
    ).toBe(200);
  });
});

describe('what somebody else keeps to himself', () => {
  test('is not guessed through a document that points at it', async () => {
    const project = await examples.publish('project', { organization: otherTown, internalNote: '密语甲' });
    const meeting = await examples.draft('meeting', { organization: town, projects: [] });
    expect(
      (
        await clerk.content('PUT', 'meeting', `/${meeting}`, {
          projects: { connect: [{ documentId: project }] },
        })
      ).status,
    ).toBe(200);
    const found = async (query: string) => {
      const { status, body } = await clerk.content('GET', 'meeting', `?pageSize=100&${query}`);
      return (
        status < 400 &&
        ((body.results ?? []) as { documentId: string }[]).some((each) => each.documentId === meeting)
      );
    };
    expect(await found(`filters[documentId][$eq]=${meeting}`)).toBe(true);
    const answers = [
      await found('filters[projects][internalNote][$startsWith]=密语'),
      await found('filters[projects][internalNote][$startsWith]=别的'),
    ];
    expect(answers).toEqual([false, false]);
    const secretary = [
      await found('filters[projects][secretary][name][$notNull]=true'),
      await found('filters[projects][secretary][name][$null]=true'),
    ];
    expect(secretary).toEqual([false, false]);
    expect(
      (await clerk.content('GET', 'meeting', '?filters[projects][internalNote][$startsWith]=密语')).body.error
        ?.message,
    ).toBe('不能按关联内容里面的字段筛选、排序或者读取。');
    expect(await found(`filters[projects][documentId][$eq]=${project}`)).toBe(true);
    for (const query of [
      'sort[0]=documentId:asc,projects.internalNote:asc',
      'sort=documentId:asc,projects.internalNote:asc',
      'sort=projects[internalNote]:asc',
      'sort=projects%5BinternalNote%5D:asc',
      'sort[projects][internalNote]=asc',
      'sort[0][projects][internalNote]=asc',
      'sort[0][]=projects.internalNote:asc',
      'filters[localizations][projects][internalNote][$startsWith]=密语',
    ])
      expect((await clerk.content('GET', 'meeting', `?${query}`)).status, query).toBe(403);
    for (const query of [
      'sort=title:ASC',
      'sort[0]=documentId:asc,title:desc',
      'sort[title]=asc',
      'sort=organization.name:ASC',
      'sort=',
    ])
      expect(await found(query), query).toBe(true);
    for (const query of [
      'sort=projects.internalNote:ASC',
      'populate[projects][fields][0]=internalNote',
      'fields[0]=internalNote',
    ])
      expect(
        JSON.stringify((await clerk.content('GET', 'meeting', `?pageSize=100&${query}`)).body),
        query,
      ).not.toContain('密语甲');
    expect(JSON.stringify((await clerk.content('GET', 'meeting', `/${meeting}`)).body)).not.toContain(
      '密语甲',
    );
    const { body } = await clerk.ask(
      'GET',
      `/content-manager/relations/${uidOf('meeting')}/${meeting}/projects?pageSize=100`,
    );
    expect(JSON.stringify(body)).not.toContain('密语甲');
  });

  test('is not shown along with the document that points at it', async () => {
    const project = await examples.draft('project', { organization: otherTown, internalNote: '密语乙' });
    const notice = await examples.draft('notice', { organization: town, project });
    for (const path of ['?pageSize=100', `/${notice}`]) {
      const { status, body } = await clerk.content('GET', 'notice', path);
      expect(status).toBe(200);
      expect(JSON.stringify(body), path).toContain(notice);
      expect(JSON.stringify(body), path).not.toContain('密语乙');
    }
  });

  test('nor through the accounts of those who wrote', async () => {
    const own = await examples.draft('notice', { organization: town, project: null });
    await clerk.content('PUT', 'notice', `/${own}`, { title: '改过' });
    for (const field of ['password', 'resetPasswordToken', 'email']) {
      const query = (operator: string) =>
        clerk.content('GET', 'notice', `?pageSize=100&filters[updatedBy][${field}][${operator}]=true`);
      const [some, none] = [await query('$notNull'), await query('$null')];
      expect(JSON.stringify(some.body), field).toBe(JSON.stringify(none.body));
    }
  });

  test('nor told by what points at it: relations of a document of another unit are not listed', async () => {
    const foreign = await examples.draft('meeting', {
      organization: otherTown,
      projects: [await examples.publish('project', { organization: otherTown })],
    });
    expect(
      (await clerk.ask('GET', `/content-manager/relations/${uidOf('meeting')}/${foreign}/projects`)).status,
    ).toBeGreaterThanOrEqual(400);
    expect(
      (await clerk.content('GET', 'meeting', `/${foreign}/actions/countDraftRelations`)).status,
    ).toBeGreaterThanOrEqual(400);
  });

  test('nor found by a word: what is internal is not searched', async () => {
    const own = await examples.draft('project', { organization: town, internalNote: '独有的密语' });
    const { body } = await clerk.content(
      'GET',
      'project',
      `?pageSize=100&_q=${encodeURIComponent('独有的密语')}`,
    );
    expect(JSON.stringify(body)).not.toContain(own);
  });
});

describe('the number of a document', () => {
  const numbers = async (documentId: string) =>
    (await cms.rows('notice').findMany({ where: { documentId }, select: ['id', 'documentId'] })).map(
      ({ id }) => id,
    );

  test('stays, whoever changes or makes it: by it the ledger, the history and every approval know the document', async () => {
    const [own, foreign] = [
      await examples.draft('notice', { organization: town, project: null }),
      await examples.draft('notice', { organization: otherTown, project: null }),
    ];
    const before = await numbers(own);
    for (const other of [foreign, 'a'.repeat(24)])
      expect(
        (await clerk.content('PUT', 'notice', `/${own}`, { title: '换号', documentId: other, id: 999 }))
          .status,
      ).toBe(200);
    expect(await numbers(own)).toEqual(before);
    expect(await numbers(foreign)).toHaveLength(1);
    const made = await clerk.content('POST', 'notice', '', {
      ...(await examples.data('notice')),
      title: '抢号',
      documentId: foreign,
      attachments: [],
      project: null,
      organization: { connect: [{ documentId: town }] },
    });
    expect(made.status).toBe(201);
    expect(made.body.data?.documentId).not.toBe(foreign);
    expect(await numbers(foreign)).toHaveLength(1);
  });
});

describe('the first page', () => {
  test('shows documents of one’s own unit only', async () => {
    const foreign = await examples.draft('notice', {
      organization: otherTown,
      project: null,
      title: '别的乡镇的草稿',
    });
    await stranger.content('PUT', 'notice', `/${foreign}`, { title: '别的乡镇刚改的草稿' });
    const { body, status } = await clerk.ask(
      'GET',
      '/content-manager/homepage/recent-documents?action=update',
    );
    expect(status).toBe(200);
    expect(JSON.stringify(body)).not.toContain('别的乡镇');
    expect(
      (
        (await stranger.ask('GET', '/content-manager/homepage/recent-documents?action=update')).body
          .data as unknown as { title: string }[]
      ).map(({ title }) => title),
    ).toContain('别的乡镇刚改的草稿');
  });
});

describe('what a document points at', () => {
  test('is of one’s own unit, or public already, also deep within a group', async () => {
    const [foreignDraft, foreignOpen] = [
      await examples.draft('project', { organization: otherTown }),
      await examples.publish('project', { organization: otherTown }),
    ];
    const bulletin = await examples.draft('bulletin', { organization: town });
    const { sections } = (await examples.data('bulletin')) as {
      sections: { title: string; items: object[] }[];
    };
    const quoting = (project: string) => ({
      sections: sections.map((section) => ({
        ...section,
        items: section.items.map((item) => ({
          ...item,
          organization: { connect: [{ documentId: town }] },
          projects: { connect: [{ documentId: project }] },
        })),
      })),
    });
    expect(await clerk.content('PUT', 'bulletin', `/${bulletin}`, quoting(foreignDraft))).toMatchObject({
      status: 403,
      body: { error: { message: expect.stringMatching(/别的单位还没有公开的内容/) } },
    });
    expect((await clerk.content('PUT', 'bulletin', `/${bulletin}`, quoting(foreignOpen))).status).toBe(200);
  });

  test('stays when the county put it there', async () => {
    const foreign = await examples.draft('project', { organization: otherTown });
    const meeting = await examples.draft('meeting', { organization: town, projects: [foreign] });
    expect((await clerk.content('PUT', 'meeting', `/${meeting}`, { title: '改标题' })).status).toBe(200);
  });

  test('is no person of another unit', async () => {
    const person = await examples.publish('person', { organization: otherTown });
    const project = await examples.draft('project', { organization: town });
    expect(
      (
        await clerk.content('PUT', 'project', `/${project}`, {
          secretary: { connect: [{ documentId: person }] },
        })
      ).status,
    ).toBe(403);
  });
});

describe('somebody with two roles', () => {
  test('who supervises reads the whole county, and still reviews and writes for his own town only', async () => {
    const both = await DeskVisitor.signIn(cms, 'xianfeng-reviewer+xianfeng-supervisor', [town]);
    const foreign = await examples.draft('case', { organization: otherTown, project: null });
    expect((await both.content('GET', 'case', `/${foreign}`)).status).toBe(200);
    expect((await both.state('case', foreign)).status).toBe(200);
    expect((await stranger.deed('case', foreign, 'submit')).status).toBe(200);
    expect((await both.deed('case', foreign, 'approve')).status).toBe(403);
    expect((await both.content('PUT', 'case', `/${foreign}`, { title: '改' })).status).toBe(403);
    expect(
      (
        await both.content('POST', 'case', '', {
          ...(await examples.data('case')),
          cover: null,
          project: null,
          organization: { connect: [{ documentId: otherTown }] },
        })
      ).status,
    ).toBe(403);
    const own = await examples.draft('case', { organization: town, project: null });
    expect((await clerk.deed('case', own, 'submit')).status).toBe(200);
    expect((await both.deed('case', own, 'approve')).status).toBe(200);
    expect(
      (
        await both.content('POST', 'notice', '', {
          ...(await examples.data('notice')),
          attachments: [],
          project: null,
          organization: { connect: [{ documentId: otherTown }] },
        })
      ).status,
    ).toBe(201);
  });
});

test('what was deleted is no longer told to anybody but the county', async () => {
  const foreign = await examples.draft('notice', {
    organization: otherTown,
    project: null,
    title: '删掉的草稿',
  });
  await cms.documents('notice').delete({ documentId: foreign });
  expect((await clerk.ask('GET', `/workflow/notice/${foreign}/history`)).status).toBe(404);
  expect((await stranger.ask('GET', `/workflow/notice/${foreign}/history`)).status).toBe(404);
  const county = await DeskVisitor.signIn(cms, 'xianfeng-county', [town]);
  expect(JSON.stringify((await county.ask('GET', `/workflow/notice/${foreign}/history`)).body)).toContain(
    '删除',
  );
});
