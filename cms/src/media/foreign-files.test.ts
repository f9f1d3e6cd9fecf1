import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DeskVisitor } from '../testing/desk-visitor.ts';
import { startTowns, type Towns } from '../testing/start-towns.ts';
import { blockers, check, table, write } from '../testing/table-cast.ts';

let { cms, examples, town, otherTown } = {} as Towns;
let clerk: DeskVisitor;
let colleague: DeskVisitor;
let stranger: DeskVisitor;

beforeAll(async () => {
  ({ cms, examples, town, otherTown } = await startTowns());
  [clerk, colleague, stranger] = [
    await DeskVisitor.signIn(cms, 'xianfeng-editor', [town]),
    await DeskVisitor.signIn(cms, 'xianfeng-editor', [town]),
    await DeskVisitor.signIn(cms, 'xianfeng-editor', [otherTown]),
  ];
});
afterAll(() => cms.stop());

interface File {
  readonly id: number;
  readonly documentId: string;
  readonly url: string;
  readonly name: string;
}

let count = 0;

/** A picture with a name that nobody else uses. */
async function upload(who: DeskVisitor): Promise<File> {
  const name = `名单${(count += 1)}.png`;
  const bytes = await sharp({ create: { width: 8, height: 8 + count, channels: 3, background: '#333' } })
    .png()
    .toBuffer();
  const form = new FormData();
  form.append('files', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), name);
  form.append('fileInfo', JSON.stringify({ name, alternativeText: `未公开的${name}` }));
  return ((await who.send('/upload', form)).body as unknown as File[])[0] as File;
}

const imageOf = ({ documentId }: File) => ({
  type: 'doc',
  content: [{ type: 'image', attrs: { file: documentId, alt: '一张图' } }],
});
const attachmentOf = ({ documentId }: File) => ({
  type: 'doc',
  content: [
    {
      type: 'bulletList',
      content: [{ type: 'listItem', content: [{ type: 'attachment', attrs: { file: documentId } }] }],
    },
  ],
});
const draft = (organization = town, changes: object = {}) =>
  examples.draft('case', { organization, project: null, cover: null, ...changes });

/** Every place in which a document shows a file. */
const places: [string, (file: File) => object][] = [
  ['as its cover', ({ id }) => ({ cover: id })],
  ['as its cover by the form', ({ id }) => ({ cover: { set: [{ id }] } })],
  ['as a picture in its text', (file) => ({ body: imageOf(file) })],
  ['as an attachment in a list of its text', (file) => ({ body: attachmentOf(file) })],
];

