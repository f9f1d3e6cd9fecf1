import { isSafeHref } from '../body/href.ts';
import type { ContentType } from './content-type.ts';
import type { Fields } from './field.ts';
import { snapshotSchema } from './snapshot-schema.ts';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isBadLink = (mark: unknown): boolean =>
  isObject(mark) &&
  mark.type === 'link' &&
  !(isObject(mark.attrs) && typeof mark.attrs.href === 'string' && isSafeHref(mark.attrs.href));

/** A rich text whose bad links are plain words. */
function unlinked(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(unlinked);
  if (!isObject(node)) return node;
  return Object.fromEntries(
    Object.entries(node).map(([name, value]) => [
      name,
      name === 'marks' && Array.isArray(value) ? value.filter((mark) => !isBadLink(mark)) : unlinked(value),
    ]),
  );
}

function withoutBadLinks(fields: Fields, data: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(data)) {
    const field = fields[name];
    if (field?.refusal?.(value)) continue;
    const inner = field?.component?.fields;
    const clean = (each: unknown): unknown => (inner && isObject(each) ? withoutBadLinks(inner, each) : each);
    if (field?.kind === 'body') kept[name] = unlinked(value);
    else kept[name] = Array.isArray(value) ? value.map(clean) : clean(value);
  }
  return kept;
}

/**
 * Reads a snapshot from the ledger. The ledger keeps what was written under older rules for ever: an address that no
 * link may carry any more is left out, and the document stands without that link.
 */
export function readSnapshot(
  type: ContentType,
  snapshot: unknown,
): ReturnType<ReturnType<typeof snapshotSchema>['safeParse']> {
  const schema = snapshotSchema(type);
  const parsed = schema.safeParse(snapshot);
  if (parsed.success || !isObject(snapshot)) return parsed;
  return schema.safeParse(withoutBadLinks(type.fields, snapshot));
}
