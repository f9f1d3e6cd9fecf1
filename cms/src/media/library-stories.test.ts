import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DeskVisitor } from '../testing/desk-visitor.ts';
import { ExampleDocuments } from '../testing/example-documents.ts';
import { startCms, type RunningCms } from '../testing/running-cms.ts';

let cms: RunningCms;
let examples: ExampleDocuments;
let editor: DeskVisitor;
let colleague: DeskVisitor;
let stranger: DeskVisitor;
let county: DeskVisitor;
let reviewer: DeskVisitor;

beforeAll(async () => {
  cms = await startCms();
  examples = new ExampleDocuments(cms);
  const own = [await examples.target('organization')];
  await cms
    .documents('organization')
    .update({ documentId: own[0] as string, data: { level: 'township' } as never });
  editor = await DeskVisitor.signIn(cms, 'xianfeng-editor', own);
  colleague = await DeskVisitor.signIn(cms, 'xianfeng-editor', own);
  stranger = await DeskVisitor.signIn(cms, 'xianfeng-editor', [
    await examples.publish('organization', { name: '邻镇', slug: 'lin-zhen', level: 'township' }),
  ]);
  county = await DeskVisitor.signIn(cms, 'xianfeng-county');
  reviewer = await DeskVisitor.signIn(cms, 'xianfeng-reviewer', own);
});
afterAll(() => cms.stop());

const picture = (width = 60, height = 40, colour = '#38a') =>
  sharp({ create: { width, height, channels: 3, background: colour } })
    .png()
    .toBuffer();

function formWith(bytes: Buffer, name: string, info: object = { alternativeText: '修好的渠道' }): FormData {
  const form = new FormData();
  form.append('files', new Blob([new Uint8Array(bytes)]), name);
  form.append('fileInfo', JSON.stringify({ name, ...info }));
  return form;
}

interface Stored {
  readonly id: number;
  readonly documentId: string;
  readonly url: string;
  readonly width: number;
  readonly name: string;
}

async function uploaded(visitor: DeskVisitor, name = '渠道.png', bytes?: Buffer): Promise<Stored> {
  const { status, body } = await visitor.send('/upload', formWith(bytes ?? (await picture()), name));
  expect(status).toBe(201);
  return (body as unknown as Stored[])[0] as Stored;
}

const file = (url: string) => fetch(cms.url + url, { headers: { authorization: editor.bearer() } });
const bytesAt = async (url: string) => Buffer.from(await (await file(url)).arrayBuffer());
const stillThere = async ({ url }: Stored) => (await file(url)).status === 200;
const refused = (status: number, words: RegExp) => ({
  status,
  body: { error: { message: expect.stringMatching(words) } },
});

const versionOf = async ({ url }: Stored) =>
  createHash('sha256')
    .update(await bytesAt(url))
    .digest('hex');
/** Asks for a change of the picture as it stands now. */
const changed = async (visitor: DeskVisitor, file: Stored, what: 'edit' | 'turn', body: object) =>
  visitor.ask('POST', `/desk/media/${file.id}/${what}`, { version: await versionOf(file), ...body });

const aFace = { x: 0.25, y: 0.25, width: 0.5, height: 0.5 };

