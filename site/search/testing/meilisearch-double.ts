import { createServer, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { ApiError } from './meilisearch-error.ts';
import { createDoubleKeys, type DoubleAnswer, type DoubleKeys } from './meilisearch-keys.ts';
import { federated, searchIn, type DoubleIndex, type FederatedQuery } from './meilisearch-queries.ts';
import type { DoubleDocument, DoubleQuery, DoubleSettings } from './meilisearch-ranking.ts';
import { createDoubleTasks } from './meilisearch-tasks.ts';

/** A server with Meilisearch's published HTTP interface, as far as the portal uses it, that keeps everything in memory. */
export interface MeilisearchDouble {
  readonly url: string;
  readonly masterKey: string;
  /** Every request so far, `METHOD /path`. */
  readonly requests: string[];
  /** Settings and number of documents of an index; undefined when there is none. */
  index(uid: string): { readonly settings: DoubleSettings; readonly size: number } | undefined;
  /** The keys that it made. */
  readonly keys: DoubleKeys;
  version: string;
  /** The next so many tasks fail as a full disk would make them. */
  failTasks(count: number): void;
  /** From now on takes tasks and never gets to them. */
  stallTasks(): void;
  /** Loses everything, as a volume that was not kept. */
  wipe(): void;
  /** Stops listening; what it knows stays. */
  down(): Promise<void>;
  up(): Promise<void>;
  close(): Promise<void>;
}

const settingNames = new Set([
  ...['displayedAttributes', 'searchableAttributes', 'filterableAttributes', 'sortableAttributes'],
  ...['rankingRules', 'stopWords', 'nonSeparatorTokens', 'separatorTokens', 'dictionary', 'synonyms'],
  ...['distinctAttribute', 'proximityPrecision', 'typoTolerance', 'faceting', 'pagination', 'embedders'],
  ...['searchCutoffMs', 'localizedAttributes', 'facetSearch', 'prefixSearch', 'foreignKeys', 'chat'],
]);
const documentIdPattern = /^[A-Za-z0-9_-]{1,511}$/;
const ok = (body: unknown): DoubleAnswer => ({ status: 200, body });
const taken = (task: object): DoubleAnswer => ({ status: 202, body: task });
const noInstant = new Date(0).toISOString();

/** @throws ApiError as the server's task fails when a document has no identifier, or one that it does not take */
function identifierOf(document: DoubleDocument, primaryKey: string): string {
  const id = document[primaryKey];
  if (id === undefined)
    throw new ApiError(400, 'missing_document_id', `Document doesn't have a \`${primaryKey}\` attribute.`);
  if (!documentIdPattern.test(String(id)))
    throw new ApiError(
      400,
      'invalid_document_id',
      `Document identifier \`${JSON.stringify(id)}\` is invalid.`,
    );
  return String(id);
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const text = Buffer.concat(parts).toString();
  return text === '' ? undefined : JSON.parse(text);
}

/** Starts one on a free port. Tasks are done one after the other, a moment after they were taken, as by the real server. */
export async function startMeilisearchDouble(
  masterKey = 'a-master-key-of-sixteen',
): Promise<MeilisearchDouble> {
  let indexes = new Map<string, DoubleIndex>();
  const tasks = createDoubleTasks();
  const keys = createDoubleKeys(masterKey);
  const requests: string[] = [];
  let version = '1.50.0';

  function indexOf(uid: string): DoubleIndex {
    const index = indexes.get(uid);
    if (!index) throw new ApiError(404, 'index_not_found', `Index \`${uid}\` not found.`);
    return index;
  }

  function makeIndex(uid: string, primaryKey: string): DoubleIndex {
    if (indexes.has(uid)) throw new ApiError(409, 'index_already_exists', `Index \`${uid}\` already exists.`);
    const made: DoubleIndex = { primaryKey, settings: {}, documents: new Map() };
    indexes.set(uid, made);
    return made;
  }

  function answerDocuments(
    request: IncomingMessage,
    uid: string,
    id: string,
    body: unknown,
  ): DoubleAnswer | null {
    if (id === 'delete-batch')
      return taken(
        tasks.enqueue('documentDeletion', uid, () =>
          (body as string[]).forEach((one) => indexOf(uid).documents.delete(one)),
        ),
      );
    if (request.method === 'POST') {
      const primaryKey = new URL(request.url ?? '/', 'http://double').searchParams.get('primaryKey') ?? 'id';
      return taken(
        tasks.enqueue('documentAdditionOrUpdate', uid, () => {
          const index = indexes.get(uid) ?? makeIndex(uid, primaryKey);
          const identified = (body as DoubleDocument[]).map(
            (document) => [identifierOf(document, index.primaryKey), document] as const,
          );
          for (const [id, document] of identified) index.documents.set(id, document);
        }),
      );
    }
    if (request.method !== 'GET') return null;
    const document = indexOf(uid).documents.get(id);
    if (!document) throw new ApiError(404, 'document_not_found', `Document \`${id}\` not found.`);
    return ok(document);
  }

  function answerIndex(request: IncomingMessage, uid: string, body: unknown): DoubleAnswer | null {
    if (request.method === 'GET')
      return ok({ uid, primaryKey: indexOf(uid).primaryKey, createdAt: noInstant, updatedAt: noInstant });
    if (request.method === 'DELETE')
      return taken(tasks.enqueue('indexDeletion', uid, () => void (indexOf(uid), indexes.delete(uid))));
    const wanted = body as { uid: string; primaryKey: string };
    return request.method === 'POST' && uid === ''
      ? taken(tasks.enqueue('indexCreation', wanted.uid, () => void makeIndex(wanted.uid, wanted.primaryKey)))
      : null;
  }

  function answerSettings(uid: string, body: unknown): DoubleAnswer {
    const unknown = Object.keys(body as object).find((name) => !settingNames.has(name));
    if (unknown) throw new ApiError(400, 'bad_request', `Unknown field \`${unknown}\`.`);
    return taken(
      tasks.enqueue(
        'settingsUpdate',
        uid,
        () => void Object.assign((indexes.get(uid) ?? makeIndex(uid, 'id')).settings, body),
      ),
    );
  }

  function swap(body: unknown): DoubleAnswer {
    const [{ indexes: pair }] = body as [{ indexes: [string, string] }];
    return taken(
      tasks.enqueue('indexSwap', null, () => {
        const [one, other] = [indexOf(pair[0]), indexOf(pair[1])];
        indexes.set(pair[0], other).set(pair[1], one);
      }),
    );
  }

  async function answer(request: IncomingMessage): Promise<DoubleAnswer> {
    const { method } = request;
    const { pathname } = new URL(request.url ?? '/', 'http://double');
    const route = `${method} ${pathname}`;
    requests.push(route);
    const body = await bodyOf(request);
    if (route === 'GET /health') return ok({ status: 'available' });
    const [, first, uid = '', rest = '', id = ''] = pathname.split('/').map(decodeURIComponent);
    if (route === 'POST /multi-search') {
      const asked = body as FederatedQuery;
      for (const { indexUid } of asked.queries) keys.allow(request, 'search', indexUid);
      return ok(federated(asked, indexOf));
    }
    if (first === 'indexes' && rest === 'search') {
      keys.allow(request, 'search', uid);
      return ok(searchIn(indexOf(uid), body as DoubleQuery));
    }
    keys.allow(request, 'administrate', null);
    if (route === 'GET /version') return ok({ commitSha: '', commitDate: '', pkgVersion: version });
    if (first === 'keys') return keys.answer(method, uid, body);
    if (first === 'tasks') return ok(tasks.get(Number(uid)));
    if (route === 'POST /swap-indexes') return swap(body);
    if (first === 'indexes' && rest === 'settings' && method === 'PATCH') return answerSettings(uid, body);
    const known =
      first !== 'indexes'
        ? null
        : rest === 'documents'
          ? answerDocuments(request, uid, id, body)
          : rest === ''
            ? answerIndex(request, uid, body)
            : null;
    if (known) return known;
    throw new ApiError(405, 'method_not_allowed', `${route} is not known to the double`);
  }

  const server = createServer((request, response) => {
    answer(request).then(
      ({ status, body }) =>
        response
          .writeHead(status, { 'content-type': 'application/json' })
          .end(body === undefined ? undefined : JSON.stringify(body)),
      (error: unknown) => {
        const refusal = error instanceof ApiError ? error : new ApiError(500, 'internal', String(error));
        const { status, code, type, message } = refusal;
        response
          .writeHead(status, { 'content-type': 'application/json' })
          .end(JSON.stringify({ message, code, type, link: '' }));
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
    keys,
    get version() {
      return version;
    },
    set version(next) {
      version = next;
    },
    failTasks: tasks.fail,
    stallTasks: tasks.stall,
    wipe() {
      indexes = new Map();
      tasks.forgetAll();
      keys.forgetAll();
    },
    down,
    up: () => listen(port),
    close: down,
  };
}
