import type { PublicTypeName } from '@xianfeng/content-types';
import type { Store } from '../store/store.ts';
import type { PublishedDocument } from '../store/published-document.ts';

/** Looks up another document while members are worked out; the look-up is noted, so a change there is followed here. */
export type Lookup = <T extends PublicTypeName>(
  type: T,
  documentId: string,
) => PublishedDocument<T> | undefined;

/** Answers what is public in the store. */
export function lookup(store: Store): Lookup {
  return (<T extends PublicTypeName>(type: T, id: string) => {
    const document = store.documents.get(id);
    return document?.type === type ? (document as PublishedDocument<T>) : undefined;
  }) as Lookup;
}