describe('what comes into the library', () => {
  test('a photo loses its place, and its file name stays', async () => {
    const photo = await sharp(await picture(120, 80))
      .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '31/1 12/1 0/1' } })
      .jpeg()
      .toBuffer();
    const { url, name } = await uploaded(editor, '现场照片.jpg', photo);
    expect([(await sharp(await bytesAt(url)).metadata()).exif, name]).toEqual([undefined, '现场照片.jpg']);
  });

  test('a large photo is made smaller', async () => {
    expect((await uploaded(editor, '全景.png', await picture(5000, 100))).width).toBe(3840);
  });

  test('a photo without words is refused with what to do; one in a text gets them there', async () => {
    for (const info of [{}, { alternativeText: null }, { alternativeText: '  ' }])
      expect(await editor.send('/upload', formWith(await picture(), '渠道.png', info))).toMatchObject(
        refused(400, /替代文字/),
      );
    expect(
      (await editor.send('/upload', formWith(await picture(), '渠道.png', { alternativeText: '' }))).status,
    ).toBe(201);
  });

  test('nor does it come in by the address of Strapi’s own page, which has no form for words', async () => {
    expect(await editor.send('/upload/files', formWith(await picture(), '渠道.png', {}))).toMatchObject(
      refused(400, /替代文字：打开左边菜单里的“照片和文件”/),
    );
    expect(
      (await editor.send('/upload/files', formWith(Buffer.from('%PDF-1.7'), '方案.pdf', {}))).status,
    ).toBe(201);
  });

  test('papers of Word and WPS come in, programs and pages do not, whatever they call themselves', async () => {
    const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
    for (const name of ['通知.doc', '台账.xls', '文件.wps', '表格.et'])
      expect((await editor.send('/upload', formWith(ole, name, {}))).status, name).toBe(201);
    for (const [name, text] of [
      ['程序.exe', 'MZ'],
      ['程序.pdf', 'MZ'],
      ['网页.html', '<html>'],
      ['网页.jpg', '<html>'],
      ['图标.svg', '<svg/>'],
      ['宏.docm', 'PK\x03\x04'],
    ] as const) {
      expect(await editor.send('/upload', formWith(Buffer.from(text), name)), name).toMatchObject(
        refused(400, /[一-鿿].*。$/),
      );
    }
  });

  test('nothing is fetched from addresses', async () => {
    expect(
      (await county.ask('POST', '/upload/actions/upload-from-urls', { urls: [`${cms.url}/admin`] })).status,
    ).toBe(403);
  });
});

