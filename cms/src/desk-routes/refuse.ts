import type { Context } from 'koa';

/** Answers with a reason in Chinese. */
export function refuse(context: Context, status: number, code: string, message: string): void {
  context.status = status;
  context.body = { error: { code, message } };
}
