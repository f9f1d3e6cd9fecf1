import type { Core, UID } from '@strapi/strapi';
import { contentTypeOf, uidOf, type ContentType, type Fields, type TypeName } from '@xianfeng/content-types';
import { contentOf, groupsIn, type Content } from '../snapshot/stored-content.ts';
import { readDraft } from '../snapshot/index.ts';
import type { Scope } from './scope-of.ts';

/** Something that a document points at, with the words of the field. */
interface Pointer {
  readonly label: string;
  readonly target: TypeName;
  readonly documentId: string;
}

function pointersIn(fields: Fields, content: Content): Pointer[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const groups = groupsIn(content[name]);
    if (field.component) return groups.flatMap((group) => pointersIn(field.component?.fields ?? {}, group));
    if (!field.target) return [];
    return groups.map(({ documentId }) => ({
      label: field.label,
      target: field.target as TypeName,
      documentId: String(documentId),
    }));
  });
}

const keyOf = ({ target, documentId }: Pointer) => `${target} ${documentId}`;

/** Types whose documents belong to a unit and are not there for all to read. */
const owned = (target: TypeName) => contentTypeOf(target).fields.organization !== undefined;

/** What a document points at that belongs to a unit; empty when there is no such document yet. */
export async function ownedTargets(
  strapi: Core.Strapi,
  type: ContentType,
  documentId: string,
): Promise<Pointer[]> {
  const row = await readDraft(strapi, type, documentId);
  return row ? pointersIn(type.fields, contentOf(type, row)).filter(({ target }) => owned(target)) : [];
}

async function mayPointAt(
  strapi: Core.Strapi,
  { target, documentId }: Pointer,
  scope: ReadonlySet<string>,
): Promise<boolean> {
  const rows: { publishedAt?: unknown; organization?: { documentId: string } | null }[] = await strapi.db
    .query(uidOf(target) as UID.ContentType)
    .findMany({ where: { documentId }, populate: { organization: true } as never });
  const isPublic = contentTypeOf(target).drafted && rows.some((row) => row.publishedAt);
  return isPublic || rows.every(({ organization }) => !organization || scope.has(organization.documentId));
}

/** Why a document may not point at what it did not point at `before`, in a sentence; null when it may. */
export async function foreignTarget(
  strapi: Core.Strapi,
  before: readonly Pointer[],
  now: readonly Pointer[],
  scope: Scope,
): Promise<string | null> {
  if (scope === 'county') return null;
  const known = new Set(before.map(keyOf));
  for (const pointer of now.filter((each) => !known.has(keyOf(each))))
    if (!(await mayPointAt(strapi, pointer, scope)))
      return `“${pointer.label}”里有别的单位还没有公开的内容，您没有这项权限。`;
  return null;
}
