import { collectMedia } from './collect.ts';
import { isPicture, type MediaReference } from './media-reference.ts';
import type { MediaUses } from './media-uses.ts';
import type { EntryStore } from '../store/entries.ts';
import type { Follower } from '../content/follower.ts';

/**
 * What the versions of a document show, without the pictures that were replaced at their address since: the desk has
 * overwritten them, to cover a face perhaps, and no version brings them back.
 */
function stillShown(snapshots: readonly unknown[]): MediaReference[] {
  const versions = snapshots.map(collectMedia);
  const newest = new Map<string, Set<string>>();
  for (const media of versions) {
    const here = new Map<string, Set<string>>();
    for (const { url, sha256 } of media) here.set(url, (here.get(url) ?? new Set()).add(sha256));
    for (const [url, digests] of here) newest.set(url, digests);
  }
  return versions
    .flat()
    .filter((media) => !isPicture(media) || newest.get(media.url)?.has(media.sha256) === true);
}

/** Keeps the list of shown files in step with what is public: those of every version that the history pages show. */
export function mediaFollower(uses: MediaUses, entries: Pick<EntryStore, 'ofDocument'>): Follower {
  return {
    changed({ documentId, versions, data }) {
      const shown = versions === 1 ? [data] : entries.ofDocument(documentId).map(({ snapshot }) => snapshot);
      uses.replace(documentId, stillShown(shown));
    },
    gone: (documentId) => uses.replace(documentId, []),
    restart: () => uses.clear(),
  };
}
