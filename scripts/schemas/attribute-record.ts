import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { wantedSchemas } from './schema-files.ts';

const recordSchema = z.record(z.string(), z.record(z.string(), z.string()));
/** Model → attribute → its kind in storage, such as `string` or `relation:manyToOne`. */
export type AttributeRecord = z.output<typeof recordSchema>;

const schemaSchema = z.object({
  attributes: z.record(
    z.string(),
    z.looseObject({
      type: z.string(),
      relation: z.string().optional(),
      component: z.string().optional(),
      customField: z.string().optional(),
    }),
  ),
});

/** `src/api/x/content-types/x/schema.json` → `x`; `src/components/a/b.json` → `a.b`. */
function modelOf(file: string): string {
  const parts = file.split('/');
  return parts[1] === 'api' ? (parts[2] ?? file) : `${parts[2]}.${parts[3]?.replace('.json', '')}`;
}

/** What the content types store now. */
export function currentAttributes(): AttributeRecord {
  const models = [...wantedSchemas()].map(([file, schema]) => {
    const { attributes } = schemaSchema.parse(schema);
    const kinds = Object.entries(attributes).map(([name, { type, relation, component, customField }]) => [
      name,
      [type, relation ?? component ?? customField].filter(Boolean).join(':'),
    ]);
    return [modelOf(file), Object.fromEntries(kinds)] as const;
  });
  return Object.fromEntries(models.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Attributes that `before` had and `now` lacks or stores in another way, as `model.attribute`. */
export function lostAttributes(before: AttributeRecord, now: AttributeRecord): string[] {
  return Object.entries(before).flatMap(([model, attributes]) =>
    Object.entries(attributes)
      .filter(([name, kind]) => now[model]?.[name] !== kind)
      .map(([name]) => `${model}.${name}`),
  );
}

const recordFile = (cms: string) => join(cms, 'database', 'recorded-attributes.json');

function migrations(cms: string): string {
  const folder = join(cms, 'database', 'migrations');
  if (!existsSync(folder)) return '';
  return readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
}

/**
 * Strapi drops the column of a removed or retyped attribute at the next start, without a word.
 * One sentence for each such attribute that no migration under `cms/database/migrations` names as `model.attribute`.
 */
export function unexplainedLosses(cms: string): string[] {
  const file = recordFile(cms);
  if (!existsSync(file)) return [];
  const before = recordSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const told = migrations(cms);
  return lostAttributes(before, currentAttributes())
    .filter((attribute) => !told.includes(attribute))
    .map(
      (attribute) =>
        `${attribute} 被删除或换了存储方式，下次启动时数据会丢失：请在 cms/database/migrations 里加一个迁移文件，写明 ${attribute} 的数据怎么办。`,
    );
}

/** Records what is stored now, as the base of the next comparison. */
export function recordAttributes(cms: string): void {
  mkdirSync(join(cms, 'database', 'migrations'), { recursive: true });
  const next = `${JSON.stringify(currentAttributes(), null, 2)}\n`;
  const file = recordFile(cms);
  if (!existsSync(file) || readFileSync(file, 'utf8') !== next) writeFileSync(file, next);
}
