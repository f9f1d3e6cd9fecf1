import type { Core, Modules, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { keysOf, uidOf, type ContentType, type Key } from '@xianfeng/content-types';
import { storedType } from '@xianfeng/content-types/types/find-type';
import { signedInEditor } from '../accounts/signed-in-editor.ts';
import { inScope } from '../permissions/guard-scope.ts';
import { pointedAfter } from './pointed-after.ts';
import { savedData } from './saved-data.ts';

type Values = Readonly<Record<string, unknown>>;

interface Other {
  readonly documentId: string;
  readonly title: string;
  readonly isPublic: boolean;
}

const namesIn = ({ fields, among = {} }: Key): string[] => [...fields, ...Object.keys(among)];
const isRelation = (type: ContentType, name: string) => type.fields[name]?.kind === 'relation';
const query = (strapi: Core.Strapi, type: ContentType) =>
  strapi.db.query(uidOf(type.name) as UID.ContentType);

/** What a document holds of the fields of its keys: of a relation the documentId. */
async function storedValues(strapi: Core.Strapi, type: ContentType, documentId: string): Promise<Values> {
  const names = keysOf(type).flatMap(namesIn);
  const row: Values | null = await query(strapi, type).findOne({
    where: { documentId, ...(type.drafted ? { publishedAt: null } : {}) },
    populate: names.filter((name) => isRelation(type, name)) as never,
  });
  return Object.fromEntries(
    names.map((name) => {
      const value = row?.[name];
      return [name, isRelation(type, name) ? (value as Other | null | undefined)?.documentId : value];
    }),
  );
}

/** The values of a key, or null when the document has not all of them, or is none of those that the key is for. */
function keyIn(type: ContentType, { fields, among = {} }: Key, values: Values): unknown[] | null {
  const belongs = Object.entries(among).every(([name, value]) => values[name] === value);
  const own = fields.map((name) => values[name]);
  return belongs && own.every((value) => value !== null && value !== undefined && value !== '') ? own : null;
}

/** Some number: what waits here has nothing to do with other locks of the same database. */
const lockClass = 7_314_002;

/** Two calls that would take the same key wait for each other until the first is committed. SQLite has one writer anyway. */
async function holdKey(strapi: Core.Strapi, words: string): Promise<void> {
  if (strapi.db.dialect.client !== 'postgres') return;
  await strapi.db.transaction(({ trx }) =>
    trx.raw('select pg_advisory_xact_lock(?, hashtext(?))', [lockClass, words]),
  );
}

/**
 * Another document that has taken the key which `values` hold, in its draft or in public; null when there is none. Two
 * rows of one document are one document.
 * @param values by field; of a relation the documentId
 */
export async function holderOf(
  strapi: Core.Strapi,
  type: ContentType,
  key: Key,
  values: Values,
  own: string | undefined,
): Promise<Other | null> {
  const wanted = keyIn(type, key, values);
  if (!wanted) return null;
  const { fields, among = {}, plain } = key;
  const said = (value: unknown) => (plain ? plain(String(value)) : String(value));
  await holdKey(strapi, [type.name, ...fields, ...wanted.map(said)].join('\n'));
  const where = Object.fromEntries(
    fields.map((name, index) => {
      if (isRelation(type, name)) return [name, { documentId: wanted[index] }];
      return [name, plain ? { $notNull: true } : wanted[index]];
    }),
  );
  const rows: Values[] = await query(strapi, type).findMany({
    where: { ...among, ...where, ...(own ? { documentId: { $ne: own } } : {}) },
    orderBy: { id: 'asc' },
    select: [
      ...['id', 'documentId', type.titleField, ...(type.drafted ? ['publishedAt'] : [])],
      ...fields.filter((name) => !isRelation(type, name)),
    ] as never,
  });
  const others = rows.filter(
    (row) =>
      !plain ||
      fields.every((name, index) => isRelation(type, name) || said(row[name]) === said(wanted[index])),
  );
  const [first] = others;
  if (!first) return null;
  const documentId = String(first.documentId);
  return {
    documentId,
    title: String(first[type.titleField] ?? ''),
    isPublic: !type.drafted || others.some((row) => row.documentId === documentId && row.publishedAt),
  };
}

/** What is not public stays between its authors: others are told that it is there, not what it is called. */
async function nameOf(strapi: Core.Strapi, type: ContentType, other: Other): Promise<string> {
  const editor = signedInEditor(strapi);
  const told = other.isPublic || !editor || (await inScope(strapi, type, other.documentId, editor));
  return told ? `${type.label}《${other.title}》` : `别的单位还没有公开的一份${type.label}`;
}

const setting = new Set(['create', 'update', 'clone', 'publish']);

interface Call {
  readonly action: string;
  readonly params: unknown;
}

/** What the document will hold of its keys after a call, and which of them the call sets. */
async function afterCall(
  strapi: Core.Strapi,
  type: ContentType,
  call: Call,
): Promise<{ values: Values; keys: readonly Key[]; own: string | undefined } | null> {
  const { documentId, data: given = {} } = call.params as { documentId?: string; data?: Values };
  const data = savedData(call) ?? (call.action === 'clone' ? given : call.action === 'publish' ? {} : null);
  if (!data) return null;
  const keys = keysOf(type).filter(
    (key) => call.action !== 'update' || namesIn(key).some((name) => data[name] !== undefined),
  );
  if (keys.length === 0) return null;
  const stored = documentId ? await storedValues(strapi, type, documentId) : {};
  const values = Object.fromEntries(
    keys
      .flatMap(namesIn)
      .map((name) => [
        name,
        isRelation(type, name)
          ? pointedAfter(data[name], stored[name] as string | undefined)
          : data[name] === undefined
            ? stored[name]
            : data[name],
      ]),
  );
  const made = typeof data.documentId === 'string' ? data.documentId : undefined;
  return { values, keys, own: call.action === 'clone' || call.action === 'create' ? made : documentId };
}

/**
 * Refuses a second document for the same thing, whoever saves, copies, takes in, puts back or publishes it: the same
 * issue of a bulletin, the same number, the same address. The sentence names the other one.
 */
export function refuseSecond(strapi: Core.Strapi): Modules.Documents.Middleware.Middleware {
  return async (context, next) => {
    const type = setting.has(context.action) ? storedType(context.uid) : undefined;
    if (!type || keysOf(type).length === 0) return next();
    return strapi.db.transaction(async () => {
      const after = await afterCall(strapi, type, context);
      for (const key of after?.keys ?? []) {
        const other = await holderOf(strapi, type, key, after?.values ?? {}, after?.own);
        if (!other) continue;
        const labels = key.fields.map((name) => `“${type.fields[name]?.label ?? name}”`).join('');
        throw new errors.ApplicationError(
          `没有保存：${labels}和${await nameOf(strapi, type, other)}一样，${key.only}。请换一个，或者在那一份里改。`,
        );
      }
      return next();
    });
  };
}
