import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LedgerEntry } from '@xianfeng/content-types';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import sharp from 'sharp';
import { createHash } from 'node:crypto';
import { stepsOf } from '../publisher/small-world.ts';
import { eventually, freePort, startPortal, type PortalProcess } from '../support/portal-process.ts';
import { simulateLedger } from '../support/simulated-ledger.ts';

const all: LedgerEntry[] = [
  ...simulateLedger(
    stepsOf([{ kind: 'publish-update', project: 0, title: '第二段开工', days: 3 }]).flatMap(
      (step) => step.operations,
    ),
  ),
];
const entries = all.slice(0, -1);
const entry = all.at(-1) as LedgerEntry;

let folder: string;
let cms: Server;
let portal: PortalProcess;
let photo: Buffer;
let answer: { status: number; body: unknown };
let asked: string[];

const within = `/preview/update/${entry.documentId}/`;
const get = (path: string) => fetch(`${portal.url}${path}`, { redirect: 'manual' });
const sha256 = () => createHash('sha256').update(photo).digest('hex');

function draft(changes: Record<string, unknown> = {}) {
  const media = {
    documentId: 'f'.repeat(24),
    name: '工地.jpg',
    alt: '工地上的挖掘机',
    mime: 'image/jpeg',
    width: 800,
    height: 600,
    size: photo.length,
    sha256: sha256(),
    url: '/uploads/site.jpg',
  };
  return {
    type: 'update',
    documentId: entry.documentId,
    title: '第二段开工',
    snapshot: { ...entry.snapshot, photos: [media] },
    note: null,
    noteKind: null,
    problems: [],
    until: '2099-01-01T00:00:00.000Z',
    ...changes,
  };
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'preview-'));
  photo = await sharp({ create: { width: 800, height: 600, channels: 3, background: '#5a7' } })
    .withExif({ IFD0: { Copyright: 'geheim' } })
    .jpeg()
    .toBuffer();
  cms = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://cms');
    if (url.pathname === '/api/ledger') {
      const after = Number(url.searchParams.get('after'));
      setTimeout(
        () =>
          response
            .writeHead(200, { 'content-type': 'application/json' })
            .end(JSON.stringify({ entries: entries.slice(after), head: entries.length })),
        after >= entries.length ? 500 : 0,
      );
    } else if (url.pathname === '/uploads/site.jpg') response.end(photo);
    else {
      asked.push(request.url ?? '');
      response
        .writeHead(answer.status, { 'content-type': 'application/json' })
        .end(JSON.stringify(answer.body));
    }
  }).listen(0, '127.0.0.1');
  await once(cms, 'listening');
  portal = await startPortal({
    dataDir: folder,
    cms: `http://127.0.0.1:${(cms.address() as AddressInfo).port}`,
    port: await freePort(),
  });
  await eventually(
    async () =>
      (await get('/projects/wei-di-0/')).ok && !(await (await get('/')).text()).includes('还没有公开的项目'),
  );
});
afterAll(async () => {
  await portal.stop('SIGTERM');
  cms.closeAllConnections();
  cms.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
  asked = [];
  answer = { status: 200, body: draft() };
});

