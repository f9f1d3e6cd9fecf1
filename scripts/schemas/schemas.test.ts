import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lostAttributes } from './attribute-record.ts';
import { recordAttributes, schemaDrift, unexplainedLosses, writeSchemas } from './index.ts';

const cms = fileURLToPath(new URL('../../cms/', import.meta.url));

test('the committed schemas say what the content types say', () => {
  expect(schemaDrift(cms)).toEqual([]);
});

test('no attribute was lost without a migration', () => {
  expect(unexplainedLosses(cms)).toEqual([]);
});

describe('in a copy', () => {
  let copy: string;
  beforeEach(() => {
    copy = mkdtempSync(join(tmpdir(), 'schemas-'));
    writeSchemas(copy);
    recordAttributes(copy);
  });
  afterEach(() => rmSync(copy, { recursive: true, force: true }));

  test('writing twice changes nothing the second time', () => {
    expect(writeSchemas(copy)).toEqual([]);
    expect(schemaDrift(copy)).toEqual([]);
  });

  test('a changed, a missing and a foreign file are each named', () => {
    writeFileSync(join(copy, 'src/api/topic/content-types/topic/schema.json'), '{}\n');
    rmSync(join(copy, 'src/components/shared/attachment.json'));
    cpSync(join(copy, 'src/components/call/result.json'), join(copy, 'src/components/call/foreign.json'));
    expect(schemaDrift(copy)).toEqual([
      expect.stringContaining('api/topic/'),
      expect.stringContaining('shared/attachment.json'),
      expect.stringContaining('call/foreign.json'),
    ]);
  });

  test('an attribute that is gone or stored in another way needs a migration that names it', () => {
    const before = { topic: { name: 'string', colour: 'string' } };
    expect(lostAttributes(before, { topic: { name: 'text' } })).toEqual(['topic.name', 'topic.colour']);
    writeFileSync(
      join(copy, 'database/recorded-attributes.json'),
      JSON.stringify({ topic: { colour: 'string' } }),
    );
    expect(unexplainedLosses(copy)).toEqual([expect.stringContaining('topic.colour')]);
    writeFileSync(join(copy, 'database/migrations/2026.drop-colour.js'), '// topic.colour: never used\n');
    expect(unexplainedLosses(copy)).toEqual([]);
  });
});
