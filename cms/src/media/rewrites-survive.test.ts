import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { PassThrough } from 'node:stream';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { DeskVisitor } from '../testing/desk-visitor.ts';
import { ExampleDocuments } from '../testing/example-documents.ts';
import { startCms, type RunningCms } from '../testing/running-cms.ts';

let cms: RunningCms;
let examples: ExampleDocuments;
let reviewer: DeskVisitor;
let county: DeskVisitor;
let photo: Stored;
let documentId: string;

interface Stored {
  readonly id: number;
  readonly url: string;
  readonly formats: { readonly thumbnail: { readonly url: string } };
}

const aFace = { x: 0.25, y: 0.25, width: 0.5, height: 0.5 };
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const pathOf = (url: string) => join(cms.dataDir, 'uploads', basename(url));
const bytesOf = (file: Stored) => readFile(pathOf(file.url));
const thumbnailOf = (file: Stored) => readFile(pathOf(file.formats.thumbnail.url));
const left = (folder: string) => readdir(join(cms.dataDir, folder)).catch(() => []);
const rewriting = () => cms.part<typeof import('./rewrite-file.ts')>('media/rewrite-file');

/** Red all over, green where the face is; no two are the same. */
let made = 0;
const withFace = () => {
  made += 1;
  return sharp({
    create: { width: 600, height: 400, channels: 3, background: { r: 200 + made, g: 0, b: 0 } },
  })
    .composite([
      {
        input: { create: { width: 200, height: 100, channels: 3, background: '#0f0' } },
        left: 200,
        top: 150,
      },
    ])
    .png()
    .toBuffer();
};

const formOf = (bytes: Buffer) => {
  const form = new FormData();
  form.append('files', new Blob([new Uint8Array(bytes)]), '人像.png');
  form.append('fileInfo', JSON.stringify({ name: '人像.png', alternativeText: '一张照片' }));
  return form;
};

const showsFace = async (bytes: Buffer) => {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  return Array.from({ length: info.width * info.height }, (_, pixel) => pixel * info.channels).some(
    (at) => (data[at + 1] ?? 0) > 130 && (data[at + 1] ?? 0) > (data[at] ?? 0) + 40,
  );
};

const publicPhoto = async () => JSON.parse((await cms.ledger(documentId)).at(-1)?.snapshot ?? '{}').photo;
const entries = async () => (await cms.ledger(documentId)).map(({ action }) => action);
const home = async () =>
  ((await reviewer.ask('GET', '/desk/home')).body as { troubles: { portal: string | null } }).troubles.portal;

/** As a clock that once ran ahead leaves it: nothing can become public. */
async function whileLedgerRefuses<T>(work: () => Promise<T>): Promise<T> {
  const { seq, at } = (await cms.ledger()).at(-1) ?? { seq: 0, at: '' };
  const set = (when: string) => cms.app.db.connection('ledger_entries').where({ seq }).update({ at: when });
  await set('2999-01-01T00:00:00.000Z');
  return work().finally(() => set(at));
}

beforeAll(async () => {
  cms = await startCms();
  examples = new ExampleDocuments(cms);
  reviewer = await DeskVisitor.signIn(cms, 'xianfeng-reviewer', [await examples.target('organization')]);
  county = await DeskVisitor.signIn(cms, 'xianfeng-county');
});
beforeEach(async () => {
  const { body } = await reviewer.send('/upload', formOf(await withFace()));
  photo = (body as unknown as Stored[])[0] as Stored;
  documentId = await examples.publish('honour', { photo: photo.id, slug: `huo-${photo.id}` });
});
afterAll(() => cms.stop());

const change = async (who: DeskVisitor, what: 'edit' | 'turn', body: object) =>
  who.ask('POST', `/desk/media/${photo.id}/${what}`, { version: sha256(await bytesOf(photo)), ...body });
const notTold = expect.stringMatching(/《人像\.png》已经改好，可是公众看到的还是原来的.*自动再试/);

test('a file that is being written is seen whole: as it was until then, as it is from then on', async () => {
  const before = await bytesOf(photo);
  const [hash, ext] = [basename(photo.url, '.png'), '.png'];
  const { provider } = cms.app.plugin('upload') as unknown as {
    provider: { replaceStream: (file: object, before: object) => Promise<void> };
  };
  const stream = new PassThrough();
  const replaced = provider.replaceStream({ hash, ext, stream }, { hash, ext });
  stream.write('half of it');
  await vi.waitUntil(async () => (await left('incoming')).length > 0);
  expect(await bytesOf(photo)).toEqual(before);
  stream.destroy(new Error('the process was ended'));
  await expect(replaced).rejects.toThrow('the process was ended');
  expect([await bytesOf(photo), await left('incoming')]).toEqual([before, []]);
});

