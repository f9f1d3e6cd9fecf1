import { getFetchClient, useFetchClient } from '@strapi/strapi/admin';
import { kebab } from '@xianfeng/content-types/language/content-type';
import { useEffect, useRef, useState } from 'react';
import { randomId } from '../unsaved-text/random-id.ts';

/** What the CMS says of a document that is open; see cms/src/presence/presence-routes.ts. */
export interface Present {
  readonly others: readonly { readonly name: string; readonly self: boolean; readonly since: string }[];
  readonly version: { readonly at: string; readonly by: string | null; readonly self: boolean };
}

export type Trouble = 'offline' | 'signed-out';

const beatMs = 20_000;
/** Whoever did nothing for so long is not writing: the others need not wait, and the session may end. */
const awayMs = 30 * 60 * 1000;

const signsOfLife = ['keydown', 'pointerdown', 'focus'];

/** Says every twenty seconds that the document is open here, and hears who else has it open. */
export function usePresence(typeName: string, documentId: string | null, savedAt: string | undefined) {
  const { post } = useFetchClient();
  const [present, setPresent] = useState<Present | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [windowId] = useState(randomId);
  const active = useRef(Date.now());

  useEffect(() => {
    const note = () => (active.current = Date.now());
    for (const event of signsOfLife) window.addEventListener(event, note);
    return () => {
      for (const event of signsOfLife) window.removeEventListener(event, note);
    };
  }, []);

  useEffect(() => {
    if (!documentId) return;
    let wanted = true;
    const beat = () => {
      if (Date.now() - active.current > awayMs) return;
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
  }, [documentId, post, savedAt, typeName, windowId]);

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