describe('a file of one organization', () => {
  const seenBy = async (visitor: DeskVisitor, { id }: Stored) =>
    (
      (await visitor.ask('GET', '/upload/files?pageSize=100')).body as unknown as {
        results: { id: number }[];
      }
    ).results.some((file) => file.id === id);

  test('is seen by colleagues and the county, and by no neighbour', async () => {
    const file = await uploaded(editor);
    expect([
      await seenBy(editor, file),
      await seenBy(colleague, file),
      await seenBy(county, file),
      await seenBy(stranger, file),
    ]).toEqual([true, true, true, false]);
    expect((await stranger.ask('GET', `/upload/files/${file.id}`)).status).toBe(403);
  });

  test('what came with the installation is seen by everybody', async () => {
    const { id } = await cms.picture();
    expect(await seenBy(stranger, { id } as Stored)).toBe(true);
  });

  test.each([
    [
      'renamed',
      (file: Stored) => stranger.ask('PUT', `/upload/files/${file.id}`, { fileInfo: { name: 'x.png' } }),
    ],
    [
      'changed through the address for uploads',
      (file: Stored) =>
        stranger.send(
          `/upload?id=${file.id}`,
          (() => {
            const form = new FormData();
            form.append('fileInfo', JSON.stringify({ name: 'x.png' }));
            return form;
          })(),
        ),
    ],
    [
      'replaced',
      async (file: Stored) =>
        stranger.send(`/upload/files/${file.id}/replace`, formWith(await picture(9, 9), '渠道.png')),
    ],
    [
      'replaced through the address for uploads',
      async (file: Stored) =>
        stranger.send(`/upload?id=${file.id}`, formWith(await picture(9, 9), '渠道.png')),
    ],
    ['turned', (file: Stored) => changed(stranger, file, 'turn', { by: 90 })],
    ['covered', (file: Stored) => changed(stranger, file, 'edit', { blocks: [{ ...aFace }] })],
    ['deleted', (file: Stored) => stranger.ask('DELETE', `/upload/files/${file.id}`)],
    [
      'deleted with others',
      (file: Stored) => stranger.ask('POST', '/upload/actions/bulk-delete', { fileIds: [file.id] }),
    ],
    [
      'moved',
      (file: Stored) =>
        stranger.ask('POST', '/upload/actions/bulk-move', { fileIds: [file.id], destinationFolderId: null }),
    ],
    [
      'changed with others',
      (file: Stored) =>
        stranger.ask('POST', '/upload/actions/bulk-update', {
          updates: [{ id: file.id, fileInfo: { name: 'x.png' } }],
        }),
    ],
  ])('is not %s by a neighbour', async (_, attempt) => {
    const file = await uploaded(editor);
    const before = await bytesAt(file.url);
    expect((await attempt(file)).status).toBe(403);
    expect(await bytesAt(file.url)).toEqual(before);
    expect((await editor.ask('GET', `/upload/files/${file.id}`)).body).toMatchObject({ name: '渠道.png' });
  });

  test('is not asked for by hundreds of thousands in one go', async () => {
    const fileIds = Array.from({ length: 300_000 }, (_, index) => index + 1);
    for (const [address, body] of [
      ['bulk-delete', { fileIds }],
      ['bulk-delete', { folderIds: fileIds }],
      ['bulk-move', { fileIds, destinationFolderId: null }],
      ['bulk-update', { updates: fileIds.map((id) => ({ id })).slice(0, 1000) }],
    ] as const)
      expect(await stranger.ask('POST', `/upload/actions/${address}`, body), address).toMatchObject(
        refused(403, /一次最多处理 500 个/),
      );
  });

  test('is not deleted with its folder while the public sees it, not even by the county', async () => {
    const { data } = (await county.ask('POST', '/upload/folders', { name: '镇里的照片', parent: null }))
      .body as unknown as { data: { id: number } };
    const file = await uploaded(county);
    expect(
      (
        await county.ask('POST', '/upload/actions/bulk-move', {
          fileIds: [file.id],
          destinationFolderId: data.id,
        })
      ).status,
    ).toBe(200);
    expect((await stranger.ask('POST', '/upload/actions/bulk-delete', { folderIds: [data.id] })).status).toBe(
      403,
    );
    const documentId = await examples.publish('honour', { photo: file.id, slug: 'wen-jian-jia' });
    expect(await county.ask('POST', '/upload/actions/bulk-delete', { folderIds: [data.id] })).toMatchObject(
      refused(403, /正用在已经公开的/),
    );
    expect(await stillThere(file)).toBe(true);
    await county.deed('honour', documentId, 'withdraw', { note: '写错了' });
    expect((await county.ask('POST', '/upload/actions/bulk-delete', { folderIds: [data.id] })).status).toBe(
      200,
    );
    expect(await stillThere(file)).toBe(false);
  });

  test('is changed and deleted by a colleague', async () => {
    const file = await uploaded(editor);
    expect(
      (await colleague.ask('PUT', `/upload/files/${file.id}`, { fileInfo: { name: '新名字.png' } })).status,
    ).toBe(200);
    expect((await colleague.ask('DELETE', `/upload/files/${file.id}`)).status).toBe(200);
    expect(await stillThere(file)).toBe(false);
  });

  test('stays as it is once a neighbour shows it in public', async () => {
    const file = await uploaded(editor);
    const neighbour = (await cms.rows('organization').findOne({ where: { slug: 'lin-zhen' } })) as {
      documentId: string;
    };
    await examples.publish('honour', {
      photo: file.id,
      organization: neighbour.documentId,
      project: null,
    });
    expect(await editor.ask('DELETE', `/upload/files/${file.id}`)).toMatchObject(
      refused(403, /用在别的单位的内容里/),
    );
  });
});

