import type { Core } from '@strapi/strapi';
import { uidOf, type ContentType, type PublicTypeName } from '@xianfeng/content-types';
import { standingSets } from './standing-sets.ts';
import { draftsReadBy, type Reader } from './states-of.ts';
import { tabOf, tabWords, type Tab, type TabCounts } from './tabs.ts';

/** How many drafts of a type the reader may see, and how many of them are public. */
async function drafts(
  strapi: Core.Strapi,
  type: ContentType<PublicTypeName>,
  reader: Reader,
): Promise<{
  all: number;
  published: number;
  isPublished: (ids: readonly string[]) => Promise<Set<string>>;
}> {
  const { connection } = strapi.db;
  const { tableName } = strapi.db.metadata.get(uidOf(type.name));
  const published = connection(`${tableName} as standing`)
    .select(connection.raw('1'))
    .whereRaw('standing.document_id = seen.document_id')
    .whereNotNull('standing.published_at');
  const seen = () => connection.from(draftsReadBy(strapi, type, reader));
  const counted: { all: number | string; published: number | string | null } | undefined = await seen()
    .select(
      connection.raw('count(*) as ??', ['all']),
      connection.raw('sum(case when exists ? then 1 else 0 end) as published', [published]),
    )
    .first();
  return {
    all: Number(counted?.all ?? 0),
    published: Number(counted?.published ?? 0),
    isPublished: async (ids) => {
      const rows: { document_id: string }[] = await connection(tableName)
        .distinct('document_id')
        .whereIn('document_id', [...ids])
        .whereNotNull('published_at');
      return new Set(rows.map(({ document_id: id }) => id));
    },
  };
}

/** How many documents of a type stand in each tab, as far as the reader may see them. */
export async function tabCounts(
  strapi: Core.Strapi,
  type: ContentType<PublicTypeName>,
  reader: Reader,
): Promise<TabCounts> {
  const { waiting, gone } = await standingSets(strapi, type, reader);
  const { all, published, isPublished } = await drafts(strapi, type, reader);
  const ids = [...waiting.keys()];
  const publicAndWaiting = await isPublished(ids);
  const goneAndWaiting = ids.filter((id) => gone.has(id) && !publicAndWaiting.has(id)).length;
  const counts = Object.fromEntries(Object.keys(tabWords).map((tab) => [tab, 0])) as Record<Tab, number>;
  for (const state of waiting.values()) counts[tabOf(state)] += 1;
  counts.all = all;
  counts.published = published - publicAndWaiting.size;
  counts.withdrawn = gone.size - goneAndWaiting;
  counts.draft = all - waiting.size - counts.published - counts.withdrawn;
  return counts;
}
