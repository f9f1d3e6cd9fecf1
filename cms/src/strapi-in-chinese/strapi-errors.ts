import type { Modules } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { fieldPath, storedFields, type ContentType } from '@xianfeng/content-types';
import { explainWaits } from './explain-waits.ts';
import { storedType } from '@xianfeng/content-types/types/find-type';

interface FieldError {
  readonly path: readonly string[];
  readonly message: string;
}

const reasons: readonly [RegExp, string][] = [
  [/defined|required|null|at least 1 char/, '没有填写'],
  [/unique/, '和已有的重复'],
  [/at most (\d+) char/, '太长，最多 $1 个字'],
  [/at least (\d+) items?/, '至少要有 $1 项'],
  [/less than or equal to (\S+)/, '不能大于 $1'],
  [/greater than or equal to (\S+)/, '不能小于 $1'],
  [/match/, '的写法不对'],
  [/one of/, '要从给出的选项里选一个'],
];

function reason(message: string): string {
  for (const [pattern, words] of reasons) {
    const match = pattern.exec(message);
    if (match) return words.replace('$1', match[1] ?? '');
  }
  return '填写的内容不对';
}

const hasChinese = (text: string) => /[\u4e00-\u9fff]/.test(text);

function fieldErrors(error: unknown): FieldError[] {
  if (!(error instanceof errors.ValidationError)) return [];
  const { errors: list } = error.details as { errors?: FieldError[] };
  return Array.isArray(list) ? list : [];
}

function sentence(type: ContentType, { path, message }: FieldError): string {
  if (hasChinese(message)) return message;
  const steps = path.map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  return `${fieldPath(storedFields(type), steps)}${reason(message)}，请改好后再试。`;
}

/** Says what Strapi's own checks found in Chinese, naming the field by the words of the form. */
export function chineseErrors(): Modules.Documents.Middleware.Middleware {
  return async (context, next) => {
    const type = storedType(context.uid);
    try {
      return await explainWaits(next);
    } catch (error) {
      const found = fieldErrors(error);
      if (!type || found.length === 0) throw error;
      const told = found.map((each) => ({ ...each, message: sentence(type, each) }));
      const more = told.length > 1 ? `另有 ${told.length - 1} 处要改。` : '';
      throw new errors.ValidationError(`${told[0]?.message}${more}`, { errors: told });
    }
  };
}
