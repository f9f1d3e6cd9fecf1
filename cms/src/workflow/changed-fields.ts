import { canonicalJson, type ContentType, type Json } from '@xianfeng/content-types';

type PublicFields = { readonly [field: string]: Json };

const text = (value: Json | undefined) => (value === undefined ? '' : canonicalJson(value));

/** The words of the fields in which a draft differs from what is public, in the order of the form. */
export function changedFields(type: ContentType, before: PublicFields, now: PublicFields): string[] {
  return Object.entries(type.fields)
    .filter(([name]) => text(before[name]) !== text(now[name]))
    .map(([, field]) => field.label);
}
