import type { z } from 'zod';

/** What is wrong with the parameters of a request, in Chinese: the first in a sentence, all by name. */
export interface QueryFaults {
  readonly message: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Reads it out of zod's error; each schema brings its own Chinese words. */
export function queryFaults(error: z.ZodError): QueryFaults {
  const fields = Object.fromEntries(
    error.issues.map((issue) =>
      issue.code === 'unrecognized_keys'
        ? [issue.keys.join('、'), '这里没有这个参数']
        : [issue.path.join('.'), /[\u4e00-\u9fff]/.test(issue.message) ? issue.message : '只能写一次'],
    ),
  );
  const [first] = Object.entries(fields);
  return { message: first ? `参数 ${first[0]} 不对：${first[1]}。` : '参数不对。', fields };
}
