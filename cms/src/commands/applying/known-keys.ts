import { storedFields, type ContentType, type Fields } from '@xianfeng/content-types';

export interface KnownDocument {
  readonly type: ContentType;
  readonly documentId: string;
}

export interface KnownFile {
  /** Strapi's media fields want the number, our rich text the documentId. */
  readonly id: number;
  readonly documentId: string;
}

const asRecord = (value: unknown) =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;

/** What the operations of one run have named so far. */
export class KnownKeys {
  readonly documents = new Map<string, KnownDocument>();
  readonly files = new Map<string, KnownFile>();

  document(key: string): KnownDocument {
    const known = this.documents.get(key);
    if (!known) throw new Error(`还没有名为 ${key} 的内容`);
    return known;
  }

  private resolve(value: unknown, fileAs: keyof KnownFile): unknown {
    if (Array.isArray(value)) return value.map((each) => this.resolve(each, fileAs));
    const record = asRecord(value);
    if (!record) return value;
    if (typeof record.$ref === 'string') return this.document(record.$ref).documentId;
    if (typeof record.$file === 'string') {
      const file = this.files.get(record.$file);
      if (!file) throw new Error(`还没有名为 ${record.$file} 的文件`);
      return file[fileAs];
    }
    return Object.fromEntries(
      Object.entries(record).map(([name, inner]) => [name, this.resolve(inner, fileAs)]),
    );
  }

  private resolveFields(fields: Fields, data: Readonly<Record<string, unknown>>): Record<string, unknown> {
    return Object.fromEntries(
      Object.entries(data).map(([name, value]) => {
        const part = fields[name]?.component;
        if (!part) return [name, this.resolve(value, fields[name]?.kind === 'body' ? 'documentId' : 'id')];
        const inner = (each: unknown) => this.resolveFields(part.fields, asRecord(each) ?? {});
        return [name, Array.isArray(value) ? value.map(inner) : value === null ? null : inner(value)];
      }),
    );
  }

  /** `data` with every `{$ref}` and `{$file}` replaced by what Strapi stores. */
  resolveData(type: ContentType, data: Readonly<Record<string, unknown>>): Record<string, unknown> {
    return this.resolveFields(storedFields(type), data);
  }
}
