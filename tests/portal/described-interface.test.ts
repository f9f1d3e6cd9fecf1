import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import type { LedgerEntry } from '@xianfeng/content-types';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { XMLValidator } from 'fast-xml-parser';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { leaveToken } from '../../site/mail/leave-token.ts';
import { nameFor, seal } from '../../content-types/sealing/seal.ts';
import { dynamicAddresses } from '../../site/server/dynamic-addresses.ts';
import { openStore } from '../../site/store/store.ts';
import { settings } from '../../scripts/seed/demo/settings.ts';
import { stepsOf } from '../publisher/small-world.ts';
import { openCall, voiceEnvironment } from './letter-office.ts';
import { startLedgerServer, type LedgerServer } from '../support/ledger-server.ts';
import { eventually, freePort, startPortal, type PortalProcess } from '../support/portal-process.ts';
import { simulateLedger } from '../support/simulated-ledger.ts';

interface Operation {
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: 'path' | 'query';
    readonly required?: boolean;
  }[];
}

interface Reading extends Operation {
  readonly responses: {
    readonly 200: { readonly content: Readonly<Record<string, { readonly schema: object }>> };
  };
}

interface Sending extends Operation {
  readonly requestBody: {
    readonly content: Readonly<
      Record<
        string,
        {
          readonly schema: {
            readonly properties: Readonly<Record<string, object>>;
            readonly required?: readonly string[];
          };
        }
      >
    >;
  };
  readonly responses: Readonly<Record<string, object>>;
}

interface Description {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, { readonly get?: Reading; readonly post?: Sending }>>;
}

const entries = [
  ...simulateLedger([
    ...stepsOf([
      { kind: 'publish-update', project: 0, title: '堤顶浇好了 ]]> & <b>“好”</b> 😀', days: 3 },
      { kind: 'publish-call', project: 0, title: '护堤巡查队', days: 1 },
      { kind: 'publish-notice', project: 1, title: '立项公示', days: 1 },
    ]).flatMap((step) => step.operations),
    { op: 'publish', type: 'siteSettings', key: 'settings', data: { ...settings, letters: true } },
    {
      op: 'publish',
      type: 'standing',
      key: 'standing:1',
      data: {
        title: '二月通报',
        kind: 'month',
        period: '2026-02',
        programme: { $ref: 'programme' },
        organization: { $ref: 'organization:0' },
        peers: '全县的书记项目',
        entries: [{ project: { $ref: 'project:0' }, rank: 1, reason: '按期。' }],
        slug: 'shu-ji/2026-02',
      },
    },
    {
      op: 'publish',
      type: 'supervision',
      key: 'supervision:1',
      data: {
        title: '圩堤督导',
        kind: 'guidance',
        organization: { $ref: 'organization:0' },
        project: { $ref: 'project:0' },
        issuer: '县委组织部',
        date: '2026-02-10',
        body: { type: 'doc', content: [] },
        slug: 'du-dao-1',
      },
    },
    { op: 'publish', type: 'call', key: 'call:open', data: openCall },
    {
      op: 'publish',
      type: 'opinion',
      key: 'opinion:1',
      data: {
        title: '村口的路灯不亮',
        kind: 'opinion',
        organization: { $ref: 'organization:0' },
        project: { $ref: 'project:0' },
        receivedOn: '2026-02-10',
        question: '村口的路灯三盏不亮。',
        answer: '已经接好。',
        answeredOn: '2026-02-12',
        outcome: 'adopted',
        slug: 'lu-deng',
      },
    },
    {
      op: 'publish',
      type: 'bulletin',
      key: 'bulletin:1',
      data: {
        title: '第一期',
        series: 'zugong',
        year: 2026,
        number: 1,
        date: '2026-02-20',
        issuer: '县委组织部',
        organization: { $ref: 'organization:0' },
        sections: [{ title: '进展', items: [{ title: '开工', body: { type: 'doc', content: [] } }] }],
      },
    },
  ]),
];
const update = entries.find(({ type }) => type === 'update') as LedgerEntry;
const photo = await sharp({ create: { width: 80, height: 60, channels: 3, background: '#5a7' } })
  .jpeg()
  .toBuffer();
