import { z } from 'zod';
import { refusePersonal, type ContentType } from './content-type.ts';
import { publishedObject } from './fields.ts';

const cache = new WeakMap<ContentType, z.ZodType>();

/**
 * The strict zod schema of a type's public snapshot. Unknown keys are refused.
 * A public snapshot is what stands in the ledger, in the open data and what the portal's pages may rely on.
 * @throws Error for a type that is personal
 */
export function snapshotSchema(type: ContentType): z.ZodType<Record<string, unknown>> {
  refusePersonal(type);
  let schema = cache.get(type);
  if (!schema) cache.set(type, (schema = publishedObject(type.fields)));
  return schema as z.ZodType<Record<string, unknown>>;
}