test('a process that was ended between a photo and its thumbnail covers the thumbnail at its next start, and tells the public', async () => {
  const covered = await sharp({ create: { width: 600, height: 400, channels: 3, background: '#5b6470' } })
    .png()
    .toBuffer();
  await writeFile(pathOf(photo.url), covered);
  await mkdir(join(cms.dataDir, 'rewriting'), { recursive: true });
  // It may have been ended while it noted what it was about to do.
  await writeFile(join(cms.dataDir, 'rewriting', String(photo.id)), '');
  expect(await showsFace(await thumbnailOf(photo))).toBe(true);
  await rewriting().finishRewrites(cms.app);
  expect(await showsFace(await thumbnailOf(photo))).toBe(false);
  expect(await bytesOf(photo)).toEqual(covered);
  expect([await entries(), (await publicPhoto()).sha256]).toEqual([['publish', 'revise'], sha256(covered)]);
  await rewriting().finishRewrites(cms.app);
  expect([await entries(), await left('rewriting')]).toEqual([['publish', 'revise'], []]);
});

test('a thumbnail that cannot be written the first time is written at once a second time', async () => {
  const { provider } = cms.app.plugin('upload') as unknown as {
    provider: { replaceStream: (file: { hash: string }, before: object) => Promise<void> };
  };
  const replace = provider.replaceStream;
  const failing = vi.fn(async (file: { hash: string }, before: object) => {
    if (file.hash.startsWith('thumbnail_')) {
      provider.replaceStream = replace;
      throw new Error('No space is left on the disk');
    }
    return replace(file, before);
  });
  provider.replaceStream = failing;
  const { status } = await change(reviewer, 'edit', { blocks: [aFace] });
  expect([status, failing.mock.calls.length]).toEqual([500, 2]);
  expect(await showsFace(await bytesOf(photo))).toBe(false);
  expect(await showsFace(await thumbnailOf(photo))).toBe(false);
  expect([await entries(), await left('rewriting')]).toEqual([['publish', 'revise'], []]);
});

test('a photo is covered even when the ledger takes nothing: the clerk and the first page say so until the public has it', async () => {
  const version = sha256(await bytesOf(photo));
  await whileLedgerRefuses(async () => {
    expect(await change(reviewer, 'edit', { blocks: [aFace] })).toMatchObject({
      status: 200,
      body: { width: 600, notice: notTold },
    });
    await rewriting().finishRewrites(cms.app);
    expect(await home()).toMatch(/^《人像\.png》改过了，网站上还是原来的：.*每 5 分钟自动再试.*先撤下/);
  });
  expect([await showsFace(await bytesOf(photo)), await entries()]).toEqual([false, ['publish']]);
  expect((await change(reviewer, 'edit', { version, blocks: [aFace] })).status).toBe(409);
  await rewriting().finishRewrites(cms.app);
  expect((await publicPhoto()).sha256).toBe(sha256(await bytesOf(photo)));
  expect(await home()).not.toContain('人像.png');
  expect(await entries()).toEqual(['publish', 'revise']);
});

test('turned while the ledger takes nothing, it is turned once, however often that is asked for', async () => {
  const version = sha256(await bytesOf(photo));
  await whileLedgerRefuses(async () => {
    expect(await change(county, 'turn', { by: 90 })).toMatchObject({
      status: 200,
      body: { notice: notTold },
    });
    expect((await change(county, 'turn', { version, by: 90 })).status).toBe(409);
    await rewriting().finishRewrites(cms.app);
  });
  await rewriting().finishRewrites(cms.app);
  expect(await publicPhoto()).toMatchObject({ width: 400, height: 600 });
  expect((await sharp(await bytesOf(photo)).metadata()).width).toBe(400);
});

test('replaced while the ledger takes nothing, the answer says it too', async () => {
  const bytes = await withFace();
  await whileLedgerRefuses(async () => {
    expect(await county.send(`/upload/files/${photo.id}/replace`, formOf(bytes))).toMatchObject({
      status: 200,
      body: { notice: notTold },
    });
  });
  await rewriting().finishRewrites(cms.app);
  expect((await publicPhoto()).sha256).toBe(sha256(bytes));
});

test('of those who change a photo at once one does, and the ledger tells the public what stands there', async () => {
  const version = sha256(await bytesOf(photo));
  const answers = await Promise.all([
    change(reviewer, 'edit', { version, blocks: [aFace] }),
    change(county, 'edit', { version, blocks: [{ ...aFace, x: 0 }] }),
    change(county, 'turn', { version, by: 90 }),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  await Promise.all([
    change(reviewer, 'edit', { blocks: [aFace] }),
    county.send(`/upload/files/${photo.id}/replace`, formOf(await withFace())),
  ]);
  expect((await publicPhoto()).sha256).toBe(sha256(await bytesOf(photo)));
  expect(await left('rewriting')).toEqual([]);
});

test('whatever else changed a file, the comparison with the ledger finds it, once', async () => {
  const { compareFiles } = cms.part<typeof import('./compare-files.ts')>('media/compare-files');
  const before = (await cms.ledger()).length;
  await compareFiles(cms.app);
  expect((await cms.ledger()).length).toBe(before);
  const other = await withFace();
  await writeFile(pathOf(photo.url), other);
  await compareFiles(cms.app);
  await compareFiles(cms.app);
  expect([await entries(), (await publicPhoto()).sha256]).toEqual([['publish', 'revise'], sha256(other)]);
});
