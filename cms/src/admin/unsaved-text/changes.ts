import type { Fields } from '@xianfeng/content-types';
import { bodyText } from '@xianfeng/content-types/body/plain-text';
import { storedBodySchema } from '@xianfeng/content-types/body/schema';
import { canonicalJson, type Json } from '@xianfeng/content-types/ledger/canonical-json';

export type Values = Readonly<Record<string, unknown>>;

const same = (a: unknown, b: unknown) =>
  canonicalJson((a ?? null) as Json) === canonicalJson((b ?? null) as Json);

/** The fields of a form in which it differs from what was loaded; null where a field was emptied. */
export function changesIn(values: Values, loaded: Values): Record<string, unknown> {
  const names = new Set([...Object.keys(values), ...Object.keys(loaded)]);
  return Object.fromEntries(
    [...names]
      .filter((name) => !same(values[name], loaded[name]))
      .map((name) => [name, values[name] ?? null]),
  );
}

/** A form with these changes made in it. */
export const withChanges = (values: Values, changes: Values): Values => ({
  ...values,
  ...Object.fromEntries(Object.entries(changes).map(([name, value]) => [name, value ?? undefined])),
});

/** Whether a form already says all of this. */
export const holds = (values: Values, changes: Values): boolean =>
  Object.entries(changes).every(([name, value]) => same(values[name], value));

/** Chinese names of the changed fields. */
export const labelsOf = (fields: Fields, changes: Values): string[] =>
  Object.keys(changes).map((name) => fields[name]?.label ?? name);

function words(value: unknown): string {
  if (value === null || value === undefined) return '（空）';
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  const body = storedBodySchema.safeParse(value);
  return body.success ? bodyText(body.data) : '（有改动）';
}

/** The changes as text that can be read and copied. */
export const readable = (fields: Fields, changes: Values): string =>
  Object.entries(changes)
    .map(([name, value]) => `${fields[name]?.label ?? name}：\n${words(value)}`)
    .join('\n\n');
