import Database from 'better-sqlite3';
import type { Content } from '../../content/content.ts';
import { openSearchChanges } from '../changes.ts';
import type { SearchDocument } from '../search-document.ts';
import { connectAdministrator, connectSearcher, type MeiliSettings } from '../meilisearch/connect.ts';
import { meiliSearcher } from '../meilisearch/meili-search.ts';
import { meiliSettings } from '../meilisearch/settings.ts';
import { bringInStep, type SyncSource } from '../meilisearch/sync.ts';
import type { EngineUnderContract } from './contract.ts';

const taxonomy = {
  list: (_: string, type: string) =>
    type === 'organization'
      ? [{ data: { name: '中共云岭县大河镇委员会', shortName: '大河镇', aliases: '河镇公社' } }]
      : type === 'topic'
        ? [{ data: { name: '乡村振兴', aliases: '三农' } }]
        : [],
} as unknown as Pick<Content, 'list'>;

/** Documents in memory, as a portal would tell Meilisearch of them. */
export function memorySource() {
  let epochs = 0;
  const documents = new Map<string, SearchDocument>();
  const changes = openSearchChanges(
    new Database(':memory:'),
    () => `epoch ${Math.random()} ${(epochs += 1)}`,
  );
  const source: SyncSource = {
    changes,
    allIds: () => [...documents.keys()],
    document: (documentId) => documents.get(documentId) ?? null,
    settings: () => meiliSettings(taxonomy),
  };
  return {
    source,
    changes,
    documents,
    put(put: readonly SearchDocument[]): void {
      for (const one of put) {
        documents.set(one.documentId, one);
        changes.record(one.documentId);
      }
    },
    remove(documentIds: readonly string[]): void {
      for (const documentId of documentIds) {
        documents.delete(documentId);
        changes.record(documentId);
      }
    },
  };
}

/** A Meilisearch server with an index of its own, told of every change before the next question. */
export async function meilisearchEngine(
  settings: MeiliSettings,
  indexUid: string,
  end: () => Promise<void>,
): Promise<EngineUnderContract> {
  const administrator = await connectAdministrator(settings);
  const memory = memorySource();
  const { signal } = new AbortController();
  await bringInStep(administrator, indexUid, memory.source, signal);
  const { search } = meiliSearcher(await connectSearcher(administrator, settings, indexUid), indexUid);
  return {
    search,
    async put(documents) {
      memory.put(documents);
      await bringInStep(administrator, indexUid, memory.source, signal);
    },
    async remove(documentIds) {
      memory.remove(documentIds);
      await bringInStep(administrator, indexUid, memory.source, signal);
    },
    async close() {
      for (const uid of [indexUid, `${indexUid}_marks`]) await administrator.deleteIndexIfExists(uid);
      await end();
    },
  };
}
