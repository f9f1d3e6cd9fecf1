import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  componentsOf,
  contentTypeOf,
  kebab,
  storedFields,
  strapiComponent,
  strapiSchema,
  typeNames,
  type StrapiSchema,
} from '@xianfeng/content-types';

/** Every file that Strapi reads its structure from: path below `cms/` → what it must hold. */
export function wantedSchemas(): Map<string, StrapiSchema> {
  const wanted = new Map<string, StrapiSchema>();
  for (const name of typeNames) {
    const type = contentTypeOf(name);
    const file = kebab(type.name);
    wanted.set(`src/api/${file}/content-types/${file}/schema.json`, strapiSchema(type));
    for (const part of componentsOf(storedFields(type)))
      wanted.set(`src/components/${part.category}/${part.name}.json`, strapiComponent(part));
  }
  return wanted;
}

const text = (schema: StrapiSchema) => `${JSON.stringify(schema, null, 2)}\n`;

function present(cms: string): string[] {
  return globSync(['src/api/*/content-types/*/schema.json', 'src/components/*/*.json'], { cwd: cms }).map(
    (file) => file.replaceAll('\\', '/'),
  );
}

const stored = (cms: string, file: string) =>
  existsSync(join(cms, file)) ? readFileSync(join(cms, file), 'utf8') : null;

/** One sentence for every file under `cms` that differs from the content types, is missing, or belongs to none of them. */
export function schemaDrift(cms: string): string[] {
  const wanted = wantedSchemas();
  if (wanted.size === 0) return ['没有找到任何内容类型，检查没有意义。'];
  const changed = [...wanted]
    .filter(([file, schema]) => stored(cms, file) !== text(schema))
    .map(([file]) => `cms/${file} 和内容类型的定义不一致。`);
  const stale = present(cms)
    .filter((file) => !wanted.has(file))
    .map((file) => `cms/${file} 不属于任何内容类型。`);
  return [...changed, ...stale];
}

/** Makes the files under `cms` say what the content types say; touches only what differs. Returns what it changed. */
export function writeSchemas(cms: string): string[] {
  const wanted = wantedSchemas();
  const stale = present(cms).filter((file) => !wanted.has(file));
  for (const file of stale) rmSync(join(cms, file));
  const changed = [...wanted].filter(([file, schema]) => stored(cms, file) !== text(schema));
  for (const [file, schema] of changed) {
    mkdirSync(dirname(join(cms, file)), { recursive: true });
    writeFileSync(join(cms, file), text(schema));
  }
  return [...stale, ...changed.map(([file]) => file)];
}
