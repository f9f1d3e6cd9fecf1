import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { XMLValidator } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dynamicAddresses } from '../../site/server/dynamic-addresses.ts';
import { openStore } from '../../site/store/store.ts';
import { stepsOf } from '../publisher/small-world.ts';
import { startLedgerServer, type LedgerServer } from '../support/ledger-server.ts';
import { eventually, freePort, startPortal, type PortalProcess } from '../support/portal-process.ts';
import { simulateLedger } from '../support/simulated-ledger.ts';

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: 'path' | 'query'; readonly required?: boolean }[];
  readonly responses: { readonly 200: { readonly content: Readonly<Record<string, { readonly schema: object }>> } };
}

interface Description {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, { readonly get: Operation }>>;
}

const entries = [
  ...simulateLedger(
    stepsOf([
      { kind: 'publish-update', project: 0, title: '堤顶浇好了 ]]> & <b>“好”</b> 😀', days: 3 },
      { kind: 'publish-call', project: 0, title: '护堤巡查队', days: 1 },
      { kind: 'publish-notice', project: 1, title: '立项公示', days: 1 },
    ]).flatMap((step) => step.operations),
  ),
];
// Pages are for people; what stands here is neither a page nor made for programs.
const forPeople = /\/$|^\/404\.html$|^\/robots\.txt$|^\/manifest\.webmanifest$|card\.png$/;

let folder: string;
let ledger: LedgerServer;
let portal: PortalProcess;
let description: Description;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'interface-'));
  ledger = await startLedgerServer(entries);
  portal = await startPortal({ dataDir: folder, cms: ledger.url, port: await freePort() });
  await eventually(async () => (await fetch(`${portal.url}/`)).text().then((page) => page.includes('护堤巡查队')));
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
  const slugs: Record<string, string> = { projects: 'wei-di-0', organizations: 'zhen-0', topics: 'ling-yu-0', programmes: 'shu-ji' };
  const values: Record<string, string> = { slug: slugs[path.split('/')[1] ?? ''] ?? 'wei-di-0', section: 'projects', kind: 'undertaking', what: '/updates/', unit: '/organizations/zhen-0/', project: '/projects/wei-di-0/', format: path === '/oembed' ? 'xml' : 'atom', feed: '/updates/', month: '2026-02', q: '护堤', after: '2', limit: '3', wait: '0', year: '2026', page: '1', type: 'call', from: '2026-01-01', to: '2099-12-31', sort: 'newest', url: `${portal.url}/projects/wei-di-0/`, maxwidth: '400', maxheight: '300' };
  const value = values[name];
  if (!value) throw new Error(`The test has no value for ${name} in ${path}`);
  return value;
}

/** The described address with its parameters filled in. */
function addressOf(path: string, { parameters = [] }: Operation, withQuery: boolean): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => valueFor(path, name));
  const asked = parameters.filter((parameter) => parameter.in === 'query' && (parameter.required || (withQuery && !['organization', 'topic', 'stage', 'state'].includes(parameter.name))));
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

  test('is complete: whatever the process answers by itself stands in it', () => {
    expect(dynamicAddresses.length).toBeGreaterThan(3);
    for (const { described } of dynamicAddresses) if (described !== null) expect(Object.keys(description.paths)).toContain(described);
  });

  test('is complete: so does every file that is made for programs', () => {
    const patterns = Object.keys(description.paths).map((path) => new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '[^/]+')}$`));
    const store = openStore(join(folder, 'portal.db'));
    const files = [...store.pages.all()].filter(({ path, status }) => status === 200 && !forPeople.test(path)).map(({ path }) => path);
    store.close();
    expect(files.length).toBeGreaterThan(20);
    expect(files.filter((path) => !patterns.some((pattern) => pattern.test(path)))).toEqual([]);
  });
});
