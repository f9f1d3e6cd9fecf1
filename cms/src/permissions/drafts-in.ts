import type { Core } from '@strapi/strapi';
import {
  contentTypeOf,
  publicTypeNames,
  uidOf,
  type ContentType,
  type TypeName,
} from '@xianfeng/content-types';
import { beijingDate } from '@xianfeng/content-types/rules/beijing-time';
import type { CalendarDate } from '@xianfeng/content-types/rules/calendar-date';
import { onlyAnswers } from '../accounts/roles.ts';
import type { Editor } from '../accounts/signed-in-editor.ts';
import { answered } from './out-of-scope.ts';
import type { Scope } from './scope-of.ts';

interface Attribute {
  readonly columnName?: string;
  readonly joinTable?: {
    readonly name: string;
    readonly joinColumn: { readonly name: string };
    readonly inverseJoinColumn: { readonly name: string };
  };
}

/** How the database stores a type: its table, the columns of its fields, the tables of its relations. */
function storageOf(strapi: Core.Strapi, type: ContentType) {
  const { tableName, attributes } = strapi.db.metadata.get(uidOf(type.name)) as unknown as {
    tableName: string;
    attributes: Readonly<Record<string, Attribute>>;
  };
  return {
    tableName,
    columnOf: (name: string) => attributes[name]?.columnName ?? name,
    linkOf: (name: string) => {
      const link = attributes[name]?.joinTable;
      if (!link) throw new RangeError(`${type.name}.${name} is no relation`);
      return { table: link.name, from: link.joinColumn.name, to: link.inverseJoinColumn.name };
    },
  };
}

/** The drafts of a type, with what `outOfScope` says of one told to the database. */
function draftsOf(
  strapi: Core.Strapi,
  type: ContentType,
  scope: Scope,
  deliveredBy: CalendarDate | null,
  among: readonly string[] | null,
) {
  const { connection } = strapi.db;
  const { tableName, columnOf, linkOf } = storageOf(strapi, type);
  const drafts = connection(`${tableName} as draft`).select(
    connection.raw('cast(? as text) as doc_type', [type.name]),
    'draft.document_id',
    connection.raw('cast(?? as text) as title', [`draft.${columnOf(type.titleField)}`]),
  );
  if (type.drafted) drafts.whereNull('draft.published_at');
  const organizations = storageOf(strapi, contentTypeOf('organization')).tableName;
  if (scope !== 'county') {
    const owner = linkOf('organization');
    drafts.whereExists(
      connection(`${owner.table} as owner`)
        .join(`${organizations} as unit`, 'unit.id', `owner.${owner.to}`)
        .select(connection.raw('1'))
        .whereRaw('?? = ??', [`owner.${owner.from}`, 'draft.id'])
        .whereIn('unit.document_id', [...scope]),
    );
    if (type.fields.project && !answered.includes(type.name)) {
      const project = linkOf('project');
      const lead = storageOf(strapi, contentTypeOf('project')).linkOf('organization');
      drafts.whereNotExists(
        connection(`${project.table} as about`)
          .join(`${lead.table} as lead`, `lead.${lead.from}`, `about.${project.to}`)
          .join(`${organizations} as other`, 'other.id', `lead.${lead.to}`)
          .select(connection.raw('1'))
          .whereRaw('?? = ??', [`about.${project.from}`, 'draft.id'])
          .whereNotIn('other.document_id', [...scope]),
      );
    }
  }
  if (among !== null) drafts.whereIn('draft.document_id', [...among]);
  if (deliveredBy !== null) drafts.where(`draft.${columnOf('deliveredOn')}`, '<=', deliveredBy);
  return drafts;
}

/**
 * The drafts of some types within a scope as a table that a list joins, so that it asks who may see before it counts:
 * `doc_type`, `document_id`, `title`.
 * @param deliveredBy of what a unit sees only once it was delivered, the day by which it must have been; null for all
 * @param among documentIds of the only ones that are looked for; null for all
 */
export function draftsIn(
  strapi: Core.Strapi,
  types: readonly ContentType[],
  scope: Scope,
  deliveredBy: (type: ContentType) => CalendarDate | null = () => null,
  among: readonly string[] | null = null,
) {
  const seen = types
    .filter((type) => scope === 'county' || type.fields.organization)
    .map((type) => draftsOf(strapi, type, scope, deliveredBy(type), among));
  return strapi.db.connection.unionAll(seen).as('seen');
}

/** The drafts that an editor may read, by the rule of `requireScope`; `scope` is what `scopeFor` says of them. */
export function readableDrafts(
  strapi: Core.Strapi,
  editor: Editor,
  scope: Scope,
  among: readonly string[] | null = null,
  ofType: (type: ContentType) => boolean = () => true,
) {
  const today = beijingDate(new Date().toISOString());
  const waits = ({ name }: ContentType) =>
    onlyAnswers(editor.writesEverywhere, name as TypeName) && !editor.powers.has('everywhere');
  const types = publicTypeNames
    .map((name) => contentTypeOf(name))
    .filter((type) => type.drafted && ofType(type) && (!waits(type) || type.fields.deliveredOn));
  return draftsIn(strapi, types, scope, (type) => (waits(type) ? today : null), among);
}
