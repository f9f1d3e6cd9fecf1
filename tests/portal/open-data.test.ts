import {
  contentTypeOf,
  contentTypes,
  publicTypeNames,
  entryDigest,
  snapshotSchema,
  type Json,
  type PublicTypeName,
} from '@xianfeng/content-types';
import { wholeDictionary } from '@xianfeng/content-types/open-data/dictionary';
import { workedOutFields, type OpenRecord } from '@xianfeng/content-types/open-data/record';
import { columnsOf, headingOf } from '@xianfeng/content-types/table/index';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDemoPortal } from '../look/demo-portal.ts';
import { stillDay, type StillPortal } from '../look/still-portal.ts';
import { publicDocuments } from '../bench/county.ts';

interface Whole {
  readonly type: string;
  readonly schema: string;
  readonly licence: { readonly url: string };
  readonly asOf: { readonly seq: number; readonly at: string };
  readonly count: number;
  readonly records: readonly OpenRecord[];
}

let portal: StillPortal;
const whole = new Map<PublicTypeName, Whole>();

const get = (path: string): Promise<Response> => fetch(`${portal.url}${path}`);
const textOf = async (path: string): Promise<string> =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await (await get(path)).arrayBuffer());

beforeAll(async () => {
  portal = await startDemoPortal();
  for (const type of publicTypeNames)
    whole.set(type, (await (await get(`/data/${type}.json`)).json()) as Whole);
});
afterAll(() => portal.close());