describe('a file of another unit', () => {
  test.each(places)('is not taken into a document %s', async (_where, change) => {
    const file = await upload(stranger);
    const own = await draft();
    const { status, body } = await clerk.content('PUT', 'case', `/${own}`, change(file));
    expect([status, body.error?.message]).toEqual([403, expect.stringMatching(/别的单位还没有公开的文件/)]);
    const made = await clerk.content('POST', 'case', '', {
      ...(await examples.data('case')),
      organization: { connect: [{ documentId: town }] },
      project: null,
      cover: null,
      ...change(file),
    });
    expect(made.status).toBe(403);
    const cloned = await clerk.content('POST', 'case', `/clone/${own}`, {
      ...(await examples.data('case')),
      organization: { connect: [{ documentId: town }] },
      project: null,
      cover: null,
      ...change(file),
    });
    expect(cloned.status).toBe(403);
    const told = JSON.stringify([
      body,
      made.body,
      cloned.body,
      (await clerk.content('GET', 'case', `/${own}`)).body,
    ]);
    for (const secret of [file.name, file.url]) expect(told).not.toContain(secret);
  });

  test('is not found by trying numbers, many at once', async () => {
    const file = await upload(stranger);
    const own = await examples.draft('update', { organization: town, project: null });
    const numbers = Array.from({ length: file.id }, (_, index) => index + 1);
    for (const photos of [[file.id], numbers, { connect: [{ id: file.id }] }]) {
      const { status, body } = await clerk.content('PUT', 'update', `/${own}`, { photos });
      expect(status).toBe(403);
      expect(JSON.stringify(body)).not.toContain(file.url);
    }
    expect(JSON.stringify((await clerk.content('GET', 'update', `/${own}`)).body)).not.toContain(file.name);
  });

  test('is not found by its name, nor taken in, by a table', async () => {
    const file = await upload(stranger);
    const own = await upload(colleague);
    const rows = (cover: string) =>
      table({ 项目名称: '表里的项目', 项目编号: 'YL-2026-901', 封面照片: cover });
    const problems = async (cover: string) => blockers(await check(clerk, 'projects', rows(cover))).join();
    expect(await problems(file.name)).toContain(`没有找到叫“${file.name}”的文件`);
    expect(await problems(own.name)).not.toContain('没有找到叫');
    const plan = await check(clerk, 'projects', rows(file.url));
    expect((await write(clerk, 'projects', rows(file.url), plan)).status).toBeGreaterThanOrEqual(400);
    expect(await cms.rows('project').count({ where: { title: '表里的项目' } })).toBe(0);
  });

  test('does not come back with an earlier version either', async () => {
    const file = await upload(stranger);
    const own = await draft();
    await cms.documents('case').update({ documentId: own, data: { cover: file.id } as never });
    await cms.documents('case').update({ documentId: own, data: { cover: null } as never });
    const { body } = await clerk.ask('GET', `/workflow/case/${own}/history`);
    const revisions = [...JSON.stringify(body).matchAll(/"revision":(\d+)/g)].map(([, id]) => Number(id));
    expect(revisions.length).toBeGreaterThan(0);
    for (const revision of revisions) await clerk.ask('POST', `/workflow/case/${own}/restore`, { revision });
    expect(JSON.stringify((await clerk.content('GET', 'case', `/${own}`)).body)).not.toContain(file.url);
  });
});

describe('a document shows', () => {
  const shows = async (change: object, own: string) =>
    (await clerk.content('PUT', 'case', `/${own}`, change)).status;

  test.each(places)(
    'files of its own unit, those for all, and those that are public, %s',
    async (_where, change) => {
      const [mine, colleagues, foreign] = [
        await upload(clerk),
        await upload(colleague),
        await upload(stranger),
      ];
      const own = await draft();
      for (const file of [mine, colleagues, (await cms.picture()) as File])
        expect(await shows(change(file), own)).toBe(200);
      await examples.publish('case', { organization: otherTown, project: null, cover: foreign.id });
      expect(await shows(change(foreign), own)).toBe(200);
    },
  );

  test('what the county put there, when something else is changed', async () => {
    const foreign = await upload(stranger);
    const own = await draft(town, { cover: foreign.id, body: imageOf(foreign) });
    expect(await shows({ title: '改了标题', cover: foreign.id, body: imageOf(foreign) }, own)).toBe(200);
  });
});

describe('a draft of another unit', () => {
  test('gives no hold on a file: its owner describes and deletes it', async () => {
    const file = await upload(stranger);
    await draft(town, { cover: file.id, title: '别人的草稿' });
    const told = (await stranger.ask('GET', '/desk/media')).body as unknown as {
      files: { id: number; uses: object[]; may: object }[];
    };
    const mine = told.files.find(({ id }) => id === file.id);
    expect(mine).toMatchObject({ uses: [], may: { describe: true, delete: true } });
    expect(JSON.stringify(told)).not.toContain('别人的草稿');
    const description = { fileInfo: { name: file.name, alternativeText: '改了', caption: null } };
    expect((await stranger.ask('PUT', `/upload/files/${file.id}`, description)).status).toBe(200);
    expect((await stranger.ask('DELETE', `/upload/files/${file.id}`)).status).toBe(200);
  });

  test('that is public does', async () => {
    const file = await upload(stranger);
    await examples.publish('case', { organization: town, project: null, cover: file.id });
    expect((await stranger.ask('DELETE', `/upload/files/${file.id}`)).status).toBe(403);
  });
});
