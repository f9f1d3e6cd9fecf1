import { createHash } from 'node:crypto';
import { MeilisearchApiError, type EnqueuedTaskPromise, type Meilisearch, type Settings } from 'meilisearch';
import { z } from 'zod';
import type { ChangePosition, SearchChanges } from '../changes.ts';
import type { SearchDocument } from '../search-document.ts';
import { meiliDocumentOf } from './meili-document.ts';

/** Raised when documents are kept in another form; an index of another form is made anew. */
const form = 2;
const chunk = 500;
const marksUid = (indexUid: string): string => `${indexUid}_marks`;
const nextUid = (indexUid: string): string => `${indexUid}_next`;
const taskTimeout = { timeout: 600_000, interval: 50 };

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

async function done(task: EnqueuedTaskPromise): Promise<void> {
  const { status, error, type } = await task.waitTask(taskTimeout);
  if (status !== 'succeeded') throw new Error(`Meilisearch 没有完成 ${type}：${error?.message ?? status}`);
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

async function writeMark(client: Meilisearch, indexUid: string, mark: Mark): Promise<void> {
  await done(
    client.index(marksUid(indexUid)).addDocuments([{ id: indexUid, ...mark }], { primaryKey: 'id' }),
  );
}

async function send(
  client: Meilisearch,
  uid: string,
  ids: readonly string[],
  source: SyncSource,
): Promise<void> {
  const known = ids.map((documentId) => ({ documentId, document: source.document(documentId) }));
  const gone = known.filter(({ document }) => document === null).map(({ documentId }) => documentId);
  const there = known.flatMap(({ document }) => (document === null ? [] : [meiliDocumentOf(document)]));
  if (there.length > 0) await done(client.index(uid).addDocuments(there, { primaryKey: 'documentId' }));
  if (gone.length > 0) await done(client.index(uid).deleteDocuments(gone));
}

/** Fills a fresh index beside the one that is searched, and puts it in its place in one step. */
async function rebuild(client: Meilisearch, indexUid: string, source: SyncSource): Promise<ChangePosition> {
  const from = source.changes.head();
  const settings = source.settings();
  const next = nextUid(indexUid);
  // What an interrupted rebuild left behind.
  if (await orMissing(client.getRawIndex(next))) await done(client.deleteIndex(next));
  await done(client.createIndex(next, { primaryKey: 'documentId' }));
  await done(client.index(next).updateSettings(settings));
  const ids = source.allIds();
  for (let start = 0; start < ids.length; start += chunk)
    await send(client, next, ids.slice(start, start + chunk), source);
  if (!(await orMissing(client.getRawIndex(indexUid))))
    await done(client.createIndex(indexUid, { primaryKey: 'documentId' }));
  await done(client.swapIndexes([{ indexes: [indexUid, next], rename: false }]));
  await writeMark(client, indexUid, { ...from, settings: digestOf(settings), form });
  await done(client.deleteIndex(next));
  return from;
}

/**
 * Brings an index in step with the documents: by telling it what changed since it was told last, or, where it knows
 * nothing that can be gone on from, by making it anew. Answers the position that it has reached.
 * @throws what the client throws; nothing is lost by that, the next call goes on
 */
export async function bringInStep(
  client: Meilisearch,
  indexUid: string,
  source: SyncSource,
): Promise<ChangePosition> {
  const mark = await readMark(client, indexUid);
  const { epoch } = source.changes.head();
  if (!mark || mark.epoch !== epoch || mark.form !== form || mark.position > source.changes.head().position)
    await rebuild(client, indexUid, source);
  let { position, settings } = (await readMark(client, indexUid)) ?? { position: 0, settings: '' };
  for (;;) {
    const wanted = source.settings();
    if (digestOf(wanted) !== settings) {
      await done(client.index(indexUid).updateSettings(wanted));
      settings = digestOf(wanted);
      await writeMark(client, indexUid, { epoch, position, settings, form });
    }
    const changed = source.changes.after(position, chunk);
    const last = changed.at(-1);
    if (!last) break;
    await send(
      client,
      indexUid,
      changed.map(({ documentId }) => documentId),
      source,
    );
    position = last.position;
    await writeMark(client, indexUid, { epoch, position, settings, form });
  }
  if (source.changes.head().epoch === epoch) source.changes.forgetUntil(position);
  return { epoch, position };
}
