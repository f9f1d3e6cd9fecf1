import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { MeilisearchApiError, type EnqueuedTask, type Meilisearch, type Settings } from 'meilisearch';
import { z } from 'zod';
import type { ChangePosition, SearchChanges } from '../changes.ts';
import type { SearchDocument } from '../search-document.ts';
import { meiliDocumentOf } from './meili-document.ts';

/** Raised when documents are kept in another form; an index of another form is made anew. */
const form = 2;
const chunk = 500;
/** So many chunks are handed over before any is waited for: the server takes what stands in its queue in one go, many times faster. */
const chunksTogether = 20;
const marksUid = (indexUid: string): string => `${indexUid}_marks`;
const nextUid = (indexUid: string): string => `${indexUid}_next`;
const shortestLook = 20;
const longestLook = 1_000;

/** What Meilisearch itself remembers of how far it was told: restored from a backup, it knows where to go on. */
const markSchema = z.object({
  epoch: z.string(),
  position: z.number(),
  settings: z.string(),
  form: z.number(),
});
type Mark = z.output<typeof markSchema>;

/** Where documents, settings and changes come from. */
export interface SyncSource {
  readonly changes: Pick<SearchChanges, 'head' | 'after' | 'forgetUntil'>;
  /** Ids of all documents that search knows. */
  allIds(): readonly string[];
  /** What search knows of a document now; null when it is not public. */
  document(documentId: string): SearchDocument | null;
  settings(): Settings;
}

const digestOf = (settings: Settings): string =>
  createHash('sha256').update(JSON.stringify(settings)).digest('hex');

/** Tells a server, and waits as long as it needs for what it was told: a large county fills it for many minutes. */
interface Told {
  readonly client: Meilisearch;
  readonly signal: AbortSignal;
}

/** @throws when the task failed, when the server does not know it any more, and when the signal ends the waiting */
async function done({ client, signal }: Told, enqueued: Promise<EnqueuedTask>): Promise<void> {
  const { taskUid } = await enqueued;
  for (let pause = shortestLook; ; pause = Math.min(longestLook, pause * 1.5)) {
    const { status, error, type } = await client.tasks.getTask(taskUid, { signal });
    if (status === 'succeeded') return;
    if (status !== 'enqueued' && status !== 'processing')
      throw new Error(`Meilisearch 没有完成 ${type}：${error?.message ?? status}`);
    await wait(pause, undefined, { signal });
  }
}

async function orMissing<T>(ask: Promise<T>): Promise<T | null> {
  try {
    return await ask;
  } catch (error) {
    if (
      error instanceof MeilisearchApiError &&
      (error.cause?.code === 'index_not_found' || error.cause?.code === 'document_not_found')
    )
      return null;
    throw error;
  }
}

async function readMark(client: Meilisearch, indexUid: string): Promise<Mark | null> {
  const kept = await orMissing(client.index(marksUid(indexUid)).getDocument(indexUid));
  if (!kept || !(await orMissing(client.getRawIndex(indexUid)))) return null;
  return markSchema.safeParse(kept).data ?? null;
}

async function writeMark(told: Told, indexUid: string, mark: Mark): Promise<void> {
  const marks = told.client.index(marksUid(indexUid));
  await done(told, marks.addDocuments([{ id: indexUid, ...mark }], { primaryKey: 'id' }));
}

/** Hands over what these documents are now; the tasks come back for whoever waits for them. */
async function handOver(
  { client }: Told,
  uid: string,
  ids: readonly string[],
  source: SyncSource,
): Promise<EnqueuedTask[]> {
  const known = ids.map((documentId) => ({ documentId, document: source.document(documentId) }));
  const gone = known.filter(({ document }) => document === null).map(({ documentId }) => documentId);
  const there = known.flatMap(({ document }) => (document === null ? [] : [meiliDocumentOf(document)]));
  const index = client.index(uid);
  return [
    ...(there.length > 0 ? [await index.addDocuments(there, { primaryKey: 'documentId' })] : []),
    ...(gone.length > 0 ? [await index.deleteDocuments(gone)] : []),
  ];
}

async function send(told: Told, uid: string, ids: readonly string[], source: SyncSource): Promise<void> {
  for (let start = 0; start < ids.length; start += chunk * chunksTogether) {
    const tasks: EnqueuedTask[] = [];
    const together = ids.slice(start, start + chunk * chunksTogether);
    for (let from = 0; from < together.length; from += chunk)
      tasks.push(...(await handOver(told, uid, together.slice(from, from + chunk), source)));
    for (const task of tasks) await done(told, Promise.resolve(task));
  }
}

/** Fills a fresh index beside the one that is searched, and puts it in its place in one step. */
async function rebuild(told: Told, indexUid: string, source: SyncSource): Promise<ChangePosition> {
  const { client } = told;
  const from = source.changes.head();
  const settings = source.settings();
  const next = nextUid(indexUid);
  // What an interrupted rebuild left behind.
  if (await orMissing(client.getRawIndex(next))) await done(told, client.deleteIndex(next));
  await done(told, client.createIndex(next, { primaryKey: 'documentId' }));
  await done(told, client.index(next).updateSettings(settings));
  await send(told, next, source.allIds(), source);
  if (!(await orMissing(client.getRawIndex(indexUid))))
    await done(told, client.createIndex(indexUid, { primaryKey: 'documentId' }));
  await done(told, client.swapIndexes([{ indexes: [indexUid, next], rename: false }]));
  await writeMark(told, indexUid, { ...from, settings: digestOf(settings), form });
  await done(told, client.deleteIndex(next));
  return from;
}

/**
 * Brings an index in step with the documents: by telling it what changed since it was told last, or, where it knows
 * nothing that can be gone on from, by making it anew. Returns the position that it has reached.
 * @throws what the client throws, and when the signal is aborted; nothing is lost by that, the next call goes on
 */
export async function bringInStep(
  client: Meilisearch,
  indexUid: string,
  source: SyncSource,
  signal: AbortSignal,
): Promise<ChangePosition> {
  const told: Told = { client, signal };
  const mark = await readMark(client, indexUid);
  const { epoch } = source.changes.head();
  if (!mark || mark.epoch !== epoch || mark.form !== form || mark.position > source.changes.head().position)
    await rebuild(told, indexUid, source);
  let { position, settings } = (await readMark(client, indexUid)) ?? { position: 0, settings: '' };
  for (;;) {
    const wanted = source.settings();
    if (digestOf(wanted) !== settings) {
      await done(told, client.index(indexUid).updateSettings(wanted));
      settings = digestOf(wanted);
      await writeMark(told, indexUid, { epoch, position, settings, form });
    }
    const changed = source.changes.after(position, chunk);
    const last = changed.at(-1);
    if (!last) break;
    await send(
      told,
      indexUid,
      changed.map(({ documentId }) => documentId),
      source,
    );
    position = last.position;
    await writeMark(told, indexUid, { epoch, position, settings, form });
  }
  if (source.changes.head().epoch === epoch) source.changes.forgetUntil(position);
  return { epoch, position };
}
