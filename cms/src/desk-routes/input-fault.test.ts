import { expect, test } from 'vitest';
import { z } from 'zod';
import { inputFault } from './input-fault.ts';
import { inputReason } from './input-reason.ts';
import { pageNumber } from './whole-number.ts';

const schema = z.strictObject({
  blocks: z.array(z.strictObject({ x: z.number('框的位置要写 0 到 1 的数') })).default([]),
  note: z.string().default(''),
  page: pageNumber(50),
});
const said = (given: unknown) => {
  const { success, error } = schema.safeParse(given, { error: inputReason });
  return success ? null : inputFault(error);
};

test('what is wrong is said in a sentence, and of several alike which one it is', () => {
  expect(said({ blocks: [{ x: 0 }, { x: '左' }] })).toBe('第 2 处：框的位置要写 0 到 1 的数。');
  expect(said({ page: '51' })).toBe('没有这一页，页码要写 1 到 50 的整数。');
});

test('nobody reads how the parts of a request are called', () => {
  for (const given of [
    { blur: true },
    { note: 7 },
    { blocks: [{}] },
    { blocks: 7 },
    'x',
    null,
    undefined,
    [],
  ])
    expect(said(given), JSON.stringify(given)).toMatch(/^[^a-z]*[一-鿿][^a-z]*。$/i);
});

test('the number of a page has one spelling', () => {
  expect(schema.parse({ page: '7' }).page).toBe(7);
  expect(schema.parse({}).page).toBe(1);
  for (const page of ['0x6', '6.0', '6e0', '06', ' 6', '-1', '0', '', ['6'], 6])
    expect(said({ page }), String(page)).toContain('页码');
});
