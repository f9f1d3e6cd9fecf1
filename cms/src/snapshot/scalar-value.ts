import type { Field } from '@xianfeng/content-types';

/** A stored value as JSON has it: decimals may arrive as text, instants as Date. */
export function scalarValue(field: Field, value: unknown): unknown {
  const stored = field.storage?.type;
  if (
    (stored === 'decimal' || stored === 'float' || stored === 'integer') &&
    typeof value === 'string' &&
    value !== ''
  )
    return Number(value);
  return value instanceof Date ? value.toISOString() : value;
}
