import type { z } from 'zod';

const notOurs = '编辑台没有看懂这个请求，什么都没有改动。请刷新这一页，再试一次。';

/**
 * What is wrong with a request, as a sentence for whoever works at the desk. How the parts of requests are called is our
 * business; of several alike it is said which one.
 */
export function inputFault({ issues }: z.ZodError): string {
  const [first] = issues;
  if (!first || first.code === 'unrecognized_keys' || !/\p{Script=Han}/u.test(first.message)) return notOurs;
  const place = first.path.find((step) => typeof step === 'number');
  return `${place === undefined ? '' : `第 ${place + 1} 处：`}${first.message.replace(/。$/, '')}。`;
}