describe('where a file is used', () => {
  const usesIn = async (visitor: DeskVisitor, { id }: Stored) =>
    (
      (await visitor.ask('GET', '/desk/media')).body as unknown as {
        files: { id: number; uses: { title: string; isPublic: boolean; type: string }[] }[];
      }
    ).files.find((file) => file.id === id)?.uses;

  test('is told for fields, groups of fields and texts, and whether it is public', async () => {
    const file = await uploaded(editor);
    expect(await usesIn(editor, file)).toEqual([]);
    await examples.draft('honour', { photo: file.id, title: '好人' });
    await examples.draft('notice', {
      attachments: [{ title: '附件', file: file.id }],
      title: '带附件的公示',
    });
    await examples.draft('update', {
      photos: [],
      title: '正文里有照片',
      body: { type: 'doc', content: [{ type: 'image', attrs: { file: file.documentId, alt: '渠道' } }] },
    });
    const documentId = await examples.publish('honour', {
      photo: file.id,
      title: '公开的好人',
      slug: 'gong-kai',
    });
    expect(documentId).toMatch(/^[a-z0-9]{24}$/);
    const uses = await usesIn(editor, file);
    expect(uses?.map(({ title, isPublic }) => [title, isPublic])).toEqual(
      expect.arrayContaining([
        ['好人', false],
        ['带附件的公示', false],
        ['正文里有照片', false],
        ['公开的好人', true],
      ]),
    );
    expect(uses).toHaveLength(4);
    expect(await usesIn(stranger, file)).toBeUndefined();
  });

  test('tells each what he may do with it, so that nobody is offered what would be refused', async () => {
    const may = async (visitor: DeskVisitor, { id }: Stored) =>
      (
        (await visitor.ask('GET', '/desk/media')).body as unknown as { files: { id: number; may: object }[] }
      ).files.find((file) => file.id === id)?.may;
    const file = await uploaded(editor);
    const seenByAll = await cms.picture();
    expect(await may(editor, file)).toEqual({ describe: true, replace: true, edit: true, delete: true });
    expect(await may(editor, seenByAll as unknown as Stored)).toEqual({
      describe: false,
      replace: false,
      edit: false,
      delete: false,
    });
    await examples.publish('honour', { photo: file.id, title: '公开了', slug: 'gong-kai-le' });
    expect(await may(colleague, file)).toEqual({
      describe: true,
      replace: false,
      edit: false,
      delete: false,
    });
    expect(await may(county, file)).toEqual({ describe: true, replace: true, edit: true, delete: false });
    expect(await may(reviewer, file)).toEqual({ describe: true, replace: false, edit: true, delete: false });
  });

  test('keeps a file that the public sees from being deleted, by anybody', async () => {
    const file = await uploaded(editor);
    await examples.publish('honour', { photo: file.id, title: '公开的榜样', slug: 'bang-yang' });
    for (const attempt of [
      editor.ask('DELETE', `/upload/files/${file.id}`),
      county.ask('DELETE', `/upload/files/${file.id}`),
      county.ask('POST', '/upload/actions/bulk-delete', { fileIds: [file.id] }),
    ])
      expect(await attempt).toMatchObject(refused(403, /正用在已经公开的荣誉《公开的榜样》里/));
    expect(await stillThere(file)).toBe(true);
  });
});

