import { storedFields } from './change-note.ts';
import { kebab, uidOf, type ContentType } from './content-type.ts';
import type { Component, Field, Fields, StrapiAttribute } from './field.ts';

/** A Strapi `schema.json`, key order as the Content-Type Builder writes it. */
export type StrapiSchema = Readonly<Record<string, unknown>>;

function attribute(field: Field): StrapiAttribute | null {
  if (!field.storage) return null;
  return field.target ? { ...field.storage, target: uidOf(field.target) } : field.storage;
}

function attributes(fields: Fields): Record<string, StrapiAttribute> {
  const stored: Record<string, StrapiAttribute> = {};
  for (const [name, field] of Object.entries(fields)) {
    const made = attribute(field);
    if (made) stored[name] = made;
  }
  return stored;
}

/** Strapi's search boxes look through every column of a type, also through those that the person who asks may not read. */
const unsearched = (stored: Record<string, StrapiAttribute>): Record<string, StrapiAttribute> =>
  Object.fromEntries(Object.entries(stored).map(([name, made]) => [name, { ...made, searchable: false }]));

/** The `schema.json` of a content type; what its fields cannot express, Strapi does not get. */
export function strapiSchema(type: ContentType): StrapiSchema {
  const stored = attributes(storedFields(type));
  return {
    kind: type.single ? 'singleType' : 'collectionType',
    collectionName: type.plural.replaceAll('-', '_'),
    info: {
      singularName: kebab(type.name),
      pluralName: type.plural,
      displayName: type.label,
      description: `${type.about} (content-types/types/${kebab(type.name)}.ts)`,
    },
    options: { draftAndPublish: type.drafted },
    pluginOptions: {},
    attributes: type.audience === 'personal' ? unsearched(stored) : stored,
  };
}

/** The JSON file of a component. */
export function strapiComponent(component: Component): StrapiSchema {
  return {
    collectionName: `components_${component.category}_${component.name}`.replaceAll('-', '_'),
    info: { displayName: component.label },
    options: {},
    attributes: attributes(component.fields),
  };
}

/** Every component that a set of fields uses, inner ones included, each once. */
export function componentsOf(fields: Fields): Component[] {
  const found = new Map<string, Component>();
  for (const { component } of Object.values(fields)) {
    if (!component) continue;
    for (const each of [component, ...componentsOf(component.fields)])
      found.set(`${each.category}.${each.name}`, each);
  }
  return [...found.values()];
}
