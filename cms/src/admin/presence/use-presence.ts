import { getFetchClient, useFetchClient } from '@strapi/strapi/admin';
import { kebab } from '@xianfeng/content-types/language/content-type';
import { useEffect, useState } from 'react';
import { useSignsOfLife } from '../frame/use-signs-of-life.ts';
import { randomId } from '../unsaved-text/random-id.ts';

/** What the CMS says of a document that is open; see cms/src/presence/presence-routes.ts. */
export interface Present {
  readonly others: readonly { readonly name: string; readonly self: boolean; readonly since: string }[];
  readonly version: { readonly at: string; readonly by: string | null; readonly self: boolean };
}

export type Trouble = 'offline' | 'signed-out';

const beatMs = 20_000;

/** Says every twenty seconds that the document is open here, and hears who else has it open. */
export function usePresence(typeName: string, documentId: string | null, savedAt: string | undefined) {
  const { post } = useFetchClient();
  const [present, setPresent] = useState<Present | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [windowId] = useState(randomId);
  const isAtWork = useSignsOfLife();

  useEffect(() => {
    if (!documentId) return;
    let wanted = true;
    const beat = () => {
      if (!isAtWork()) return;
      post<Present>(`/presence/${kebab(typeName)}/${documentId}`, { window: windowId }).then(
        ({ data }) => {
          if (!wanted) return;
          setPresent(data);
          setTrouble(null);
        },
        (error: { status?: number }) =>
          wanted &&
          setTrouble(error.status === 401 ? 'signed-out' : error.status === undefined ? 'offline' : null),
      );
    };
    beat();
    const timer = setInterval(beat, beatMs);
    return () => {
      wanted = false;
      clearInterval(timer);
    };
  }, [documentId, isAtWork, post, savedAt, typeName, windowId]);

  useEffect(() => {
    // Not by the client of this part of the page: that one takes back what it asked when the part goes.
    const leave = () =>
      void getFetchClient()
        .del(`/presence/${windowId}`)
        .catch(() => undefined);
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [windowId]);

  return { present, trouble };
}
