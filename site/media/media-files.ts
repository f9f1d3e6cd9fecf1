import { collectMedia } from './collect.ts';
import { isPicture } from './media-reference.ts';
import { createMediaQueue } from './media-queue.ts';
import type { MediaStore } from './media-store.ts';
import { identityOf, type MediaUses } from './media-uses.ts';
import { OriginalUnavailable, type FetchOriginal } from './originals.ts';
import { mediaFolders } from '../addresses/media-addresses.ts';
import type { FileMaker, TellChanged } from '../content/file-maker.ts';
import { resources } from '../content/recording-reader.ts';
import type { Store } from '../store/store.ts';

export interface MediaFilesContext {
  readonly store: Pick<Store, 'whenQuiet'>;
  readonly media: MediaStore;
  readonly uses: MediaUses;
  readonly fetchOriginal: FetchOriginal;
  readonly tellChanged: TellChanged;
  readonly log: (sentence: string) => void;
  readonly signal: AbortSignal;
}

/** Makes and takes away the files behind what is public; a text waits for none of them. */
export function mediaFiles({
  store,
  media,
  uses,
  fetchOriginal,
  tellChanged,
  log,
  signal,
}: MediaFilesContext): FileMaker {
  async function discardEnded(): Promise<void> {
    const ended = await store.whenQuiet(() => uses.ended());
    await media.discard(ended);
    await store.whenQuiet(() => uses.forget(ended));
    // The page of an older version may show one that was replaced since.
    const pictures = ended.filter(isPicture);
    if (pictures.length > 0) await tellChanged(pictures.map(({ sha256 }) => resources.picture(sha256)));
  }

  /** An original that is slow to come does not keep the process from ending. */
  function untilAsked<T>(work: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const stop = (): void => reject(new OriginalUnavailable('asked to end'));
      if (signal.aborted) return stop();
      signal.addEventListener('abort', stop, { once: true });
      // Not a race with one promise for all: that would hold every original until the process ends.
      work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
    });
  }

  const queue = createMediaQueue({
    async ensure(batch) {
      const report = await media.ensure(batch, (url) => untilAsked(fetchOriginal(url)));
      // Withdrawn while it was being made, it must not stay.
      await media.discard(await store.whenQuiet(() => batch.filter((one) => !uses.isShown(one))));
      return report;
    },
    shownOf: (waiting) => store.whenQuiet(() => waiting.filter((one) => uses.isShown(one))),
    async onMade({ changed, broken }) {
      for (const { name, reason } of broken) log(`文件“${name}”不能显示：${reason}`);
      if (changed.length > 0) await tellChanged(changed.map(resources.picture));
    },
    log,
    signal,
  });

  let inspected = '';

  return {
    follow: (entries) =>
      queue.add(entries.flatMap((entry) => (entry.snapshot ? collectMedia(entry.snapshot) : []))),
    followAll: () => queue.add(uses.shown()),
    discardEnded,
    async inspect() {
      const next = await store.whenQuiet(() => uses.shownAfter(inspected));
      inspected = next ? identityOf(next) : '';
      if (!next) return { damaged: [], end: true };
      if (await media.removeDamaged(next)) return { damaged: [], end: false };
      queue.add([next]);
      return { damaged: [`“${next.name}”`], end: false };
    },
    async removeStrangers() {
      const shown = await store.whenQuiet(() => uses.shown());
      await media.keepOnly(shown);
    },
    settled: () => queue.settled(),
    stopped: () => queue.settled(),
    owns: (file) => mediaFolders.some((folder) => file.startsWith(folder)),
  };
}
