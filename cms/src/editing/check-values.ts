import type { Modules } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Fields } from '@xianfeng/content-types';
import { storedBodySchema } from '@xianfeng/content-types/body/schema';
import { storedType } from '@xianfeng/content-types/types/find-type';
import { savedData } from './saved-data.ts';

type Data = Readonly<Record<string, unknown>>;

const groups = (value: unknown): Data[] =>
  (Array.isArray(value) ? value : [value]).filter(
    (each): each is Data => typeof each === 'object' && each !== null,
  );

/** One sentence about the first rich text or address in `data` that cannot be stored; null when all are well. */
export function valueProblem(fields: Fields, data: Data): string | null {
  for (const [name, field] of Object.entries(fields)) {
    const value = data[name];
    if (value === undefined || value === null || value === '') continue;
    const refusal = field.refusal?.(value);
    if (refusal) return `“${field.label}”没有保存：${refusal}`;
    if (field.kind === 'body') {
      const checked = storedBodySchema.safeParse(value);
      if (!checked.success)
        return `“${field.label}”没有保存：${checked.error.issues[0]?.message ?? '格式不对。'}`;
    }
    for (const group of field.component ? groups(value) : []) {
      const inner = valueProblem(field.component?.fields ?? {}, group);
      if (inner) return inner;
    }
  }
  return null;
}

/** Refuses rich text that is not one of our documents and addresses that no link may carry, whoever sends them. */
export function checkValues(): Modules.Documents.Middleware.Middleware {
  return async (context, next) => {
    const type = storedType(context.uid);
    const data = type && savedData(context);
    const problem = type && data ? valueProblem(type.fields, data) : null;
    if (problem) throw new errors.ApplicationError(problem);
    return next();
  };
}