const sha256 = createHash('sha256').update(photo).digest('hex');
const media = {
  documentId: 'f'.repeat(24),
  name: '工地.jpg',
  alt: '工地',
  mime: 'image/jpeg',
  width: 80,
  height: 60,
  size: photo.length,
  sha256,
  url: '/uploads/site.jpg',
};
const draft = {
  type: 'update',
  documentId: update.documentId,
  title: '第二段开工',
  snapshot: { ...update.snapshot, photos: [media] },
  note: null,
  noteKind: null,
  problems: [],
  until: '2099-01-01T00:00:00.000Z',
};
const mailKey = new Uint8Array(32).fill(4);
// Nobody sends mail to it; the addresses stand where mail is set up.
const mail = { SMTP_URL: 'smtp://127.0.0.1:9', MAIL_KEY: Buffer.from(mailKey).toString('base64') };
const mailTokens: Readonly<Record<string, string>> = {
  '/subscribe/mail/confirm/': seal(
    mailKey,
    'confirm',
    JSON.stringify({
      until: Date.parse('2099-01-01'),
      wish: { email: 'li@example.com', period: 'daily', feeds: ['/'] },
    }),
  ),
  '/subscribe/mail/unsubscribe/': leaveToken(mailKey, nameFor(mailKey, 'address', 'li@example.com')),
};

let folder: string;
let ledger: LedgerServer;
let portal: PortalProcess;
let description: Description;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'interface-'));
  ledger = await startLedgerServer(entries, 0, {
    [`/api/preview/update/${update.documentId}`]: draft,
    '/uploads/site.jpg': photo,
  });
  portal = await startPortal({
    dataDir: folder,
    cms: ledger.url,
    port: await freePort(),
    env: { ...mail, ...voiceEnvironment },
  });
  await eventually(async () =>
    (await fetch(`${portal.url}/calls/`)).text().then((page) => page.includes('护堤巡查队')),
  );
  await eventually(
    async () =>
      (await fetch(`${portal.url}/bulletins/zugong/2026/1/card.png`)).ok &&
      (await fetch(`${portal.url}/standings/shu-ji/2026-02/card.png`)).ok &&
      (await fetch(`${portal.url}/projects/wei-di-0/card.png`)).ok,
  );
  await eventually(async () => (await fetch(`${portal.url}/data/all.zip`)).ok);
  description = await eventually(async () => {
    const answer = await fetch(`${portal.url}/openapi.json`);
    return answer.ok && ((await answer.json()) as Description);
  });
});
afterAll(async () => {
  await portal.stop('SIGTERM');
  await ledger.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A value for a parameter that this small county has an answer to. */
function valueFor(path: string, name: string): string {
  const slugs: Record<string, string> = {
    organizations: 'zhen-0',
    topics: 'ling-yu-0',
    programmes: 'shu-ji',
    calls: openCall.slug,
  };
  const values: Record<string, string> = {
    slug: slugs[path.split('/')[1] ?? ''] ?? 'wei-di-0',
    folder: 'updates',
    section: 'projects',
    kind: path === '/opinions/' ? 'opinion' : 'undertaking',
    outcome: 'adopted',
    series: 'zugong',
    number: '1',
    programme: 'shu-ji',
    period: '2026-02',
    what: '/updates/',
    unit: '/organizations/zhen-0/',
    project: '/projects/wei-di-0/',
    format: path === '/oembed' ? 'xml' : 'atom',
    feed: '/updates/',
    month: path === '/updates/{year}/{month}/' ? '02' : '2026-02',
    q: '护堤',
    after: '2',
    limit: '3',
    wait: '0',
    year: '2026',
    page: path.startsWith('/preview/') ? '/updates/' : '1',
    type: path.startsWith('/preview/') ? 'update' : 'call',
    documentId: update.documentId,
    link: 'signed-by-the-desk',
    sha256,
    from: '2026-01-01',
    to: '2099-12-31',
    sort: 'newest',
    url: `${portal.url}/projects/wei-di-0/`,
    maxwidth: '400',
    maxheight: '300',
    t: mailTokens[path] ?? '',
    about: '/projects/wei-di-0/',
  };
  const value = values[name];
  if (!value) throw new Error(`The test has no value for ${name} in ${path}`);
  return value;
}

/** The described address with its parameters filled in. */
function addressOf(path: string, { parameters = [] }: Operation, withQuery: boolean): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => valueFor(path, name));
  const asked = parameters.filter(
    (parameter) =>
      parameter.in === 'query' &&
      (parameter.required ||
        (withQuery && !['organization', 'topic', 'stage', 'state'].includes(parameter.name))),
  );
  return `${filled}${asked.length > 0 ? `?${new URLSearchParams(asked.map(({ name }) => [name, valueFor(path, name)]))}` : ''}`;
}

