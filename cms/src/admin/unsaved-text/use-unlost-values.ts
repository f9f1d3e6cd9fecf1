import { useForm } from '@strapi/strapi/admin';
import { useEffect, useRef } from 'react';
import { changesIn, type Values } from './changes.ts';
import type { Place } from './kept-texts.ts';
import { closeDocument, onSave } from './save-requests.ts';

/** Strapi has put the form back within a moment or not at all. */
const settledMs = 3000;

/**
 * Strapi shows a save as done before the answer is there, and puts the form back to what was loaded when it is refused:
 * with it goes what was written. This puts the written back. Tells whether a save is under way.
 */
export function useUnlostValues(
  values: Values,
  loaded: Values,
  setValues: (values: Values) => void,
  { model, documentId }: Pick<Place, 'model' | 'documentId'>,
): boolean {
  const submitting = useForm<boolean>('Keeping', (state) => state.isSubmitting);
  const written = useRef(values);
  const refused = useRef<Values | null>(null);
  if (!submitting && refused.current === null) written.current = values;

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stopHearing = onSave((outcome) => {
      if (outcome.saved || outcome.model !== model || outcome.documentId !== documentId) return;
      refused.current = written.current;
      clearTimeout(timer);
      timer = setTimeout(() => (refused.current = null), settledMs);
    });
    return () => {
      stopHearing();
      clearTimeout(timer);
      closeDocument(model, documentId);
    };
  }, [model, documentId]);

  useEffect(() => {
    if (submitting || refused.current === null) return;
    // Somebody who writes on already has a form that says more than what was loaded.
    if (Object.keys(changesIn(values, loaded)).length === 0) setValues(refused.current);
  }, [submitting, values, loaded, setValues]);

  return submitting;
}