describe('the open data of the demo county', () => {
  test('hold every public document once, as it stands in the ledger', () => {
    const records = [...whole.values()].flatMap((file) => file.records);
    expect(records.length).toBe(publicDocuments(portal.entries));
    expect(new Set(records.map(({ documentId }) => documentId)).size).toBe(records.length);
    const bySeq = new Map(portal.entries.map((entry) => [entry.seq, entry]));
    for (const record of records) {
      const entry = bySeq.get(record.seq);
      expect(record.data).toEqual(entry?.snapshot);
      expect(record.digest).toBe(entry?.digest);
      expect(entryDigest(record.salt, record.data as Json)).toBe(record.digest);
    }
  });

  test('say as of when, under what licence and how many', () => {
    for (const [type, { asOf, licence, count, records, ...file }] of whole) {
      expect(asOf).toEqual({ seq: portal.entries.length, at: portal.entries.at(-1)?.at });
      expect(licence.url).toContain('creativecommons.org/licenses/by/4.0');
      expect([file.type, file.schema, count]).toEqual([
        type,
        `${portal.url}/data/schema/${type}.json`,
        records.length,
      ]);
    }
  });

  test('name for every record the page where it can be read', async () => {
    for (const [type, { records }] of whole) {
      const { address } = records[0] ?? {};
      if (type === 'siteSettings' || type === 'redirect') expect(address).toBeUndefined();
      else if (address) expect((await fetch(address)).status, address).toBe(200);
    }
  });

  test('are valid under the JSON Schema that is served with them', async () => {
    const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, strictTypes: false });
    addFormats.default(ajv);
    const wrong: string[] = [];
    let checked = 0;
    for (const [type, { records, schema }] of whole) {
      const validate: (value: unknown) => boolean = ajv.compile(
        (await (await get(new URL(schema).pathname)).json()) as object,
      );
      for (const record of records) {
        checked += 1;
        if (!validate(record))
          wrong.push(`${type} ${record.documentId}: ${ajv.errorsText((validate as { errors?: [] }).errors)}`);
      }
      expect(validate({ ...records[0], secret: 1 }), `${type} with an unknown member`).toBe(false);
      if (records[0]) expect(validate({ ...records[0], data: {} }), `${type} without content`).toBe(false);
    }
    expect(wrong).toEqual([]);
    expect(checked).toBeGreaterThan(300);
  });

  test.each(publicTypeNames)(
    '%s: JSON Lines and JSON are the same records, which the portal itself could publish',
    async (type) => {
      const lines = (await textOf(`/data/${type}.jsonl`)).split('\n');
      expect(lines.pop()).toBe('');
      expect(lines.map((line) => JSON.parse(line))).toEqual(whole.get(type)?.records);
      for (const { data } of whole.get(type)?.records ?? [])
        expect(snapshotSchema(contentTypeOf(type)).safeParse(data).success).toBe(true);
    },
  );

  test.each(publicTypeNames)(
    '%s: the table is UTF-8 that Excel knows as such, strict CSV, under the headings of the desk',
    async (type) => {
      const answer = await get(`/data/${type}.csv`);
      expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
      expect(answer.headers.get('access-control-allow-origin')).toBe('*');
      const text = await textOf(`/data/${type}.csv`);
      expect(text.startsWith('\uFEFF')).toBe(true);
      const [headings = [], ...rows] = parse(text, { bom: true }) as string[][];
      const besides = 7 + (type === 'project' ? Object.keys(workedOutFields).length : 0);
      expect(headings.slice(0, -besides)).toEqual(columnsOf(contentTypeOf(type)).map(headingOf));
      const ids = [...new Set(rows.map(([id]) => id).filter(Boolean))];
      expect(ids).toEqual(whole.get(type)?.records.map(({ documentId }) => documentId));
      for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r](?!\d)/);
    },
  );

  test('tell of every project how it stands, in its own unit, and what it promised at first', async () => {
    const rows = parse(await textOf('/data/project.csv'), { bom: true, columns: true }) as Record<
      string,
      string
    >[];
    const told = new Map(
      rows.filter((row) => row['状态']).map((row) => [row['网址']?.split('/').at(-2), row]),
    );
    expect(told.size).toBe(whole.get('project')?.count);
    expect(told.get('baiguo-jiti-shouru')?.['原目标']).toMatch(/ 15 万元$/);
    const late = [...told.values()].filter((row) => row['逾期工作日'] !== '');
    expect(late.length).toBeGreaterThan(2);
    for (const row of late) expect(row['状态']).toMatch(/^(逾期|久拖)$/);
    for (const row of told.values()) {
      expect(row['进度']).toMatch(/\d/);
      expect(row['状态截至']).toBe(stillDay);
    }
  });

  test('tell every change of a promise in a table of its own, each under the entry of the ledger that made it', async () => {
    const text = await textOf('/data/changes.csv');
    expect(text.startsWith('\uFEFF')).toBe(true);
    const rows = parse(text, { bom: true, columns: true }) as Record<string, string>[];
    const lowered = rows.find((row) => row['改了什么'] === '目标指标：村集体经营收入');
    expect(lowered).toMatchObject({ 改前: '15', 改后: '12', 单位: '万元', 类别: '目标' });
    expect(lowered?.['理由']).toContain('经村民代表会议同意');
    const bySeq = new Map(portal.entries.map((entry) => [String(entry.seq), entry]));
    expect(rows.length).toBeGreaterThan(8);
    for (const row of rows)
      expect(bySeq.get(row['账本第几条'] ?? '')).toMatchObject({
        action: 'revise',
        documentId: row.documentId,
      });
  });

  test('come in one archive too, whose parts are the same bytes', async () => {
    const files = unzipSync(new Uint8Array(await (await get('/data/all.zip')).arrayBuffer()));
    for (const type of publicTypeNames) {
      for (const format of ['csv', 'jsonl'])
        expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(files[`${type}.${format}`]), type).toBe(
          await textOf(`/data/${type}.${format}`),
        );
      expect(JSON.parse(strFromU8(files[`schema/${type}.json`] ?? new Uint8Array()))).toEqual(
        await (await get(`/data/schema/${type}.json`)).json(),
      );
    }
    const words = new TextDecoder().decode(files['README.txt']);
    expect(words).toContain(`截至公开账本第 ${portal.entries.length} 条`);
    expect(words).toContain('CC BY 4.0');
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(files['dictionary.csv'])).toBe(
      await textOf('/data/dictionary.csv'),
    );
  });
});

