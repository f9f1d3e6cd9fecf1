import { pathToFileURL } from 'node:url';
import { drawCard } from '../media/draw-card.ts';
import { openMediaStore } from '../media/media-store.ts';
import type { Reading } from '../rendering/on-request.ts';
import type { RenderApp } from '../rendering/render-page.ts';
import { embeddedSearch } from '../search/embedded/engine.ts';
import { openStore } from '../store/store.ts';

export interface ReadingOptions {
  readonly databaseFile: string;
  readonly publicFolder: string;
  readonly origin: string;
  /** Folder of the compiled app. */
  readonly dist: string;
}

/** A portal that can only be read, beside the one that writes. */
export interface ReadOnlyPortal extends Reading {
  /** Does work on one committed state of the store; answers that state's head, too. Only one at a time. */
  steadily<T>(work: () => Promise<T>): Promise<{ readonly head: number; readonly value: T }>;
}

/** Opens, on a connection of its own that cannot write, what answers on request need. The store must be there already. */
export async function openReading(options: ReadingOptions): Promise<ReadOnlyPortal> {
  const { databaseFile, publicFolder, origin, dist } = options;
  const store = openStore(databaseFile, { readOnly: true });
  const media = openMediaStore(store.database, publicFolder);
  const search = embeddedSearch(store.database);
  const { render } = (await import(pathToFileURL(`${dist}/server/entry.mjs`).href)) as { render: RenderApp };
  let seen: unknown;
  return {
    rendering: {
      store,
      origin,
      app: render,
      draw: { 'card.png': drawCard },
      picture: (sha256) => media.picture({ sha256 }),
    },
    search,
    now: () => new Date().toISOString(),
    async steadily(work) {
      store.database.exec('BEGIN');
      try {
        const head = store.entries.head().seq;
        // What others committed meanwhile is not in the documents that were read before.
        const version = store.database.pragma('data_version', { simple: true });
        if (version !== seen) store.forgetRead();
        seen = version;
        return { head, value: await work() };
      } finally {
        store.database.exec('COMMIT');
      }
    },
  };
}
