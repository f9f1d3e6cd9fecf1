import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Worker } from 'node:worker_threads';
import { setTimeout as wait } from 'node:timers/promises';
import type { LedgerEntry } from '@xianfeng/content-types';
import { fileOf } from '../addresses/file-of.ts';
import type { FileMaker, TellChanged } from '../content/file-maker.ts';
import { resources } from '../content/recording-reader.ts';
import type { DataEdition } from '../store/data-files.ts';
import type { Store } from '../store/store.ts';
import type { EditionOrder } from './make-edition.ts';
import { nextEdition, type Waiting } from './next-edition.ts';

export interface DataFilesContext extends EditionOrder {
  readonly store: Store;
  /** Changes whenever the code does that makes the files. */
  readonly build: string;
  readonly tellChanged: TellChanged;
  readonly log: (sentence: string) => void;
  /** Aborted when the process is asked to end: what is begun is left, and made at the next start. */
  readonly signal: AbortSignal;
}

/** SHA-256 of a file, lower-case hex; null when it cannot be read. */
async function digestOf(path: string): Promise<string | null> {
  const hash = createHash('sha256');
  return pipeline(createReadStream(path), hash).then(
    () => hash.digest('hex'),
    () => null,
  );
}

/** Makes an edition in a thread of its own. */
function makeInThread(order: EditionOrder, signal: AbortSignal): Promise<DataEdition> {
  const worker = new Worker(new URL('./edition-worker.ts', import.meta.url), { workerData: order });
  const stop = (): void => void worker.terminate();
  signal.addEventListener('abort', stop, { once: true });
  return new Promise<DataEdition>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(signal.reason ?? new Error('中途停止')));
  }).finally(() => signal.removeEventListener('abort', stop));
}

/**
 * Keeps the files of the open data equal to the ledger. They hold everything, so they follow a publication at leisure:
 * no publication waits for them, and no burst of publications makes them more than once in a while.
 */
export function dataFiles({ store, build, tellChanged, log, signal, ...order }: DataFilesContext): FileMaker {
  let making: Promise<boolean> | null = null;
  let pause: AbortController | null = null;
  let waiting: Waiting | null = null;
  let inspected = -1;
  let last = { endedAt: 0, tookMs: 0 };

  const isCurrent = (): boolean =>
    store.dataFiles.build() === build && store.dataFiles.edition().asOf?.seq === store.entries.head().seq;

  async function make(): Promise<boolean> {
    const began = Date.now();
    waiting = null;
    try {
      const edition = await makeInThread(order, signal);
      last = { endedAt: Date.now(), tookMs: Date.now() - began };
      await store.whenQuiet(() => store.dataFiles.replace(edition, build));
      await tellChanged([resources.dataFiles]);
      return true;
    } catch (error) {
      if (!signal.aborted)
        log(
          `开放数据的文件没有做好，下次公开内容时再试（${error instanceof Error ? error.message : String(error)}）。`,
        );
      return false;
    } finally {
      making = null;
    }
  }

  const begin = (): Promise<boolean> => (making ??= make());

  async function later(): Promise<void> {
    pause?.abort();
    const mine = (pause = new AbortController());
    const ms = waiting ? nextEdition(waiting, last, Date.now()) - Date.now() : 0;
    await wait(Math.max(0, ms), undefined, {
      ref: false,
      signal: AbortSignal.any([signal, mine.signal]),
    }).catch(() => undefined);
    if (signal.aborted || mine.signal.aborted) return;
    await making;
    if (!signal.aborted && !(await store.whenQuiet(isCurrent))) await begin();
  }

  function changed(urgent: boolean): void {
    const now = Date.now();
    waiting = { since: waiting?.since ?? now, changedAt: now, urgent: urgent || (waiting?.urgent ?? false) };
    void later();
  }

  return {
    follow(entries: readonly LedgerEntry[]) {
      if (entries.length > 0)
        changed(entries.some(({ action }) => action === 'withdraw' || action === 'redact'));
    },
    followAll() {
      const { files } = store.dataFiles.edition();
      const stand = files.every(
        ({ path, size }) =>
          statSync(join(order.publicFolder, path), { throwIfNoEntry: false })?.size === size,
      );
      if (!stand) store.dataFiles.forget();
      if (!isCurrent()) changed(false);
    },
    discardEnded: async () => undefined,
    async inspect() {
      const { files } = store.dataFiles.edition();
      const next = files[(inspected += 1)];
      const sound = { damaged: [], end: next === undefined };
      if (!next) inspected = -1;
      if (!next || (await digestOf(join(order.publicFolder, next.path))) === next.sha256) return sound;
      // An edition that was made meanwhile has other files under the same names.
      const known = await store.whenQuiet(() => store.dataFiles.edition().files);
      if (making || known.find(({ path }) => path === next.path)?.sha256 !== next.sha256) return sound;
      await store.whenQuiet(() => store.dataFiles.forget());
      changed(true);
      return { damaged: [next.path], end: false };
    },
    removeStrangers: async () => undefined,
    async settled() {
      while (making) await making;
      while (!signal.aborted && !(await store.whenQuiet(isCurrent))) if (!(await begin())) return;
    },
    async stopped() {
      await making;
    },
    owns(file) {
      const { asOf, files } = store.dataFiles.edition();
      // Before the first edition of this store those of an older one stand.
      return asOf === null ? file.startsWith('data/') : files.some(({ path }) => fileOf(path) === file);
    },
  };
}
