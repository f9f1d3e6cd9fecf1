import type { EmbeddedSearch } from '../search/embedded/engine.ts';
import { searchDocumentOf } from '../search/document.ts';
import type { Follower } from './follower.ts';

/** Keeps the search index in step with what is public, within the publisher's own transaction. */
export function searchFollower(search: EmbeddedSearch): Follower {
  return {
    changed(document, get) {
      const made = searchDocumentOf(document, get);
      if (made) search.put([made]);
    },
    gone: (documentId) => search.remove([documentId]),
    restart: () => search.clear(),
  };
}
