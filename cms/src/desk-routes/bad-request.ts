import type { Context } from 'koa';
import type { z } from 'zod';

/** Answers 400 with one sentence and the fields that it is about. */
export function badRequest(context: Context, error: z.ZodError): void {
  const fields = Object.fromEntries(
    error.issues.map((issue) => {
      const named = issue.code === 'unrecognized_keys' ? issue.keys.join('、') : issue.path.join('.');
      return [named, issue.code === 'unrecognized_keys' ? '这里没有这个参数' : issue.message];
    }),
  );
  const [first] = Object.entries(fields);
  context.status = 400;
  context.body = {
    error: {
      code: 'bad-request',
      message: first ? `参数 ${first[0]} 不对：${first[1]}。` : '参数不对。',
      fields,
    },
  };
}
