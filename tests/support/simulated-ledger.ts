import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import {
  contentTypeOf,
  contentTypes,
  explain,
  snapshotSchema,
  type Field,
  type Fields,
  type LedgerEntry,
  type NoteKind,
  type PublicTypeName,
  type TypeName,
} from '@xianfeng/content-types';
import { sealed } from './sealed-entry.ts';

/** One operation of a seed, as the CMS's own command reads it. */
export interface Operation {
  readonly op:
    'clock' | 'file' | 'save' | 'publish' | 'draft' | 'revise' | 'withdraw' | 'signUp' | 'accounts';
  readonly at?: string;
  readonly key?: string;
  readonly type?: TypeName;
  readonly data?: Record<string, unknown>;
  readonly path?: string;
  readonly name?: string;
  readonly alt?: string;
  readonly caption?: string;
  readonly note?: string;
  readonly noteKind?: NoteKind;
}

/** A documentId made of a key: 24 characters, the same in every run. */
export function documentIdOf(key: string): string {
  return BigInt(`0x${createHash('sha256').update(key).digest('hex')}`)
    .toString(36)
    .padStart(24, '0')
    .slice(-24);
}

interface Known {
  readonly type: TypeName;
  data: Record<string, unknown>;
  published: boolean;
}

/**
 * Turns seed operations into the ledger entries that the CMS would append, without a CMS: for tests and measurements
 * of the portal alone. Snapshots pass the same schemas.
 */
export function* simulateLedger(
  operations: Iterable<Operation>,
  startAt = '2026-01-01T00:00:00.000Z',
): Generator<LedgerEntry> {
  const files = new Map<string, Record<string, unknown>>();
  const documents = new Map<string, Known>();
  let at = startAt;
  let seq = 0;

  function resolve(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(resolve);
    if (value === null || typeof value !== 'object') return value;
    const record = value as Record<string, unknown>;
    if (typeof record.$ref === 'string') return { $id: documentIdOf(record.$ref), $key: record.$ref };
    if (typeof record.$file === 'string') return files.get(record.$file);
    return Object.fromEntries(Object.entries(record).map(([name, member]) => [name, resolve(member)]));
  }

  function publicValue(field: Field, value: unknown): unknown {
    if (value === undefined || value === null || value === '') return undefined;
    if (Array.isArray(value))
      return value.length === 0
        ? undefined
        : value.map((item) => publicValue({ ...field, many: false }, item));
    if (field.kind === 'relation') return (value as { $id: string }).$id;
    if (field.kind === 'quote')
      return field.quote?.(documents.get((value as { $key: string }).$key)?.data ?? {});
    if (field.kind === 'component' && field.component)
      return publicFields(field.component.fields, value as Record<string, unknown>);
    if (field.kind === 'body') return publishedBody(value);
    return value;
  }

  function publishedBody(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(publishedBody);
    if (value === null || typeof value !== 'object') return value;
    const node = value as Record<string, unknown>;
    const attrs = node.attrs as { file?: unknown } | undefined;
    if (attrs?.file && typeof attrs.file === 'object') return { ...node, attrs: { media: attrs.file } };
    return Object.fromEntries(Object.entries(node).map(([name, member]) => [name, publishedBody(member)]));
  }

  function publicFields(fields: Fields, data: Record<string, unknown>): Record<string, unknown> {
    return Object.fromEntries(
      Object.entries(fields)
        .filter(([, field]) => field.published !== null)
        .map(([name, field]) => [name, publicValue(field, data[name])] as const)
        .filter(([, value]) => value !== undefined),
    );
  }

  function entry(
    key: string,
    action: LedgerEntry['action'],
    note: string | null,
    noteKind: NoteKind | null,
  ): LedgerEntry {
    const { type, data } = documents.get(key) as Known;
    const definition = contentTypeOf(type);
    const snapshot = action === 'withdraw' ? null : publicFields(definition.fields, data);
    if (snapshot) {
      const checked = snapshotSchema(definition).safeParse(snapshot);
      if (!checked.success)
        throw new Error(
          `${key}: ${explain(definition, checked.error)} ${JSON.stringify(checked.error.issues[0])}`,
        );
    }
    seq += 1;
    return sealed({
      seq,
      at,
      action,
      type: type as PublicTypeName,
      documentId: documentIdOf(key),
      snapshot,
      note,
      noteKind,
    });
  }

  for (const operation of operations) {
    const { op, key = '', note = null, noteKind = null } = operation;
    if (op === 'clock') at = operation.at as string;
    if (op === 'file') files.set(key, describeFile(key, operation));
    if (op === 'save' || op === 'publish') {
      const type = operation.type as TypeName;
      documents.set(key, { type, data: resolve(operation.data) as Record<string, unknown>, published: true });
      if (contentTypes[type].audience === 'public') yield entry(key, 'publish', null, null);
    }
    if (op === 'revise') {
      const known = documents.get(key);
      if (!known) throw new Error(`${key} is revised before it exists`);
      known.data = { ...known.data, ...(resolve(operation.data) as Record<string, unknown>) };
      if (known.published) yield entry(key, 'revise', note, noteKind);
    }
    if (op === 'withdraw') yield entry(key, 'withdraw', note, noteKind);
  }
}

function describeFile(key: string, operation: Operation): Record<string, unknown> {
  const bytes = readFileSync(operation.path as string);
  const { name, alt, caption } = operation;
  return {
    documentId: documentIdOf(`file:${key}`),
    name,
    ...(alt ? { alt } : {}),
    ...(caption ? { caption } : {}),
    mime: name?.endsWith('.png')
      ? 'image/png'
      : /\.jpe?g$/.test(name ?? '')
        ? 'image/jpeg'
        : 'application/octet-stream',
    size: bytes.byteLength,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    url: `/uploads/${basename(operation.path as string)}`,
  };
}
