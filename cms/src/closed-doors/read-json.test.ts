import { Readable } from 'node:stream';
import type { IncomingMessage } from 'node:http';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deepest, isDeeper, readJson } from './read-json.ts';
import { threadTime } from '../testing/thread-time.ts';

const sent = (text: string): IncomingMessage =>
  Object.assign(Readable.from([Buffer.from(text)]), { headers: {} }) as unknown as IncomingMessage;

describe('a JSON body', () => {
  test('comes through as it is, whatever its texts hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.string(), fc.jsonValue()), async (value) => {
        fc.pre(!JSON.stringify(value).includes('"__proto__"'));
        expect(await readJson(sent(JSON.stringify(value)), 1e6)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test('may nest as deep as forms do, and not deeper', () => {
    expect(isDeeper('['.repeat(deepest) + ']'.repeat(deepest), deepest)).toBe(false);
    expect(isDeeper('['.repeat(deepest + 1), deepest)).toBe(true);
    expect(isDeeper(JSON.stringify({ text: '"\\['.repeat(500) }), deepest)).toBe(false);
    expect(isDeeper('[],'.repeat(500), deepest)).toBe(false);
  });

  test.each([
    ['[[[', 400],
    ['{"a":', 400],
    ['7', 400],
    ['null', 400],
    ['{"__proto__":{"admin":true}}', 400],
    ['{"a":{"\\u005f_proto__":{"admin":true}}}', 400],
    [`{"a":"${'x'.repeat(200)}"}`, 413],
  ])('%s is refused', async (text, status) => {
    await expect(readJson(sent(text), 100)).rejects.toMatchObject({ status });
  });

  test('that is empty is an empty object', async () => {
    expect(await readJson(sent(''), 10)).toEqual({});
  });

  test('of four megabytes of brackets is refused in the time of one look', async () => {
    const brackets = '['.repeat(4_000_000);
    const started = threadTime();
    for (let attempt = 0; attempt < 20; attempt += 1)
      await expect(readJson(sent(brackets), 5_000_000)).rejects.toMatchObject({ status: 400 });
    expect(threadTime() - started).toBeLessThan(10_000);
  });
});