describe('whoever has the link', () => {
  test('sees the draft in the portal’s own page, told that it is one, with its photo', async () => {
    const page = await get(`${within}?link=1.a`);
    const html = await page.text();
    expect(page.status).toBe(200);
    expect(html).toContain('草稿预览，还没有公开');
    expect(html).toMatch(/<title>第二段开工/);
    expect(html).toMatch(/<a[^>]* href="\/">离开预览/);
    expect(asked).toEqual([`/api/preview/update/${entry.documentId}?link=1.a`]);
    const source = /<img src="([^"]+)" alt="工地上的挖掘机" width="800" height="600"/.exec(html)?.[1] ?? '';
    const picture = await get(source);
    expect(picture.headers.get('content-type')).toBe('image/webp');
    const { width, exif } = await sharp(Buffer.from(await picture.arrayBuffer())).metadata();
    expect([width, exif]).toEqual([800, undefined]);
  });

  test('sees a draft that points nowhere yet, with what is missing said above it', async () => {
    const nobody = '0'.repeat(24);
    answer = {
      status: 200,
      body: draft({
        snapshot: { ...entry.snapshot, project: nobody, organization: nobody },
        problems: ['“所属项目”没有填写，改好后再发布。'],
      }),
    };
    const page = await get(`${within}?link=1.a`);
    const html = (await page.text()).replaceAll('<wbr>', '');
    expect(page.status).toBe(200);
    expect(html).toMatch(/<title>第二段开工/);
    expect(html).toContain('“所属项目”没有填写');
  });

  test('sees the lists and the first page with the draft in them, and finds the way between', async () => {
    const changes = await (await get(`${within}changes?link=1.a`)).text();
    const links = [...changes.matchAll(/href="([^"]*&amp;page=[^"]*)"/g)].map(([, address = '']) =>
      decodeURIComponent(address.replaceAll('&amp;', '&')),
    );
    const pages = links.map((address) => new URL(address, 'http://p').searchParams.get('page'));
    expect(pages).toEqual(expect.arrayContaining(['/', '/updates/', '/projects/wei-di-0/']));
    for (const address of links) {
      const html = await (await get(address)).text();
      expect(html, address).toContain('草稿预览，还没有公开');
    }
    expect(await (await get(`${within}?link=1.a&page=/`)).text()).toContain(
      `href="${within}?link=1.a" data-draft`,
    );
  });

  test('keeps it to himself: no cache, no search engine, no frame, no referrer', async () => {
    for (const path of [
      `${within}?link=1.a`,
      `${within}changes?link=1.a`,
      `${within}file/${sha256()}?link=1.a`,
      `${within}?link=`,
    ]) {
      const { headers } = await get(path);
      expect(
        [headers.get('cache-control'), headers.get('x-robots-tag'), headers.get('referrer-policy')],
        path,
      ).toEqual(['no-store', 'noindex, nofollow, noarchive', 'no-referrer']);
      if (!path.includes('/file/'))
        expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    }
  });

  test('leaves nothing behind: no page, no file, no search hit, no entry', async () => {
    for (const path of [
      `${within}?link=1.a`,
      `${within}changes?link=1.a`,
      `${within}?link=1.a&page=/updates/`,
      `${within}file/${sha256()}?link=1.a`,
    ])
      expect((await get(path)).status).toBe(200);
    // Beside this the portal still writes what the ledger said: a file on its way has another name in a moment.
    const written = await eventually(async () => {
      const files = readdirSync(join(folder, 'public'), { recursive: true, withFileTypes: true }).filter(
        (file) => file.isFile(),
      );
      return !files.some(({ name }) => name.endsWith('~')) && files;
    });
    const telling = written.filter(
      ({ parentPath, name }) =>
        join(parentPath, name).includes(entry.documentId) ||
        readFileSync(join(parentPath, name)).includes('第二段开工'),
    );
    expect(written.length).toBeGreaterThan(20);
    expect(telling.map(({ parentPath, name }) => join(parentPath, name))).toEqual([]);
    expect((await get(`/updates/${entry.documentId}/`)).status).toBe(404);
    expect(await (await get(`/search.json?q=${encodeURIComponent('第二段开工')}`)).text()).not.toContain(
      '第二段开工',
    );
    expect(await (await get('/updates/')).text()).not.toContain('第二段开工');
  });
});

describe('where there is nothing to show', () => {
  const reads = async (path: string) => {
    const page = await get(path);
    return { status: page.status, words: (await page.text()).replaceAll('<wbr>', '') };
  };

  test('the reason of the desk is told, with a way to the public portal', async () => {
    answer = {
      status: 410,
      body: { error: { code: 'expired', message: '预览链接已经过期。请要一个新的。' } },
    };
    const { status, words } = await reads(`${within}?link=1.a`);
    expect(status).toBe(410);
    expect(words).toContain('预览链接已经过期。请要一个新的。');
    expect(words).toContain('离开预览');
  });

  test('a draft that lacks what a page cannot do without says which fields', async () => {
    const { project: _, ...snapshot } = draft().snapshot as Record<string, unknown>;
    answer = { status: 200, body: draft({ snapshot, problems: ['“所属项目”没有填写，改好后再发布。'] }) };
    const { status, words } = await reads(`${within}?link=1.a`);
    expect(status).toBe(200);
    expect(words).toContain('“所属项目”没有填写');
  });

  test('a desk that is away, or answers nonsense, is said in a sentence', async () => {
    for (const broken of [
      { status: 500, body: {} },
      { status: 200, body: { title: 1 } },
    ]) {
      answer = broken;
      expect(await reads(`${within}?link=1.a`)).toMatchObject({
        status: 503,
        words: expect.stringContaining('草稿没有丢'),
      });
    }
  });

  test('strange addresses get a page and never an error', async () => {
    for (const [path, status] of [
      ['/preview/', 404],
      ['/preview/update/x/', 404],
      [`${within}nothing?link=1.a`, 404],
      [`${within}?link=1.a&page=/nothing/`, 404],
      [`${within}?link=1.a&page=//evil.example/`, 404],
      [`${within}file/${'0'.repeat(64)}?link=1.a`, 404],
    ] as const) {
      expect(await reads(path), path).toMatchObject({ status, words: expect.stringContaining('离开预览') });
    }
  });
});

describe('whoever asks for previews without end', () => {
  const from = (address: string, path: string) =>
    fetch(`${portal.url}${path}`, { headers: { 'x-forwarded-for': address } });

  test('is told to wait and asks nothing more of the desk, while everybody else goes on looking', async () => {
    let refused: Response | undefined;
    for (let tries = 0; tries < 1000 && !refused; tries += 1) {
      const page = await from('203.0.113.9', '/preview/');
      await page.arrayBuffer().catch(() => undefined);
      if (page.status === 429) refused = page;
    }
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0);
    const after = await from('203.0.113.9', `${within}?link=1.a`);
    expect([after.status, await after.text()]).toEqual([
      429,
      expect.stringMatching(/^打开预览的次数太多，请 \d+ 秒以后再试。/),
    ]);
    expect(asked).toEqual([]);
    expect((await from('198.51.100.3', `${within}?link=1.a`)).status).toBe(200);
  });
});
