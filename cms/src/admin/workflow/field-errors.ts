import type { Fields } from '@xianfeng/content-types';
import type { FormValues } from '../reports/form-values.ts';
import type { DeskStatus } from '../../workflow/desk-status.ts';

/** Errors of a form as it keeps them: by field, inside fields of several parts by place and part. */
export interface FieldErrors {
  [name: string]: string | FieldErrors;
}

function put(errors: FieldErrors, fields: Fields, path: readonly string[], message: string): void {
  const [name = '', ...inside] = path;
  const field = fields[name];
  if (!field) return;
  const place = /^\d+$/.test(inside[0] ?? '') ? inside[0] : undefined;
  const rest = inside.slice(place === undefined ? 0 : 1);
  // What is wrong somewhere in a text stands at the text.
  if (!field.component || rest.length === 0) {
    errors[name] ??= message;
    return;
  }
  const parts = (errors[name] ??= {});
  if (typeof parts === 'string') return;
  const part = place === undefined ? parts : (parts[place] ??= {});
  if (typeof part !== 'string') put(part, field.component.fields, rest, message);
}

/** What keeps a document from going on, as errors that stand at its fields. */
export function fieldErrors(findings: DeskStatus['findings'], fields: Fields): FieldErrors {
  const errors: FieldErrors = {};
  for (const { level, at, message } of findings)
    if (level === 'blocking' && at) put(errors, fields, at.split('.'), message);
  return errors;
}

/** The relations that a new form has to name and does not yet: Strapi asks for them only of what it publishes itself. */
export function unchosen(fields: Fields, values: FormValues): FieldErrors {
  const missing = Object.entries(fields).filter(([name, { kind, required }]) => {
    const { connect = [] } = (values[name] ?? {}) as { readonly connect?: readonly unknown[] };
    return kind === 'relation' && required && connect.length === 0;
  });
  return Object.fromEntries(missing.map(([name]) => [name, '请选择这一项。']));
}
