import { uidOf } from '@xianfeng/content-types';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DeskVisitor } from '../testing/desk-visitor.ts';
import { startTowns, type Towns } from '../testing/start-towns.ts';

const secret = '密语丙';
let { cms, examples, town, otherTown } = {} as Towns;
let clerk: DeskVisitor;
let project = '';
let meeting = '';

beforeAll(async () => {
  ({ cms, examples, town, otherTown } = await startTowns());
  clerk = await DeskVisitor.signIn(cms, 'xianfeng-editor', [town]);
  project = await examples.publish('project', { organization: otherTown, internalNote: secret });
  meeting = await examples.draft('meeting', { organization: town, projects: [project] });
});
afterAll(() => cms.stop());

/** The same address as browsers, proxies and attackers may write it. */
const forms: [string, (path: string) => string][] = [
  ['as the desk writes it', (path) => path],
  ['with a capital', (path) => path.replace(/^\/(\w)/, (each) => each.toUpperCase())],
  ['in capitals', (path) => path.replace(/^\/[\w-]+/, (each) => each.toUpperCase())],
  ['with a slash at the end', (path) => `${path}/`],
  ['with two slashes', (path) => `/${path}`],
  ['with an encoded letter', (path) => path.replace('types', '%74ypes').replace('files', '%66iles')],
  ['with encoded colons', (path) => path.replaceAll(':', '%3A')],
  ['with encoded colons, small', (path) => path.replaceAll(':', '%3a')],
  ['with an encoded dot', (path) => path.replaceAll('.', '%2E')],
  ['with an encoded hyphen', (path) => path.replaceAll('-', '%2D')],
  ['encoded twice', (path) => path.replaceAll(':', '%253A').replaceAll('.', '%252E')],
  [
    'all at once',
    (path) => `${path.replace('content', 'Content').replaceAll(':', '%3A').replaceAll('.', '%2e')}/`,
  ],
];

describe.each(forms)('an address %s', (_form, write) => {
  const ask = (path: string, query = '') => clerk.ask('GET', `${write(path)}${query}`);
  const list = () => `/content-manager/collection-types/${uidOf('meeting')}`;

  test.each([
    '',
    '?populate[projects][fields][0]=internalNote',
    '?populate=projects',
    '?populate[]=projects',
    '?populate=*',
    '?populate[projects][populate]=*',
    '?sort=projects.internalNote:ASC',
    '?sort[0]=documentId:asc,projects.internalNote:asc',
    '?sort=projects[internalNote]:asc',
    '?sort[projects][internalNote]=asc',
    '?sort[0][projects][internalNote]=asc',
    '?fields[0]=projects.internalNote',
  ])('shows no internal note of another unit: %s', async (query) => {
    for (const path of [
      list(),
      `${list()}/${meeting}`,
      `/content-manager/relations/${uidOf('meeting')}/${meeting}/projects`,
    ])
      expect(JSON.stringify((await ask(path, query)).body), path).not.toContain(secret);
  });

  test('tells no note by what is found', async () => {
    const relations = `/content-manager/relations/${uidOf('meeting')}/projects`;
    for (const [path, key] of [
      [list(), 'filters[projects][internalNote]'],
      [list(), 'filters[$or][0][projects][internalNote]'],
      [list(), 'filters[$not][projects][internalNote]'],
      [relations, 'filters[organization][updatedBy][password]'],
    ] as const) {
      const [right, wrong] = [
        await ask(path, `?${key}[$startsWith]=${encodeURIComponent('密语')}`),
        await ask(path, `?${key}[$startsWith]=${encodeURIComponent('别的')}`),
      ];
      expect([right.status, right.body], path).toEqual([wrong.status, wrong.body]);
    }
  });

  test('does not delete a file that the public sees', async () => {
    const form = new FormData();
    form.append('files', new Blob(['公开的名单'], { type: 'text/plain' }), '名单.txt');
    const [file] = (await clerk.send('/upload', form)).body as unknown as [{ id: number }];
    await examples.publish('case', {
      organization: town,
      project: null,
      cover: null,
      body: { type: 'doc', content: [{ type: 'attachment', attrs: { file: await documentIdOf(file.id) } }] },
    });
    const { status } = await clerk.ask('POST', write('/upload/actions/bulk-delete'), {
      fileIds: [file.id],
      folderIds: [],
    });
    expect(status).toBeGreaterThanOrEqual(400);
    await clerk.ask('DELETE', write(`/upload/files/${file.id}`));
    expect(await cms.app.db.query('plugin::upload.file').count({ where: { id: file.id } })).toBe(1);
  });
});

const documentIdOf = async (id: number): Promise<string> =>
  (await cms.app.db.query('plugin::upload.file').findOne({ where: { id } })).documentId;

test('what lists may not be asked is refused on the desk’s own address, in Chinese', async () => {
  const { status, body } = await clerk.content('GET', 'meeting', '?populate=projects');
  expect([status, body.error?.message]).toEqual([403, '不能按关联内容里面的字段筛选、排序或者读取。']);
});
