import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { boundedForm } from './bounded-form.ts';
import { BodyRefused } from './read-json.ts';

const type = 'multipart/form-data; boundary=frontier';
const limits = { bytes: 100_000, parts: 3, headerBytes: 200 };
const part = (header: string, data: string) => `--frontier\r\n${header}\r\n\r\n${data}\r\n`;
const file = (name: string, data: string) =>
  part(`Content-Disposition: form-data; name="files"; filename="${name}"\r\nContent-Type: image/png`, data);
const form = (...parts: string[]) => `${parts.join('')}--frontier--\r\n`;
const pieces = (text: string, size: number) =>
  Array.from({ length: Math.ceil(text.length / size) }, (_, index) =>
    Buffer.from(text.slice(index * size, (index + 1) * size), 'latin1'),
  );
const through = (text: string, size: number) =>
  buffer(Readable.from(pieces(text, size)).compose(boundedForm(type, limits)));

describe('a form with files', () => {
  test.each([1, 2, 7, 64, 100_000])('comes through as it is in pieces of %d bytes', async (size) => {
    const text = form(file('a.png', 'x'.repeat(3000)), file('b.png', '\r\n\r\n--front'), file('c.png', ''));
    expect((await through(text, size)).toString('latin1')).toBe(text);
  });

  const tooMany = form(...Array<string>(4).fill(file('a.png', '')));
  const endless = 'filename="'.repeat(1000);
  test.each([
    ['too many empty parts', tooMany, 413, '一次最多上传 3 个文件'],
    [
      'hundreds of thousands of parts',
      form(...Array<string>(2000).fill('--frontier\r\n\r\n\r\n')),
      413,
      '一次最多',
    ],
    // The parser takes a line without a colon for the end of what stands above a part.
    ['parts hidden above others', form('--frontier\r\na\r\n'.repeat(4), file('a.png', '')), 413, '一次最多'],
    ['an endless line above a part', form(part(`X: ${endless}`, '')), 400, '不完整或者不对'],
    ['a line above a part that never ends', `--frontier\r\nX: ${endless}`, 400, '不完整或者不对'],
    [
      'a delimiter in such a line',
      form(part(`X: ${`--frontier${endless}`.slice(0, 250)}`, '')),
      400,
      '不完整',
    ],
    ['too many bytes', form(file('a.png', 'x'.repeat(100_000))), 413, '最大 50 MB'],
    ['too many bytes behind its end', form() + ' '.repeat(100_000), 400, '。'],
  ])('with %s is refused, however it is cut into pieces', async (_what, text, status, words) => {
    for (const size of [3, 1000, text.length]) {
      const refused: unknown = await through(text, size).catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(BodyRefused);
      expect(refused).toMatchObject({ message: expect.stringContaining(words) as string });
      if (size === 3) expect((refused as BodyRefused).status).toBe(status);
    }
  });

  test.each([
    'multipart/form-data',
    'multipart/form-data; boundary=',
    `multipart/form-data; boundary=${'x'.repeat(201)}`,
  ])('that says %s is refused before a byte of it is read', (said) => {
    expect(() => boundedForm(said, limits)).toThrow(BodyRefused);
  });
});
