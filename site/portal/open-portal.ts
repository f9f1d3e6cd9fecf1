import { mkdirSync, readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { openMediaStore } from '../media/media-store.ts';
import { openMediaUses } from '../media/media-uses.ts';
import type { FetchOriginal } from '../media/originals.ts';
import type { EmbeddedSearch } from '../search/embedded/engine.ts';
import type { MeiliSettings } from '../search/meilisearch/connect.ts';
import { dataFiles } from '../open-data/data-files.ts';
import type { Searcher } from '../search/port.ts';
import { forgetDeleted } from '../store/forget-deleted.ts';
import { isDamage, setAside, setAsideDamaged } from '../store/set-aside.ts';
import { openStore, type Store } from '../store/store.ts';
import { createBell, type Bell } from '../publisher/bell.ts';
import { createChime, type Chime } from '../publisher/chime.ts';
import { buildDigest } from './build-digest.ts';
import { drawCard } from '../media/draw-card.ts';
import { writeAtomically } from '../publisher/files.ts';
import { createPacker, type Packer } from '../publisher/packed-files.ts';
import { createPublisher, type Publisher } from '../publisher/publisher.ts';
import type { RenderApp, RenderContext } from '../rendering/render-page.ts';
import { mediaFiles } from '../media/media-files.ts';
import { mediaFollower } from '../media/media-follower.ts';
import { answersOf, type Answers } from './answers.ts';
import { askingClient } from './asking-client.ts';
import { askWorker, type WorkerState } from './ask-worker.ts';
import type { ReadingOptions } from './open-reading.ts';
import { openSearch } from './open-search.ts';

export interface PortalOptions {
  readonly databaseFile: string;
  readonly publicFolder: string;
  readonly origin: string;
  readonly fetchOriginal: FetchOriginal;
  readonly now: () => string;
  readonly log: (sentence: string) => void;
  /** Aborted when the process is asked to end. */
  readonly signal: AbortSignal;
  /** Told when the store itself turns out to be damaged while it is in use. */
  readonly onDamage?: (error: Error) => void;
  /** A second search engine; without it the embedded one works alone. */
  readonly meilisearch?: MeiliSettings | undefined;
  /** Folder of the compiled app, when it is not the usual one. */
  readonly dist?: string;
  /** Whether what is asked for is worked out in a thread of its own, so that this one serves files at once. */
  readonly answersApart?: boolean;
  /** Whether packed files are made beside those that stand. */
  readonly packs?: boolean;
}

/** Everything that one portal works with. */
export interface Portal {
  readonly store: Store;
  readonly publisher: Publisher;
  readonly search: EmbeddedSearch;
  /** Answers what the public asks. */
  readonly searcher: Searcher;
  readonly rendering: RenderContext;
  /** Works out whatever cannot stand as a file. */
  readonly onRequest: Answers;
  /** How the thread for it is doing; absent where there is none. */
  readonly worker?: () => WorkerState;
  /** The scripts inside pages that a browser may run, as a content security policy names them. */
  readonly scriptDigests: readonly string[];
  /** Rings when other files stand than before. */
  readonly written: Bell;
  /** Rings when new entries stand in the store. */
  readonly taken: Chime;
  /** What happened to the store, in Chinese, for as long as a damaged one lies beside it; null when all is well. */
  damage(): string | null;
  /** Resolves when nothing that was redacted is left in the database's file. */
  forgetDeleted(): Promise<void>;
  /** Absent where no packed files are made. */
  readonly packer?: Packer | undefined;
  /** Stops all that works in the background, then closes the store. */
  close(): Promise<void>;
}

const siteFolder = fileURLToPath(new URL('..', import.meta.url));
// All rooms but those that only answer requests, and what the app was compiled from: that is in `dist`.
const notOfPages = new Set(['src', 'public', 'dist', 'server', 'node_modules']);
const roomsOfPages = (): string[] =>
  readdirSync(siteFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && !notOfPages.has(entry.name))
    .map(({ name }) => `${siteFolder}${name}`)
    .sort();
const codeFolders = (dist: string): string[] => [
  dist,
  ...roomsOfPages(),
  fileURLToPath(new URL('../../content-types', import.meta.url)),
];

/** Opens the store, the search, the pictures and the compiled app, and puts the publisher on top of them. */
export async function openPortal(options: PortalOptions): Promise<Portal> {
  const {
    databaseFile,
    publicFolder,
    origin,
    now,
    log,
    signal: asked,
    fetchOriginal,
    onDamage,
    meilisearch,
    dist = `${siteFolder}dist`,
    answersApart = false,
    packs = false,
  } = options;
  const closing = new AbortController();
  const signal = AbortSignal.any([asked, closing.signal]);
  mkdirSync(dirname(databaseFile), { recursive: true });
  mkdirSync(publicFolder, { recursive: true });
  setAsideDamaged(databaseFile, now(), log);
  const store = openStore(databaseFile);
  const media = openMediaStore(store.database, publicFolder, store.whenQuiet);
  const uses = openMediaUses(store.database);
  const {
    embedded: search,
    searcher,
    follower: searchFollower,
    settled: searchSettled,
  } = openSearch({
    store,
    find: (question) => onRequest.find(question),
    meilisearch,
    now,
    log,
    signal,
  });
  const { render, scriptDigests } = (await import(pathToFileURL(`${dist}/server/entry.mjs`).href)) as {
    render: RenderApp;
    scriptDigests: readonly string[];
  };
  const rendering: RenderContext = {
    store,
    origin,
    app: render,
    draw: { 'card.png': drawCard },
    picture: (sha256) => media.picture({ sha256 }),
  };
  const worker = answersApart
    ? askWorker({
        start: () =>
          new Worker(new URL('./answer-worker.ts', import.meta.url), {
            workerData: { databaseFile, publicFolder, origin, dist } satisfies ReadingOptions,
            resourceLimits: { maxOldGenerationSizeMb: 256 },
          }),
        head: () => store.entries.head().seq,
        log,
        client: askingClient,
      })
    : undefined;
  const onRequest: Answers = worker ?? answersOf({ rendering, search, now });
  // Every page names its own full address: a portal that moves to another one is made anew.
  const build = `${buildDigest(codeFolders(dist))} ${origin}`;
  const written = createBell();
  const taken = createChime();
  const packer = packs ? createPacker(publicFolder, log, signal) : undefined;
  const publisher = createPublisher({
    ...rendering,
    onWritten: written.ring,
    onTaken: taken.ring,
    async write(folder, file, bytes, fresh) {
      await writeAtomically(folder, file, bytes, fresh);
      packer?.add(file);
    },
    publicFolder,
    now,
    log,
    signal,
    onStoreError(error) {
      if (isDamage(error)) onDamage?.(error);
    },
    build,
    clientFolder: `${dist}/client`,
    followers: [searchFollower, mediaFollower(uses, store.entries)],
    makers: [
      (tellChanged) => mediaFiles({ store, media, uses, fetchOriginal, tellChanged, log, signal }),
      (tellChanged) =>
        dataFiles({ databaseFile, publicFolder, origin, store, build, tellChanged, log, signal }),
    ],
  });
  return {
    store,
    publisher,
    search,
    searcher,
    rendering,
    onRequest,
    ...(worker ? { worker: worker.state } : {}),
    scriptDigests,
    written,
    taken,
    damage() {
      const [aside] = setAside(databaseFile);
      if (aside === undefined) return null;
      const whether = publisher.awaitsLedger()
        ? '正在从公开账本重新取来，网页先照旧'
        : '已经从公开账本重新做好';
      return `门户的数据文件损坏过，${whether}，内容没有丢。请系统管理员检查磁盘，然后删除数据文件夹里的 ${aside}，这条提示就不再出现。`;
    },
    async forgetDeleted() {
      await publisher.idle();
      await forgetDeleted(store.database, signal);
    },
    packer,
    async close() {
      closing.abort();
      void worker?.close();
      await Promise.all([publisher.stop(), packer?.settled(), searchSettled()]);
      store.close();
    },
  };
}
