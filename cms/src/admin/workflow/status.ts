import { getFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react';
import type { DeskStatus } from '../../workflow/desk-status.ts';
import type { Deed } from '../../workflow/states.ts';
import { loadedVersion, onSave } from '../unsaved-text/save-requests.ts';
import { useStatusQuery, useTakeStepMutation } from './take-step.ts';

/** Where the workflow answers about a document: `api::site-settings.site-settings` → `/workflow/site-settings/…`. */
export const workflowAddress = (model: string, documentId: string) =>
  `/workflow/${model.split('.').at(-1) ?? model}/${documentId}`;

/** A step that was taken here, and where it led; told until the document stands elsewhere. */
interface Taken {
  readonly deed: Deed;
  readonly state: DeskStatus['state'];
}

/** How a step ended: where the document stands now, or why it was refused. */
export type Ended = { readonly status: DeskStatus } | { readonly problem: string };

interface Told {
  readonly taken: Taken | null;
  readonly problem: string | null;
}

const nothing: Told = { taken: null, problem: null };
/** How the last step with each document ended: also of one whose form is only now being opened, saved for the first time and submitted at once. */
const lastSteps = new Map<string, Told>();
const listeners = new Set<() => void>();

function note(documentId: string, told: Told | null): void {
  if (told) lastSteps.set(documentId, told);
  else lastSteps.delete(documentId);
  for (const listener of listeners) listener();
}

const listen = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Takes a step with any document; for one whose form is not open yet, how it ended is told there. */
export function useStep(model: string) {
  const [take] = useTakeStepMutation();
  return useCallback(
    async (documentId: string, deed: Deed, words: object): Promise<Ended> => {
      const address = workflowAddress(model, documentId);
      const seen = deed === 'approve' ? loadedVersion(model, documentId) : null;
      const said = seen ? { ...words, seen } : words;
      const answer = await take({ address: `${address}/${deed}`, words: said, model, documentId });
      const refusal = 'error' in answer ? answer.error?.message || '没有做成，请再试一次。' : null;
      // Asked for itself: what the form asks at the same time may be from before the step, and ends with the form.
      const status = await getFetchClient()
        .get<DeskStatus>(address)
        .then(
          ({ data }) => data,
          () => null,
        );
      const ended: Ended =
        refusal !== null || !status ? { problem: refusal ?? '没有读到审核情况，请刷新这一页。' } : { status };
      note(documentId, {
        taken: 'status' in ended ? { deed, state: ended.status.state } : null,
        problem: 'problem' in ended ? ended.problem : null,
      });
      return ended;
    },
    [model, take],
  );
}

/** Where the document stands, asked again whenever it was saved or a step was taken. */
export function useStatus(model: string, documentId: string) {
  const step = useStep(model);
  const {
    currentData: status,
    isError,
    isFetching,
    refetch,
  } = useStatusQuery(
    { address: workflowAddress(model, documentId), model, documentId },
    { refetchOnMountOrArgChange: true },
  );
  const { taken, problem } = useSyncExternalStore(listen, () => lastSteps.get(documentId) ?? nothing);

  const fetching = useRef(isFetching);
  fetching.current = isFetching;
  const isBehind = useRef(false);
  useEffect(
    () =>
      onSave((outcome) => {
        if (!outcome.saved || outcome.documentId !== documentId) return;
        // What was refused before a save may have been put right by it.
        note(documentId, null);
        // An answer that is still on its way is from before the save, and nothing that it says is asked for anew by itself.
        if (fetching.current) isBehind.current = true;
      }),
    [documentId],
  );
  useEffect(() => {
    if (isFetching || !isBehind.current) return;
    isBehind.current = false;
    void refetch();
  }, [isFetching, refetch]);
  // Whoever comes back later reads where it stands, not what was done before.
  useEffect(() => () => note(documentId, null), [documentId]);

  /** Takes a step; returns where the document stands then, null when it was refused. */
  const perform = useCallback(
    async (deed: Deed, words: object): Promise<DeskStatus | null> => {
      note(documentId, null);
      const ended = await step(documentId, deed, words);
      return 'status' in ended ? ended.status : null;
    },
    [documentId, step],
  );

  return {
    status: status ?? null,
    problem: problem ?? (isError && !status ? '没有读到审核情况，请刷新这一页。' : null),
    perform,
    taken: taken?.state === status?.state ? taken : null,
  };
}
