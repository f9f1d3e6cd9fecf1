import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import {
  contentTypeOf,
  publicTypeNames,
  storedFields,
  type Field,
  type Fields,
} from '@xianfeng/content-types';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishedFields } from './published-fields.ts';

/** Stands wherever something must stay inside; no arbitrary text contains it. */
const secret = '🔒密';

let folder: string;
const strapi = () =>
  ({
    dirs: { static: { public: folder } },
    db: { query: () => ({ findMany: async () => [] }) },
  }) as unknown as Core.Strapi;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'snapshot-'));
  writeFileSync(join(folder, 'a.pdf'), 'a');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const words = fc.string({ maxLength: 12 }).filter((text) => !text.includes('🔒'));
const documentId = fc.stringMatching(/^[a-z0-9]{24}$/);
/** What Strapi's rows carry besides the fields of the form. */
const besides = fc.record({
  createdBy: fc.constant({ email: secret }),
  updatedBy: fc.constant({ resetPasswordToken: secret }),
  unknown: fc.constant(secret),
  telephone: fc.constant(secret),
});

const file = fc.tuple(documentId, words, besides).map(([id, name, more]) => ({
  ...more,
  id: 1,
  documentId: id,
  name,
  mime: 'application/pdf',
  url: '/a.pdf',
  updatedAt: '1',
  alternativeText: 'a',
  caption: null,
  folderPath: secret,
  provider_metadata: { key: secret },
}));
const related = (title: string) =>
  fc.tuple(documentId, besides).map(([id, more]) => ({ ...more, documentId: id, [title]: secret }));
const silentPerson = fc
  .tuple(words, besides)
  .map(([post, more]) => ({ ...more, post, name: secret, consentToBeNamed: false, note: secret }));

function single(field: Field): fc.Arbitrary<unknown> {
  if (field.published === null) return fc.constant(secret);
  switch (field.kind) {
    case 'media':
      return file;
    case 'relation':
      return related('name');
    case 'quote':
      return silentPerson;
    case 'component':
      return row(field.component?.fields ?? {});
    case 'body':
      return words.map((text) => ({
        type: 'doc',
        content: [{ type: 'paragraph', content: text ? [{ type: 'text', text }] : [] }],
      }));
    default:
      return field.storage?.type === 'boolean' ? fc.boolean() : words;
  }
}

function row(fields: Fields): fc.Arbitrary<Record<string, unknown>> {
  const own = Object.entries(fields).map(
    ([name, field]) =>
      [
        name,
        fc.option(
          field.many && field.published !== null ? fc.array(single(field), { maxLength: 3 }) : single(field),
        ),
      ] as const,
  );
  return fc
    .tuple(fc.record(Object.fromEntries(own)), besides)
    .map(([given, more]) => ({ ...more, ...given }));
}

test.each(publicTypeNames)('nothing that is not a public field of %s gets out of any row', async (name) => {
  const type = contentTypeOf(name);
  await fc.assert(
    fc.asyncProperty(row(storedFields(type)), async (stored) => {
      expect(JSON.stringify(stored)).toContain(secret);
      const published = await publishedFields(strapi(), type.fields, stored, []);
      expect(JSON.stringify(published)).not.toContain(secret);
      for (const field of Object.keys(published))
        expect(type.fields[field]?.published ?? null, field).not.toBeNull();
    }),
    { numRuns: 40 },
  );
});
