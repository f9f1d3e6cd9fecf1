import type { z } from 'zod';
import type { ContentType } from './content-type.ts';
import type { Fields } from './field.ts';

/** The Chinese way to a field: `“里程碑”第 2 项的“计划完成日期”`. */
export function fieldPath(fields: Fields, path: readonly PropertyKey[]): string {
  const [name, ...rest] = path;
  const field = typeof name === 'string' ? fields[name] : undefined;
  if (!field) return `“${String(name ?? '文档')}”`;
  const item = typeof rest[0] === 'number' ? `第 ${rest[0] + 1} 项` : '';
  const inner = typeof rest[0] === 'number' ? rest.slice(1) : rest;
  const here = `“${field.label}”${item}`;
  return field.component && inner.length > 0 ? `${here}的${fieldPath(field.component.fields, inner)}` : here;
}

/** The part of a path that names a field of the form: `['milestones', 1, 'planned']` and what lies deeper → `milestones.1.planned`. */
export function formPath(fields: Fields, path: readonly PropertyKey[]): string {
  const [name, ...rest] = path;
  const field = typeof name === 'string' ? fields[name] : undefined;
  if (!field?.component) return field ? String(name) : '';
  const [index, ...inner] = rest;
  const here = typeof index === 'number' ? `${String(name)}.${index}` : String(name);
  const deeper = formPath(field.component.fields, typeof index === 'number' ? inner : rest);
  return deeper ? `${here}.${deeper}` : here;
}

function reason(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined || /received undefined/.test(issue.message)
        ? '没有填写'
        : '填写的内容不对';
    case 'too_small':
      return issue.origin === 'array'
        ? '至少要有一项'
        : issue.origin === 'string'
          ? '没有填写'
          : `不能小于 ${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'string' ? `太长，最多 ${issue.maximum} 个字` : `不能大于 ${issue.maximum}`;
    case 'invalid_value':
      return /[\u4e00-\u9fff]/.test(issue.message) ? `：${issue.message}` : '要从给出的选项里选一个';
    case 'invalid_format':
      return '的写法不对';
    case 'unrecognized_keys':
      return `里有不认识的内容（${issue.keys.join('、')}）`;
    default:
      return /[\u4e00-\u9fff]/.test(issue.message) ? `：${issue.message}` : '填写的内容不对';
  }
}

/** One sentence in Chinese that names the field and says what to do. */
export function explain(type: ContentType, error: z.ZodError): string {
  const [first, ...more] = error.issues;
  if (!first) return '内容不完整，请检查后再发布。';
  const others = more.length > 0 ? `另有 ${more.length} 处要改。` : '';
  const field = first.path.length > 0 ? fieldPath(type.fields, first.path) : `“${type.label}”`;
  return `${field}${reason(first)}，改好后再发布。${others}`;
}
