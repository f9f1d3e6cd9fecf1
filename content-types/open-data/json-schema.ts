import { z } from 'zod';
import type { ContentType } from '../language/content-type.ts';
import type { Field, Fields } from '../language/field.ts';
import { recordFields, recordSchema } from './record.ts';

type JsonSchema = Record<string, unknown>;

/** What stands in the dictionary about a field, where a reader of the schema looks for it. */
function explained(schema: JsonSchema, field: Field): JsonSchema {
  const words =
    field.words &&
    Object.entries(field.words)
      .map(([code, word]) => `${code}：${word}`)
      .join('；');
  const description = [field.help, words, field.target && `填的是 ${field.target} 的 documentId。`]
    .filter(Boolean)
    .join(' ');
  const inner = field.component
    ? {
        ...(schema.type === 'array'
          ? { items: withWords(schema.items as JsonSchema, field.component.fields) }
          : withWords(schema, field.component.fields)),
      }
    : {};
  return { title: field.label, ...(description ? { description } : {}), ...schema, ...inner };
}

function withWords(schema: JsonSchema, fields: Fields): JsonSchema {
  const properties = Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>);
  return {
    ...schema,
    properties: Object.fromEntries(
      properties.map(([name, property]) => [
        name,
        fields[name] ? explained(property, fields[name]) : property,
      ]),
    ),
  };
}

/** A list that is missing reads as an empty one, so that the ledger's own bytes, which leave it out, are valid. */
function withoutDefaults({ jsonSchema }: { jsonSchema: JsonSchema }): void {
  const properties = jsonSchema.properties as Record<string, JsonSchema> | undefined;
  if (properties && Array.isArray(jsonSchema.required))
    jsonSchema.required = jsonSchema.required.filter(
      (name: string) => properties[name]?.default === undefined,
    );
}

/**
 * The JSON Schema (draft 2020-12) of one record of a type, made of the same definition as the check before publication.
 * `id` is the address under which it is served.
 */
export function recordJsonSchema(type: ContentType, id: string): JsonSchema {
  const { $schema, ...schema } = z.toJSONSchema(recordSchema(type), {
    io: 'output',
    override: withoutDefaults as never,
  }) as JsonSchema;
  const { properties } = schema as { properties: Record<string, JsonSchema> };
  const said = Object.fromEntries(
    Object.entries(recordFields).map(([name, { label, about }]) => [
      name,
      { title: label, description: about, ...properties[name] },
    ]),
  );
  const data = { title: type.label, ...withWords(properties.data ?? {}, type.fields) };
  return {
    $schema,
    $id: id,
    title: type.label,
    description: type.about,
    ...schema,
    properties: { ...said, data },
  };
}
