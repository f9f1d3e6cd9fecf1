import type { ServerResponse } from 'node:http';
import { shownReceipt } from '@xianfeng/content-types/forms/receipt-code';
import { z } from 'zod';
import { answerError } from '../answer-error.ts';

/** Text that a program sent; what it may say is for its form. */
export const sentText = z.string('要写成文字').max(20_000, '太长');

/** An object of such texts and nothing else. */
export const sentObject = <S extends z.ZodRawShape>(shape: S) =>
  z.strictObject(shape, {
    error: ({ code, keys }) =>
      code === 'unrecognized_keys' ? `没有 ${keys?.[0]?.slice(0, 40)} 这一项` : '要写成一个对象',
  });

type Faults = Readonly<Record<string, string>>;

function json(sent: Buffer): unknown {
  try {
    return JSON.parse(sent.toString('utf8'));
  } catch {
    return undefined;
  }
}

/** What a program sent, or what is wrong with it, member by member. */
export function readSent<T>(
  schema: z.ZodType<T>,
  sent: Buffer,
): { readonly data: T } | { readonly faults: Faults } {
  const body = schema.safeParse(json(sent));
  if (body.success) return { data: body.data };
  return {
    faults: Object.fromEntries(
      body.error.issues.map(({ path, message }) => [path.join('.') || 'body', `${message}。`]),
    ),
  };
}

export const invalidSent = (response: ServerResponse, fields: Faults): void =>
  answerError(response, 400, {
    code: 'invalid',
    message: Object.values(fields)[0] ?? '请发送一个 JSON 对象，字段见 /openapi.json。',
    fields,
  });

/** `what` says of what there is too much. */
export const tooManySent = (response: ServerResponse, wait: number, what: string): void =>
  answerError(
    response,
    429,
    { code: 'too-many', message: `${what}，请过 ${wait} 秒再试。` },
    { 'retry-after': String(wait) },
  );

export const fullNow = (response: ServerResponse, what: string): void =>
  answerError(
    response,
    429,
    { code: 'full', message: `${what}，请过一小时再试。` },
    { 'retry-after': '3600' },
  );

/** 201 with the receipt of what was taken. */
export function receiptSent(response: ServerResponse, code: string): void {
  response
    .writeHead(201, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
    .end(JSON.stringify({ receipt: shownReceipt(code) }));
}
