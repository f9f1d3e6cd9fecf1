import { useForm } from '@strapi/strapi/admin';
import { canonicalJson, type Json } from '@xianfeng/content-types/ledger/canonical-json';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { changesIn, holds, withChanges, type Values } from './changes.ts';
import { KeptTexts, type KeptText, type Place } from './kept-texts.ts';
import { randomId } from './random-id.ts';
import { loadedVersion, onSave } from './save-requests.ts';
import { useUnlostValues } from './use-unlost-values.ts';

const restMs = 1000;
const aliveMs = 4000;
/** The form of a new document still shows itself unsaved for a moment after it was saved. */
const justSavedMs = 5000;

/** A text that was left, and by which window. */
export interface Found {
  readonly writer: string;
  readonly text: KeptText;
}

/** Keeps what is written in the form of `place` in this browser until it is saved, and offers what was left there before. */
export function useKeptText(place: Place) {
  const values = useForm<Values>('Keeping', (state) => state.values as Values);
  const loaded = useForm<Values>('Keeping', (state) => state.initialValues as Values);
  const setValues = useForm<(values: Values) => void>(
    'Keeping',
    (state) => state.setValues as (values: Values) => void,
  );
  const kept = useMemo(() => new KeptTexts(window.localStorage), []);
  const [writer] = useState(randomId);
  const [found, setFound] = useState<Found | null>(null);
  const [keptAt, setKeptAt] = useState<number | null>(null);
  const [full, setFull] = useState(false);
  const submitting = useUnlostValues(values, loaded, setValues, place);
  const now = useRef({ values, loaded, place, submitting });
  now.current = { values, loaded, place, submitting };

  const last = useRef({ text: '', savedAt: 0, refused: false });

  const keepNow = useCallback(
    (alive: number): void => {
      const { values: written, loaded: from, place: where, submitting: sending } = now.current;
      const changes = changesIn(written, from);
      const nothing = Object.keys(changes).length === 0;
      // Nothing to keep, and surely not because a save is under way, was refused, or the form is being taken down.
      if (nothing && !sending && !last.current.refused && alive > 0) {
        last.current.text = '';
        return kept.forget(where, writer);
      }
      const at = Date.now();
      const text = canonicalJson(changes as Json);
      if (nothing || sending || at - last.current.savedAt < justSavedMs || text === last.current.text)
        return kept.mark(where, writer, alive);
      const done = kept.keep(where, writer, {
        at,
        alive,
        base: where.documentId ? loadedVersion(where.model, where.documentId) : null,
        changes,
      });
      last.current.text = done ? text : '';
      setFull(!done);
      if (done) setKeptAt(at);
    },
    [kept, writer],
  );

  useEffect(() => {
    const timer = setTimeout(() => keepNow(Date.now()), restMs);
    return () => clearTimeout(timer);
  }, [keepNow, values, loaded, submitting]);

  // Leaving by any way: what is here now is what is kept, and whoever comes next may have it at once.
  useEffect(() => {
    const { place: where } = now.current;
    const leave = () => keepNow(0);
    window.addEventListener('pagehide', leave);
    const stopHearing = onSave(({ model, documentId, saved }) => {
      if (model !== where.model || documentId !== where.documentId) return;
      last.current = { text: '', savedAt: saved && documentId === null ? Date.now() : 0, refused: !saved };
      if (saved) kept.forget(where, writer);
    });
    return () => {
      window.removeEventListener('pagehide', leave);
      stopHearing();
      leave();
    };
  }, [keepNow, kept, writer]);

  // Who writes on and on is kept all the same; and what others left is found when their windows have been silent.
  useEffect(() => {
    const look = () => {
      const { place: where, values: written } = now.current;
      keepNow(Date.now());
      const left = kept.left(where, writer, Date.now());
      for (const each of left) if (holds(written, each.text.changes)) kept.forget(where, each.writer);
      setFound(left.find((each) => !holds(written, each.text.changes)) ?? null);
    };
    look();
    const timer = setInterval(look, aliveMs);
    return () => clearInterval(timer);
  }, [keepNow, kept, writer]);

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
  return { found, restore, discard, keptAt, full };
}
