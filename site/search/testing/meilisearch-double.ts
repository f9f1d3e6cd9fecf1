import { createServer, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { matchesFilter } from './meilisearch-filter.ts';
import { facetsOf, rankedHits, type DoubleDocument, type DoubleSettings, type DoubleQuery } from './meilisearch-ranking.ts';

interface DoubleIndex {
  readonly primaryKey: string;
  readonly settings: DoubleSettings;
  readonly documents: Map<string, DoubleDocument>;
}

interface DoubleTask {
  uid: number;
  indexUid: string | null;
  status: 'enqueued' | 'processing' | 'succeeded' | 'failed';
  type: string;
  error: { message: string; code: string; type: string; link: string } | null;
  readonly work: () => void;
}

interface Key {
  readonly uid: string;
  readonly key: string;
  readonly actions: readonly string[];
  readonly indexes: readonly string[];
}

/** A server with Meilisearch's published HTTP interface, as far as the portal uses it, that keeps everything in memory. */
export interface MeilisearchDouble {
  readonly url: string;
  readonly masterKey: string;
  /** Every request so far, `METHOD /path`. */
  readonly requests: string[];
  /** Settings and number of documents of an index; undefined when there is none. */
  index(uid: string): { readonly settings: DoubleSettings; readonly size: number } | undefined;
  version: string;
  /** The next so many tasks fail as a full disk would make them. */
  failTasks(count: number): void;
  /** Loses everything, as a volume that was not kept. */
  wipe(): void;
  /** Stops listening; what it knows stays. */
  down(): Promise<void>;
  up(): Promise<void>;
  close(): Promise<void>;
}

class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const text = Buffer.concat(parts).toString();
  return text === '' ? undefined : JSON.parse(text);
}

