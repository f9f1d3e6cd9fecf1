import { useForm } from '@strapi/strapi/admin';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { changesIn, holds, withChanges, type Values } from './changes.ts';
import { KeptTexts, type KeptText, type Place } from './kept-texts.ts';
import { randomId } from './random-id.ts';
import { loadedVersion, onSave } from './save-requests.ts';
import { useUnlostValues } from './use-unlost-values.ts';

const restMs = 1000;
const aliveMs = 4000;

/** A text that was left, and by which window. */
export interface Found {
  readonly writer: string;
  readonly text: KeptText;
}

/** Keeps what is written in the form of `place` in this browser until it is saved, and offers what was left there before. */
export function useKeptText(place: Place, enabled: boolean) {
  const values = useForm<Values>('Keeping', (state) => state.values as Values);
  const loaded = useForm<Values>('Keeping', (state) => state.initialValues as Values);
  const setValues = useForm<(values: Values) => void>('Keeping', (state) => state.setValues as (values: Values) => void);
  const kept = useMemo(() => new KeptTexts(window.localStorage), []);
  const [writer] = useState(randomId);
  const [found, setFound] = useState<Found | null>(null);
  const [keptAt, setKeptAt] = useState<number | null>(null);
  const [full, setFull] = useState(false);
  const submitting = useUnlostValues(values, loaded, setValues, place);
  const now = useRef({ values, loaded, place, submitting });
  now.current = { values, loaded, place, submitting };

  const keepNow = useCallback(
    (alive: number): void => {
      const { values: written, loaded: from, place: where, submitting: sending } = now.current;
      // While a save is under way the form shows itself as saved, which is not known yet.
      if (sending) return kept.mark(where, writer, alive);
      const changes = changesIn(written, from);
      if (Object.keys(changes).length === 0) return kept.forget(where, writer);
      const at = Date.now();
      const done = kept.keep(where, writer, { at, alive, base: where.documentId ? loadedVersion(where.model, where.documentId) : null, changes });
      setFull(!done);
      if (done) setKeptAt(at);
    },
    [kept, writer],
  );

  useEffect(() => {
    if (!enabled) return;
    const timer = setTimeout(() => keepNow(Date.now()), restMs);
    return () => clearTimeout(timer);
  }, [enabled, keepNow, values, loaded, submitting]);

  // Leaving by any way: what is here now is what is kept, and whoever comes next may have it at once.
  useEffect(() => {
    if (!enabled) return;
    const { place: where } = now.current;
    const leave = () => keepNow(0);
    window.addEventListener('pagehide', leave);
    const stopHearing = onSave(({ model, documentId, saved }) => {
      if (saved && model === where.model && documentId === where.documentId) kept.forget(where, writer);
    });
    return () => {
      window.removeEventListener('pagehide', leave);
      stopHearing();
      kept.mark(where, writer, 0);
    };
  }, [enabled, keepNow, kept, writer]);

  useEffect(() => {
    if (!enabled) return;
    const look = () => {
      const { place: where, values: written } = now.current;
      kept.mark(where, writer, Date.now());
      const left = kept.left(where, writer, Date.now());
      for (const each of left) if (holds(written, each.text.changes)) kept.forget(where, each.writer);
      setFound(left.find((each) => !holds(written, each.text.changes)) ?? null);
    };
    look();
    const timer = setInterval(look, aliveMs);
    return () => clearInterval(timer);
  }, [enabled, kept, writer]);

  const restore = () => {
    if (!found) return;
    setValues(withChanges(values, found.text.changes));
    // Its place is taken by what this window keeps from now on.
    setTimeout(() => {
      keepNow(Date.now());
      kept.forget(place, found.writer);
    }, restMs);
    setFound(null);
  };
  const discard = () => {
    if (found) kept.forget(place, found.writer);
    setFound(null);
  };
  return { found, restore, discard, keptAt, full, keepNow };
}