describe('a replaced file', () => {
  const digestOf = async (url: string) =>
    createHash('sha256')
      .update(await bytesAt(url))
      .digest('hex');

  test('keeps its address and its place in drafts, whose approval falls', async () => {
    const file = await uploaded(editor);
    const documentId = await examples.draft('honour', { photo: file.id });
    await editor.deed('honour', documentId, 'submit');
    const before = await digestOf(file.url);
    expect(
      (
        await editor.send(
          `/upload/files/${file.id}/replace`,
          formWith(await picture(90, 70, '#a00'), '渠道.png'),
        )
      ).status,
    ).toBe(200);
    expect(await digestOf(file.url)).not.toBe(before);
    expect((await editor.state('honour', documentId)).body).toMatchObject({ state: 'draft' });
  });

  test('that the public sees is not replaced past the reviewer, nor turned', async () => {
    const file = await uploaded(editor);
    await examples.publish('honour', { photo: file.id, slug: 'ti-huan' });
    const before = await digestOf(file.url);
    expect(
      await editor.send(`/upload/files/${file.id}/replace`, formWith(await picture(90, 70), '渠道.png')),
    ).toMatchObject(refused(403, /公众马上会看到/));
    expect(await changed(editor, file, 'turn', { by: 90 })).toMatchObject(refused(403, /公众马上会看到/));
    expect(await digestOf(file.url)).toBe(before);
  });

  test('by the county, it goes into the ledger for every public document that shows it, and takes no draft along', async () => {
    const file = await uploaded(editor);
    const shown = await Promise.all(
      ['one', 'two'].map((slug) =>
        examples.publish('honour', { photo: file.id, slug, title: `公开的${slug}` }),
      ),
    );
    await cms
      .documents('honour')
      .update({ documentId: shown[0] as string, data: { title: '还没有审核的标题' } as never });
    expect(
      (
        await county.send(
          `/upload/files/${file.id}/replace`,
          formWith(await picture(90, 70, '#0a0'), '渠道.png'),
        )
      ).status,
    ).toBe(200);
    const sha256 = await digestOf(file.url);
    for (const [index, documentId] of shown.entries()) {
      const entries = await cms.ledger(documentId);
      expect(entries.map(({ action }) => action)).toEqual(['publish', 'revise']);
      expect(entries[1]).toMatchObject({ note: '更换了文件“渠道.png”', note_kind: 'other' });
      const [was, now] = entries.map(({ snapshot }) => JSON.parse(snapshot ?? '{}'));
      expect(now.photo).toMatchObject({ sha256, width: 90, height: 70, url: file.url, alt: was.photo.alt });
      expect({ ...now, photo: null }).toEqual({ ...was, photo: null });
      expect(now.title).toBe(`公开的${['one', 'two'][index]}`);
    }
  });

  test('turned by the county, the public gets it turned', async () => {
    const file = await uploaded(editor);
    const documentId = await examples.publish('honour', { photo: file.id, slug: 'zhuan' });
    expect((await changed(county, file, 'turn', { by: 90 })).body).toEqual({
      width: 40,
      height: 60,
    });
    const { sha256, width } = JSON.parse((await cms.ledger(documentId)).at(-1)?.snapshot ?? '{}').photo;
    expect([sha256, width]).toEqual([await digestOf(file.url), 40]);
  });

  test('is of the same kind, so that its address tells the truth', async () => {
    const file = await uploaded(editor);
    expect(
      await editor.send(
        `/upload/files/${file.id}/replace`,
        formWith(
          await sharp(await picture())
            .jpeg()
            .toBuffer(),
          '渠道.jpg',
        ),
      ),
    ).toMatchObject(refused(403, /同样后缀/));
  });
});

