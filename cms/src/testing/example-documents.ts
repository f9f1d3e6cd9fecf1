import { contentTypeOf, storedFields, type Field, type Fields, type TypeName } from '@xianfeng/content-types';
import { paragraphs } from '@xianfeng/content-types/body/from-text';
import type { RunningCms } from './running-cms.ts';

type Data = Record<string, unknown>;

/** Points that people give, of a hundred: nobody has to count them again. */
const judgedByPeople = (data: Data): Data => ({
  ...data,
  criteria: (data.criteria as readonly Data[]).map((each) => ({ ...each, weight: 100, source: 'judged' })),
});

/** What every field filled by itself would say that cannot be. */
const mended: Partial<Record<TypeName, (data: Data, count: number) => Data>> = {
  project: ({ outcome: _, outcomeReason: _reason, closedOn: _day, ...data }) => ({
    ...data,
    resolution: { ...(data.resolution as Data), present: 1_000_000 },
    // A place is done, or has no day on which it was.
    places: (data.places as readonly Data[]).map(({ done: _done, ...place }) => place),
  }),
  // A programme is rated once a month.
  standing: (data, count) => ({ ...judgedByPeople(data), period: `${2000 + (count % 900)}-05` }),
  programme: (data) => ({ ...judgedByPeople(data), monthReportDay: 5 }),
};

/** Makes complete documents of every type from nothing but its definition, and what they point at. */
export class ExampleDocuments {
  private readonly cms: RunningCms;
  private readonly made = new Map<string, Promise<string>>();
  private picture: Promise<{ id: number }> | undefined;
  private count = 0;

  constructor(cms: RunningCms) {
    this.cms = cms;
  }

  /** documentId of a public document of a type, made once. */
  target(type: TypeName): Promise<string> {
    const known = this.made.get(type) ?? this.publish(type);
    this.made.set(type, known);
    return known;
  }

  async publish(type: TypeName, changes: Data = {}): Promise<string> {
    const status = contentTypeOf(type).drafted ? ({ status: 'published' } as const) : {};
    const { documentId } = await this.cms
      .documents(type)
      .create({ data: { ...(await this.data(type)), ...changes } as never, ...status });
    return documentId;
  }

  async draft(type: TypeName, changes: Data = {}): Promise<string> {
    const { documentId } = await this.cms
      .documents(type)
      .create({ data: { ...(await this.data(type)), ...changes } as never });
    return documentId;
  }

  /** All fields of a complete document; the change note stays empty, and a project that goes on has no outcome. */
  async data(type: TypeName): Promise<Data> {
    const data = await this.group(contentTypeOf(type).fields, type);
    return mended[type]?.(data, this.count) ?? data;
  }

  private async group(fields: Fields, own?: string): Promise<Data> {
    const data: Data = {};
    for (const [name, field] of Object.entries(fields)) {
      const value = await this.value(field, own);
      if (value !== undefined) data[name] = value;
    }
    return data;
  }

  private async value(field: Field, own: string | undefined): Promise<unknown> {
    if (!field.storage || field.kind === 'inverse') return undefined;
    const list = (value: unknown) => (field.many ? [value] : value);
    switch (field.kind) {
      case 'body':
        return paragraphs('今天到村里看了施工进度。');
      case 'media':
        return list((await (this.picture ??= this.cms.picture())).id);
      case 'relation':
      case 'quote':
        return field.target === own ? undefined : list(await this.target(field.target as TypeName));
      case 'component':
        return list(await this.group(field.component?.fields ?? {}));
      default:
        return this.scalar(field);
    }
  }

  private scalar(field: Field): unknown {
    const storage = field.storage as { type: string; enum?: string[]; regex?: string; maxLength?: number };
    this.count += 1;
    switch (storage.type) {
      case 'enumeration':
        return storage.enum?.[0];
      case 'boolean':
        return false;
      case 'date':
        return '2026-05-11';
      case 'datetime':
        return '2026-05-11T02:00:00.000Z';
      case 'integer':
        return this.count;
      case 'decimal':
      case 'float':
        return this.count + 0.5;
      default: {
        const words = [
          `字${this.count}`,
          `a${this.count}`,
          `A${this.count}`,
          '2026-05',
          `/a${this.count}/`,
          `a${this.count}/2026-05`,
          `https://a${this.count}.example/`,
        ];
        return words.find((word) => new RegExp(storage.regex ?? '').test(word));
      }
    }
  }
}

/** Names of the stored fields of a type that must never leave the CMS, the change note apart: that goes out as the note. */
export function privateFields(type: TypeName): string[] {
  const fields = Object.entries(storedFields(contentTypeOf(type)));
  return fields
    .filter(([name, field]) => field.published === null && name !== 'changeNote' && name !== 'changeKind')
    .map(([name]) => name);
}