describe('the dictionary', () => {
  test('explains every field that occurs in the data, and no other', () => {
    const known = new Set(wholeDictionary().map(({ type, path }) => `${type} ${path}`));
    const used = new Set<string>();
    const walk = (
      type: PublicTypeName,
      fields: Readonly<Record<string, { many: boolean; component?: { fields: object } }>>,
      value: Readonly<Record<string, unknown>>,
      path: string,
    ): void => {
      for (const [name, member] of Object.entries(value)) {
        const here = `${path}.${name}${fields[name]?.many ? '[]' : ''}`;
        used.add(`${type} ${here}`);
        const inner = fields[name]?.component?.fields as typeof fields | undefined;
        if (inner)
          for (const item of [member].flat()) walk(type, inner, item as Record<string, unknown>, here);
      }
    };
    for (const [type, { records }] of whole)
      for (const { data } of records) walk(type, contentTypes[type].fields as never, data, 'data');
    expect([...used].filter((path) => !known.has(path))).toEqual([]);
    expect(used.size).toBeGreaterThan(100);
    expect([...known].filter((path) => /internal|changeNote|changeKind|person /.test(path))).toEqual([]);
  });

  test('is a page and a table with the same fields', async () => {
    const [, ...rows] = parse(await textOf('/data/dictionary.csv'), { bom: true }) as string[][];
    expect(rows.length).toBe(wholeDictionary().length);
    const page = await textOf('/data/dictionary/');
    for (const { path } of wholeDictionary()) expect(page).toContain(`<code>${path}</code>`);
  });
});

describe('the page of open data', () => {
  test('names every file with its size and count, the licence and how fresh it is', async () => {
    const page = await textOf('/data/');
    for (const [type, { count }] of whole) {
      for (const format of ['csv', 'json', 'jsonl']) expect(page).toContain(`href="/data/${type}.${format}"`);
      expect(page).toMatch(new RegExp(`id="${type}"[\\s\\S]*?data-label="条数"[^>]*>${count}<`));
    }
    expect(page).toContain(`截至公开账本第 ${portal.entries.length} 条`);
    expect(page).toContain('creativecommons.org/licenses/by/4.0');
    expect(await textOf('/')).toContain('href="/data/"');
  });

  test('has a description that data portals harvest: DCAT with addresses, sizes and digests that are true', async () => {
    const catalog = (await (await get('/data/catalog.jsonld')).json()) as {
      '@type': string;
      'dcat:dataset': { 'dcat:distribution': Distribution[]; 'dct:conformsTo'?: { '@id': string } }[];
      'dcat:distribution': Distribution[];
    };
    interface Distribution {
      readonly 'dcat:downloadURL': { readonly '@id': string };
      readonly 'dcat:byteSize': { readonly '@value': string };
      readonly 'spdx:checksum': { readonly 'spdx:checksumValue': string };
    }
    expect(catalog['@type']).toBe('dcat:Catalog');
    expect(catalog['dcat:dataset'].length).toBe(publicTypeNames.length + 1);
    const distributions = [
      ...catalog['dcat:dataset'].flatMap((dataset) => dataset['dcat:distribution']),
      ...catalog['dcat:distribution'],
    ];
    expect(distributions.length).toBe(publicTypeNames.length * 3 + 2);
    for (const distribution of distributions) {
      const bytes = await (await fetch(distribution['dcat:downloadURL']['@id'])).bytes();
      expect(String(bytes.byteLength)).toBe(distribution['dcat:byteSize']['@value']);
      const digest = Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
      expect(digest).toBe(distribution['spdx:checksum']['spdx:checksumValue']);
    }
    // A row of the changes is no document, and has no schema of one.
    const schemas = catalog['dcat:dataset'].flatMap((dataset) => dataset['dct:conformsTo'] ?? []);
    expect(schemas.length).toBe(publicTypeNames.length);
    for (const schema of schemas) expect((await fetch(schema['@id'])).status).toBe(200);
  });
});
