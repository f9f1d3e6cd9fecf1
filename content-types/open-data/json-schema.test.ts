import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyBody } from '../body/arbitrary-body.ts';
import { publishedBodySchema } from '../body/schema.ts';
import { contentTypeOf, publicTypeNames } from '../types/index.ts';
import { wholeDictionary } from './dictionary.ts';
import { recordJsonSchema } from './json-schema.ts';

interface Schema {
  readonly title?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly $id?: string;
}

const schemaOf = (name: (typeof publicTypeNames)[number]): Schema =>
  recordJsonSchema(contentTypeOf(name), `https://portal.example/data/schema/${name}.json`) as Schema;
const compile = (schema: Schema) => {
  const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false });
  addFormats.default(ajv);
  return ajv.compile(schema as object);
};

const page = (body: unknown): object => ({
  type: 'page',
  documentId: 'p'.repeat(24),
  address: 'https://portal.example/about/',
  firstPublished: '2026-05-11T01:14:00.000Z',
  lastChanged: '2026-05-11T01:14:00.000Z',
  versions: 1,
  seq: 7,
  salt: 'a'.repeat(32),
  digest: 'a'.repeat(64),
  data: { title: '关于', slug: 'about', body },
});

describe('the JSON Schema of a record', () => {
  test.each(publicTypeNames)('%s: stands by itself and explains every field in Chinese', (name) => {
    const schema = schemaOf(name);
    expect(() => compile(schema)).not.toThrow();
    const look = (path: string): Schema | undefined =>
      path.split('.').reduce<Schema | undefined>((at, part) => {
        const property = at?.properties?.[part.replace('[]', '')];
        return part.endsWith('[]') ? (property?.items?.properties ? property.items : property) : property;
      }, schema);
    const fields = wholeDictionary().filter(({ type }) => type === name);
    expect(fields.length).toBeGreaterThan(0);
    for (const { path } of fields) expect(look(path), path).toBeDefined();
    for (const property of Object.values(schema.properties?.data?.properties ?? {}))
      expect(property.title).toMatch(/[\u4e00-\u9fff]/);
  });

  test('lets a list be missing, as the ledger leaves out empty ones, and nothing that is always there', () => {
    const data = schemaOf('project').properties?.data;
    expect(data?.required).toContain('milestones');
    expect(data?.required).not.toContain('metrics');
  });

  test('takes every text that the portal can publish, and none that it cannot', () => {
    const validate = compile(schemaOf('page'));
    fc.assert(
      fc.property(anyBody, (body) => {
        fc.pre(publishedBodySchema.safeParse(body).success);
        expect(validate(page(JSON.parse(JSON.stringify(body))))).toBe(true);
      }),
      { numRuns: 150 },
    );
    expect(validate(page({ type: 'doc', content: [{ type: 'script', content: [] }] }))).toBe(false);
    expect(validate(page({ type: 'doc', content: [{ type: 'paragraph', onclick: 'x' }] }))).toBe(false);
  });
});
