import { queryFaults } from '@xianfeng/content-types/rules/query-faults';
import type { Context } from 'koa';
import type { z } from 'zod';

/** Answers 400 with one sentence and the fields that it is about. */
export function badRequest(context: Context, error: z.ZodError): void {
  context.status = 400;
  context.body = { error: { code: 'bad-request', ...queryFaults(error) } };
}