describe('a photo with a face that has to go', () => {
  const edited = (visitor: DeskVisitor, file: Stored, body: object) => changed(visitor, file, 'edit', body);
  /** What lies in the folder of uploads under the name of a file: it and its thumbnail. */
  const storedOf = async ({ url }: Stored) => {
    const folder = join(cms.dataDir, 'uploads');
    const name = basename(url).replace(/\.[^.]+$/, '');
    const names = (await readdir(folder)).filter((each) => each.includes(name)).sort();
    return Promise.all(
      names.map(async (each) => ({ name: each, bytes: await readFile(join(folder, each)) })),
    );
  };
  /** Red all over, green where the face is. */
  const withFace = async () =>
    sharp(await picture(600, 400, '#f00'))
      .composite([
        {
          input: { create: { width: 300, height: 200, channels: 3, background: '#0f0' } },
          left: 150,
          top: 100,
        },
      ])
      .png()
      .toBuffer();

  test('is covered by its clerk, in the file and in its thumbnail, and nothing of the old bytes stays', async () => {
    const photo = await uploaded(editor, '人像.png', await withFace());
    const before = await storedOf(photo);
    expect((await edited(editor, photo, { blocks: [aFace] })).body).toEqual({ width: 600, height: 400 });
    const after = await storedOf(photo);
    expect(after.map(({ name }) => name)).toEqual(before.map(({ name }) => name));
    expect(after.length).toBe(2);
    for (const [index, { bytes }] of after.entries()) {
      expect(bytes.equals(before[index]?.bytes as Buffer)).toBe(false);
      const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
      const green = Array.from(
        { length: info.width * info.height },
        (_, pixel) => pixel * info.channels,
      ).some((at) => (data[at + 1] ?? 0) > (data[at] ?? 0) + 40 && (data[at + 1] ?? 0) > 130);
      expect(green).toBe(false);
    }
  });

  /** What is to be seen at a place of the picture, in shares of it. */
  const colourAt = async ({ url }: Stored, x: number, y: number) => {
    const { data, info } = await sharp(await bytesAt(url))
      .raw()
      .toBuffer({ resolveWithObject: true });
    const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels;
    return [...data.subarray(at, at + 3)];
  };
  const covered = [91, 100, 112];
  const someoneElse = refused(409, /^这张照片刚刚被别人改过。请刷新后再改。$/);

  test('is not uncovered by whoever drew on it before it was covered, at the same time or later', async () => {
    const photo = await uploaded(editor, '两人.png', await withFace());
    const version = await versionOf(photo);
    const left = { x: 0, y: 0, width: 0.2, height: 0.2 };
    const right = { ...left, x: 0.8 };
    const answers = await Promise.all([
      ...[left, right].map((block) => edited(editor, photo, { version, blocks: [block] })),
      changed(colleague, photo, 'turn', { version, by: 180 }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    for (const answer of answers.filter(({ status }) => status !== 200))
      expect(answer).toMatchObject(someoneElse);
    const stands = await bytesAt(photo.url);
    expect(await edited(editor, photo, { version, blocks: [right] })).toMatchObject(someoneElse);
    expect(await bytesAt(photo.url)).toEqual(stands);
    expect((await edited(editor, photo, { blocks: [left, right] })).status).toBe(200);
    for (const x of [0.1, 0.9]) expect(await colourAt(photo, x, 0.1)).toEqual(covered);
  });

  test('is told from what stands there when the tools are opened', async () => {
    const photo = await uploaded(editor, '开.png', await withFace());
    const asked = () => editor.ask('GET', `/desk/media/${photo.id}/version`);
    const first = await asked();
    expect(first).toEqual({ status: 200, body: { version: await versionOf(photo) } });
    expect((await edited(editor, photo, { ...first.body, blocks: [aFace] })).status).toBe(200);
    expect(await asked()).toEqual({ status: 200, body: { version: await versionOf(photo) } });
    expect((await stranger.ask('GET', `/desk/media/${photo.id}/version`)).status).toBe(403);
    expect(await editor.ask('POST', `/desk/media/${photo.id}/edit`, { blocks: [aFace] })).toMatchObject(
      refused(400, /请刷新后再改/),
    );
  });

  test('keeps the words that somebody wrote while it was covered, and is replaced or deleted before or after, never between', async () => {
    const photo = await uploaded(editor, '忙.png', await withFace());
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const written = `第 ${attempt} 次写的说明`;
      const both = await Promise.all([
        edited(editor, photo, { blocks: [aFace] }),
        editor.ask('PUT', `/upload/files/${photo.id}`, { fileInfo: { alternativeText: written } }),
      ]);
      expect(both.map(({ status }) => status)).toEqual([200, 200]);
      const { body } = await editor.ask('GET', `/upload/files/${photo.id}`);
      expect(body.alternativeText).toBe(written);
    }
    const [edit, replaced] = await Promise.all([
      edited(editor, photo, { blocks: [aFace] }),
      colleague.send(`/upload/files/${photo.id}/replace`, formWith(await picture(90, 70), '忙.png')),
    ]);
    expect([200, 409]).toContain(edit.status);
    expect(replaced.status).toBe(200);
    expect((await sharp(await bytesAt(photo.url)).metadata()).width).toBe(90);
    const [again, gone] = await Promise.all([
      edited(editor, photo, { blocks: [aFace] }),
      colleague.ask('DELETE', `/upload/files/${photo.id}`),
    ]);
    expect([200, 404, 409]).toContain(again.status);
    expect([gone.status, await storedOf(photo)]).toEqual([200, []]);
  });

  test('that the public sees is covered at once by the reviewer, with an entry; the clerk is told whom to ask', async () => {
    const photo = await uploaded(editor, '公开的人像.png', await withFace());
    const documentId = await examples.publish('honour', { photo: photo.id, slug: 'da-ma', title: '打码' });
    const was = JSON.parse((await cms.ledger(documentId)).at(-1)?.snapshot ?? '{}').photo;
    expect(await edited(editor, photo, { blocks: [aFace] })).toMatchObject(
      refused(403, /已经公开的荣誉《打码》里.*请本单位的审核人员或者组织部管理员来打码/),
    );
    expect(await edited(reviewer, photo, { turn: 90, blocks: [aFace] })).toMatchObject(
      refused(403, /公众马上会看到/),
    );
    expect((await cms.ledger(documentId)).length).toBe(1);
    expect((await edited(reviewer, photo, { blocks: [aFace] })).status).toBe(200);
    const entries = await cms.ledger(documentId);
    expect(entries.map(({ action }) => action)).toEqual(['publish', 'revise']);
    const now = JSON.parse(entries[1]?.snapshot ?? '{}').photo;
    expect(now.sha256).not.toBe(was.sha256);
    expect(now.sha256).toBe(
      createHash('sha256')
        .update(await bytesAt(photo.url))
        .digest('hex'),
    );
  });

  test('is turned and cropped by the county', async () => {
    const photo = await uploaded(editor, '转.png', await withFace());
    await examples.publish('honour', { photo: photo.id, slug: 'zhuan-cai' });
    expect(
      (await edited(county, photo, { turn: 90, crop: { x: 0, y: 0, width: 1, height: 0.5 } })).body,
    ).toEqual({ width: 400, height: 300 });
  });

  test.each<[string, object, RegExp, number?]>([
    ['nothing to do', {}, /还没有改什么/],
    ['a block outside', { blocks: [{ ...aFace, x: 0.6 }] }, /框要在照片里面/],
    ['a block before the edge', { blocks: [{ ...aFace, x: -0.1 }] }, /框要在照片里面/],
    ['a block without width', { blocks: [{ ...aFace, width: 0 }] }, /宽和高都要大于 0/],
    ['a block of words', { blocks: [{ ...aFace, x: '左' }] }, /0 到 1 的数/],
    ['41 blocks', { blocks: Array.from({ length: 41 }, () => aFace) }, /最多打 40 块码/],
    ['a crop to a hair', { crop: { x: 0, y: 0, width: 0.001, height: 1 } }, /裁剪的框拉大/, 409],
    ['a slanted turn', { turn: 45 }, /0、90、180 或 270/],
    ['something unknown', { blur: true }, /[一-鿿]/],
  ])('is left as it is after %s, with a sentence', async (_, body, words, status = 400) => {
    const photo = await uploaded(editor);
    const before = await bytesAt(photo.url);
    expect(await edited(editor, photo, body)).toMatchObject(refused(status, words));
    expect(await bytesAt(photo.url)).toEqual(before);
  });

  test('is a photo that can be opened', async () => {
    const paper = await uploaded(editor, '方案.pdf', Buffer.from('%PDF-1.7'));
    expect(await edited(editor, paper, { turn: 90 })).toMatchObject(refused(409, /只有照片可以/));
    expect(await edited(editor, { ...paper, id: 9_999_999 }, { turn: 90 })).toMatchObject(
      refused(404, /没有这个文件/),
    );
    for (const spelled of [`0x${paper.id.toString(16)}`, `${paper.id}.0`, `${paper.id}e0`])
      for (const address of [`/desk/media/${spelled}/edit`, `/upload/files/${spelled}/replace`])
        expect(await editor.ask('POST', address, { version: '', blocks: [aFace] }), address).toMatchObject(
          refused(404, /没有这个文件/),
        );
    const broken = await uploaded(editor, '坏.png');
    await writeFile(join(cms.dataDir, 'uploads', basename(broken.url)), 'not a picture');
    expect(await edited(editor, broken, { turn: 90 })).toMatchObject(refused(409, /打不开/));
    const huge = await uploaded(editor, '大.png');
    await writeFile(join(cms.dataDir, 'uploads', basename(huge.url)), await picture(12_001, 10_000));
    expect(await edited(editor, huge, { turn: 90 })).toMatchObject(refused(409, /1\.2 亿像素/));
  });
});