/** Starts one on a free port. Tasks are done one after the other, a moment after they were taken, as by the real server. */
export async function startMeilisearchDouble(masterKey = 'a-master-key-of-sixteen'): Promise<MeilisearchDouble> {
  let indexes = new Map<string, DoubleIndex>();
  let tasks: DoubleTask[] = [];
  const keys = new Map<string, Key>();
  const requests: string[] = [];
  let failing = 0;
  let version = '1.56.0';
  let working: Promise<void> = Promise.resolve();

  function indexOf(uid: string): DoubleIndex {
    const index = indexes.get(uid);
    if (!index) throw new ApiError(404, 'index_not_found', `Index \`${uid}\` not found.`);
    return index;
  }

  function enqueue(type: string, indexUid: string | null, work: () => void): object {
    const task: DoubleTask = { uid: tasks.length, indexUid, status: 'enqueued', type, error: null, work };
    tasks.push(task);
    working = working.then(async () => {
      await wait(2);
      task.status = 'processing';
      try {
        if (failing > 0) {
          failing -= 1;
          throw new ApiError(500, 'no_space_left_on_device', 'No space left on device.');
        }
        work();
        task.status = 'succeeded';
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        task.status = 'failed';
        task.error = { message: error.message, code: error.code, type: 'system', link: '' };
      }
    });
    return { taskUid: task.uid, indexUid, status: 'enqueued', type, enqueuedAt: new Date(0).toISOString() };
  }

  function makeIndex(uid: string, primaryKey: string): DoubleIndex {
    const made: DoubleIndex = { primaryKey, settings: {}, documents: new Map() };
    indexes.set(uid, made);
    return made;
  }

  function allowed(request: IncomingMessage, action: string, indexUid: string | null): void {
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
    if (token === undefined) throw new ApiError(401, 'missing_authorization_header', 'The Authorization header is missing.');
    if (token === masterKey) return;
    const key = [...keys.values()].find((one) => one.key === token);
    if (!key || !key.actions.includes(action) || (indexUid !== null && !key.indexes.includes(indexUid))) throw new ApiError(403, 'invalid_api_key', 'The provided API key is invalid.');
  }

  function found(index: DoubleIndex, query: DoubleQuery): DoubleDocument[] {
    const filters = [query.filter ?? []].flat() as string[];
    const kept = [...index.documents.values()].filter((document) => filters.every((filter) => matchesFilter(document, filter, index.settings.filterableAttributes ?? [], (message) => new ApiError(400, 'invalid_search_filter', message))));
    return rankedHits(kept, query, index.settings);
  }

  function shown(index: DoubleIndex, document: DoubleDocument): DoubleDocument {
    const wanted = index.settings.displayedAttributes ?? ['*'];
    return wanted.includes('*') ? document : (Object.fromEntries(Object.entries(document).filter(([name]) => wanted.includes(name))) as DoubleDocument);
  }

  function search(uid: string, query: DoubleQuery): object {
    const index = indexOf(uid);
    const all = found(index, query).slice(0, index.settings.pagination?.maxTotalHits ?? 1_000);
    const { page = 1, hitsPerPage = 20 } = query;
    const hits = all.slice((page - 1) * hitsPerPage, page * hitsPerPage).map((document) => shown(index, document));
    return { hits, query: query.q ?? '', processingTimeMs: 1, page, hitsPerPage, totalHits: all.length, totalPages: Math.ceil(all.length / hitsPerPage), facetDistribution: facetsOf(all, query.facets ?? []), facetStats: {} };
  }

  function federated({ federation, queries }: { federation: { limit?: number }; queries: readonly (DoubleQuery & { indexUid: string; federationOptions?: { weight: number } })[] }): object {
    const hits = new Map<string, object>();
    const byWeight = queries.map((query, queriesPosition) => ({ query, queriesPosition })).toSorted((a, b) => (b.query.federationOptions?.weight ?? 1) - (a.query.federationOptions?.weight ?? 1));
    for (const { query, queriesPosition } of byWeight) {
      const index = indexOf(query.indexUid);
      for (const document of found(index, query)) {
        const id = String(document[index.primaryKey]);
        if (!hits.has(id)) hits.set(id, { ...shown(index, document), _federation: { indexUid: query.indexUid, queriesPosition, weightedRankingScore: query.federationOptions?.weight ?? 1 } });
      }
    }
    return { hits: [...hits.values()].slice(0, federation.limit ?? 20), processingTimeMs: 1, limit: federation.limit ?? 20, offset: 0, estimatedTotalHits: hits.size };
  }

  async function answer(request: IncomingMessage): Promise<unknown> {
    const { pathname } = new URL(request.url ?? '/', 'http://double');
    const route = `${request.method} ${pathname}`;
    requests.push(route);
    const body = await bodyOf(request);
    if (route === 'GET /health') return { status: 'available' };
    const [, first, uid = '', rest = '', id = ''] = pathname.split('/').map(decodeURIComponent);
    if (route === 'POST /multi-search') {
      const asked = body as Parameters<typeof federated>[0];
      for (const { indexUid } of asked.queries) allowed(request, 'search', indexUid);
      return federated(asked);
    }
    if (first === 'indexes' && rest === 'search') {
      allowed(request, 'search', uid);
      return search(uid, body as DoubleQuery);
    }
    allowed(request, 'administrate', null);
    if (route === 'GET /version') return { commitSha: '', commitDate: '', pkgVersion: version };
    if (first === 'keys') {
      if (request.method === 'POST') {
        const wanted = body as Omit<Key, 'key'>;
        keys.set(wanted.uid, { ...wanted, key: `key-of-${wanted.uid}` });
        return keys.get(wanted.uid);
      }
      const key = keys.get(uid);
      if (!key) throw new ApiError(404, 'api_key_not_found', `API key \`${uid}\` not found.`);
      if (request.method === 'DELETE') keys.delete(uid);
      return key;
    }
    if (first === 'tasks') {
      const { work: _, ...task } = tasks[Number(uid)] ?? { work: undefined };
      return { ...task, details: {}, canceledBy: null, batchUid: 0, duration: null, enqueuedAt: new Date(0).toISOString(), startedAt: null, finishedAt: null };
    }
    if (route === 'POST /swap-indexes') {
      const [{ indexes: pair }] = body as [{ indexes: [string, string] }];
      return enqueue('indexSwap', null, () => {
        const [one, other] = [indexOf(pair[0]), indexOf(pair[1])];
        indexes.set(pair[0], other).set(pair[1], one);
      });
    }
    if (route === 'POST /indexes') {
      const wanted = body as { uid: string; primaryKey: string };
      return enqueue('indexCreation', wanted.uid, () => void makeIndex(wanted.uid, wanted.primaryKey));
    }
    if (first === 'indexes' && rest === '' && request.method === 'GET') return { uid, primaryKey: indexOf(uid).primaryKey, createdAt: new Date(0).toISOString(), updatedAt: new Date(0).toISOString() };
    if (first === 'indexes' && rest === '' && request.method === 'DELETE') return enqueue('indexDeletion', uid, () => void (indexOf(uid), indexes.delete(uid)));
    if (rest === 'settings' && request.method === 'PATCH') return enqueue('settingsUpdate', uid, () => void Object.assign((indexes.get(uid) ?? makeIndex(uid, 'id')).settings, body));
    if (rest === 'documents' && id === 'delete-batch') return enqueue('documentDeletion', uid, () => (body as string[]).forEach((one) => indexOf(uid).documents.delete(one)));
    if (rest === 'documents' && request.method === 'POST') {
      const primaryKey = new URL(request.url ?? '/', 'http://double').searchParams.get('primaryKey') ?? 'id';
      return enqueue('documentAdditionOrUpdate', uid, () => {
        const index = indexes.get(uid) ?? makeIndex(uid, primaryKey);
        for (const document of body as DoubleDocument[]) index.documents.set(String(document[index.primaryKey]), document);
      });
    }
    if (rest === 'documents' && request.method === 'GET') {
      const document = indexOf(uid).documents.get(id);
      if (!document) throw new ApiError(404, 'document_not_found', `Document \`${id}\` not found.`);
      return document;
    }
    throw new ApiError(405, 'method_not_allowed', `${route} is not known to the double`);
  }

  const server = createServer((request, response) => {
    answer(request).then(
      (body) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body)),
      (error: unknown) => {
        const { status = 500, code = 'internal', message } = error as Partial<ApiError> & Error;
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ message, code, type: status < 500 ? 'invalid_request' : 'internal', link: '' }));
      },
    );
  });
  const listen = async (port: number): Promise<void> => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  };
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const down = async (): Promise<void> => {
    server.closeAllConnections();
    if (server.listening) await new Promise((resolve) => server.close(resolve));
  };
  return {
    url: `http://127.0.0.1:${port}`,
    masterKey,
    requests,
    index(uid) {
      const index = indexes.get(uid);
      return index && { settings: index.settings, size: index.documents.size };
    },
    get version() {
      return version;
    },
    set version(next) {
      version = next;
    },
    failTasks: (count) => void (failing = count),
    wipe() {
      indexes = new Map();
      tasks = [];
      keys.clear();
    },
    down,
    up: () => listen(port),
    close: down,
  };
}
