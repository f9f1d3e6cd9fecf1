interface Pointed {
  readonly documentId?: string;
  readonly connect?: unknown;
  readonly disconnect?: unknown;
  readonly set?: unknown;
}

const listed = (value: unknown): unknown[] =>
  value === null || value === undefined ? [] : Array.isArray(value) ? value : [value];

function idOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return value && typeof value === 'object' ? (value as Pointed).documentId : undefined;
}

/**
 * The documentId at which a relation to one document points after a save. Strapi takes a documentId, a document, or what
 * is connected, disconnected or set; undefined when it points at nothing.
 * @param before where it pointed, and stays when the save does not speak of it
 */
export function pointedAfter(value: unknown, before: string | undefined): string | undefined {
  if (value === undefined) return before;
  if (value === null || typeof value === 'string') return value ?? undefined;
  if (Array.isArray(value)) return idOf(value.at(-1));
  const { documentId, connect, disconnect, set } = value as Pointed;
  if (documentId !== undefined) return documentId;
  if (set !== undefined) return idOf(listed(set).at(-1));
  const [last] = listed(connect).slice(-1);
  if (last !== undefined) return idOf(last);
  return listed(disconnect).some((each) => idOf(each) === before) ? undefined : before;
}