describe('the description of the interface', () => {
  test('is valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate({ ...description });
    expect(errors).toBeUndefined();
    expect(valid).toBe(true);
    expect(validator.version).toBe('3.1');
  });

  test('is true: every address that it names answers as it says', async () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats.default(ajv);
    ajv.addSchema(description, 'openapi.json');
    const wrong: string[] = [];
    const paths = Object.entries(description.paths);
    for (const [path, { get }] of paths) {
      if (!get) continue;
      for (const withQuery of [true, false]) {
        const address = addressOf(path, get, withQuery);
        const answer = await fetch(`${portal.url}${address}`, { redirect: 'manual' });
        const type = (answer.headers.get('content-type') ?? '').split(';')[0] ?? '';
        const described = get.responses[200].content[type];
        if (answer.status !== 200 || !described) {
          wrong.push(`${address} answered ${answer.status} ${type}`);
          continue;
        }
        const text = await answer.text();
        if (text === '') wrong.push(`${address} is empty`);
        if (/\bxml$/.test(type) && XMLValidator.validate(text) !== true) wrong.push(`${address} is no XML`);
        if (!/\bjson$/.test(type)) continue;
        const pointer = `openapi.json#/paths/${path.replaceAll('~', '~0').replaceAll('/', '~1').replaceAll('{', '%7B').replaceAll('}', '%7D')}/get/responses/200/content/${type.replaceAll('/', '~1').replaceAll('+', '%2B')}/schema`;
        const validate = ajv.compile({ $ref: pointer });
        if (!validate(JSON.parse(text))) wrong.push(`${address}: ${ajv.errorsText(validate.errors)}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(paths.length).toBeGreaterThan(15);
  });

  test('is true: every form that it names takes the fields that it names, and answers as it says when they are missing', async () => {
    const forms = Object.entries(description.paths).flatMap(([path, { post }]) =>
      post ? [[path, post] as const] : [],
    );
    expect(forms.length).toBeGreaterThan(3);
    for (const [path, post] of forms) {
      const [[type, { schema }] = ['', { schema: { properties: {} } }]] = Object.entries(
        post.requestBody.content,
      );
      const { properties, required = [] } = schema;
      const send = (fields: Record<string, string>): Promise<Response> =>
        fetch(`${portal.url}${addressOf(path, post, true)}`, {
          method: 'POST',
          headers: { 'content-type': type },
          body: type === 'application/json' ? JSON.stringify(fields) : new URLSearchParams(fields),
          redirect: 'manual',
        });
      expect(Object.keys(properties), path).toEqual(expect.arrayContaining([...required]));
      expect(Object.keys(post.responses), path).toContain(
        String(
          (
            await send({
              'hub.mode': 'publish',
              email: 'wang@example.com',
              period: 'daily',
              feed: '/updates/',
            })
          ).status,
        ),
      );
      const empty = await send({});
      expect(Object.keys(post.responses), path).toContain(String(empty.status));
      expect(empty.status, path).toBe(required.length > 0 ? 400 : 200);
    }
  });

  test('is complete: whatever the process answers by itself stands in it, under the names that it goes by', () => {
    expect(dynamicAddresses.length).toBeGreaterThan(3);
    for (const { described, matches } of dynamicAddresses) {
      for (const path of described) {
        const item = description.paths[path];
        const operation = item?.get ?? item?.post;
        if (!operation) throw new Error(`${path} is not described`);
        const address = new URL(addressOf(path, operation, true), portal.url);
        expect(matches(address), path).toBe(true);
        expect(dynamicAddresses.find((one) => one.matches(address))?.described, path).toContain(path);
      }
    }
  });

  test('is complete: so does every file, page and picture that the portal makes of the ledger', () => {
    const patterns = Object.entries(description.paths).flatMap(([path, { get }]) =>
      get ? [new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '[^/]+')}$`)] : [],
    );
    const store = openStore(join(folder, 'portal.db'));
    const files = [...store.pages.all()]
      .filter(({ path, status }) => status === 200 && path !== '/404.html')
      .map(({ path }) => path);
    store.close();
    expect(files.length).toBeGreaterThan(100);
    expect(files.filter((path) => !patterns.some((pattern) => pattern.test(path)))).toEqual([]);
  });
});
