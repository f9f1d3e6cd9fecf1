import { useNotification } from '@strapi/strapi/admin';
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { waitingFile } from '../media/photo-row.tsx';
import { onUploads, uploadsDone, uploadsUnderWay } from '../media/under-way.ts';
import { onSave, type SaveOutcome } from '../unsaved-text/save-requests.ts';

/** What Strapi says of its own button for saving. */
export interface SaveAction {
  readonly label?: unknown;
  readonly disabled?: boolean;
  readonly loading?: boolean;
  readonly onClick?: () => Promise<unknown>;
}

/** Whether keys pressed together mean to save, as Strapi takes them: Ctrl+S, Ctrl+Enter. */
const meansSave = ({ ctrlKey, metaKey, shiftKey, key }: KeyboardEvent): boolean =>
  (ctrlKey || metaKey) && !shiftKey && ['s', 'enter'].includes(key.toLowerCase());

/** Runs a save and hears how it ended; null when nothing was sent, because something in the form is not right yet. */
async function heard(save: () => Promise<unknown>): Promise<SaveOutcome | null> {
  let ended: SaveOutcome | null = null;
  const stop = onSave((outcome) => (ended = outcome));
  await save().finally(stop);
  return ended;
}

/**
 * Saves a form with all that belongs to it: files that are still on their way are waited for.
 * @param strapi Strapi's own way to save, as it is now
 * @param isNew whether the form makes room for another once it is saved
 */
export function useSaving(strapi: SaveAction, isNew: boolean) {
  const { toggleNotification } = useNotification();
  const [busy, setBusy] = useState(false);
  const uploading = useSyncExternalStore(onUploads, uploadsUnderWay) > 0;
  const now = useRef(strapi);
  now.current = strapi;

  /** Brings in what was chosen; false when a file needs the writer first, who is led there. */
  const bringFiles = useCallback(async (): Promise<boolean> => {
    // Who leaves a field has finished it: the words of a photo send it off.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    await uploadsDone();
    const waiting = waitingFile(document);
    if (!waiting) return true;
    waiting.scrollIntoView({ block: 'center' });
    waiting.focus({ preventScroll: true });
    toggleNotification({
      type: 'danger',
      message: '没有保存：还有照片或文件没传上去。照片请先写里面有什么；不要的请按“不传”。',
    });
    return false;
  }, [toggleNotification]);

  /** Saves what is written; null when nothing was saved. Whoever goes on afterwards wants every file in it. */
  const save = useCallback(
    async (goesOn = false): Promise<SaveOutcome | null> => {
      setBusy(true);
      try {
        // A form that stays keeps its files waiting; a new one would leave them behind.
        if (isNew || goesOn) {
          if (!(await bringFiles())) return null;
        } else {
          if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
          await uploadsDone();
        }
        const { disabled, onClick } = now.current;
        return disabled || !onClick ? null : await heard(onClick);
      } finally {
        setBusy(false);
      }
    },
    [bringFiles, isNew],
  );

  useEffect(() => {
    // Before Strapi, who saves without waiting. A form in a dialog is its own matter.
    const listen = (event: KeyboardEvent) => {
      if (!meansSave(event) || document.querySelector('[role="dialog"]')) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      void save();
    };
    window.addEventListener('keydown', listen, true);
    return () => window.removeEventListener('keydown', listen, true);
  }, [save]);

  return { save, bringFiles, busy, uploading };
}
