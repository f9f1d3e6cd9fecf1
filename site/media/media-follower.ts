import { collectMedia } from './collect.ts';
import type { MediaUses } from './media-uses.ts';
import type { EntryStore } from '../store/entries.ts';
import type { Follower } from '../content/follower.ts';

/** Keeps the list of shown files in step with what is public: those of every version that the history pages show. */
export function mediaFollower(uses: MediaUses, entries: EntryStore): Follower {
  return {
    changed({ documentId, versions, data }) {
      const shown = versions === 1 ? data : entries.ofDocument(documentId).map(({ snapshot }) => snapshot);
      uses.replace(documentId, collectMedia(shown));
    },
    gone: (documentId) => uses.replace(documentId, []),
    restart: () => uses.clear(),
  };
}
