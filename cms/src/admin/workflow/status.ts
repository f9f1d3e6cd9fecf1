import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';
import type { DeskStatus } from '../../workflow/desk-status.ts';
import type { Deed } from '../../workflow/states.ts';
import { useTakeStepMutation } from './take-step.ts';

/** Where the workflow answers about a document: `api::site-settings.site-settings` → `/workflow/site-settings/…`. */
export const workflowAddress = (model: string, documentId: string) =>
  `/workflow/${model.split('.').at(-1) ?? model}/${documentId}`;

/** A step that was taken here, and where it led; told until the document stands elsewhere. */
export interface Taken {
  readonly deed: Deed;
  readonly state: DeskStatus['state'];
}

/** Where the document stands, asked again whenever it was saved. */
export function useStatus(model: string, documentId: string, savedAt: string | undefined) {
  const { get } = useFetchClient();
  const [take] = useTakeStepMutation();
  const address = workflowAddress(model, documentId);
  const [status, setStatus] = useState<DeskStatus | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [taken, setTaken] = useState<Taken | null>(null);

  /** How often a step was refused: somebody else has gone on meanwhile, and the document stands elsewhere. */
  const [refusals, setRefusals] = useState(0);

  useEffect(() => {
    let wanted = true;
    get<DeskStatus>(address).then(
      ({ data }) => wanted && setStatus(data),
      () => wanted && setProblem('没有读到审核情况，请刷新这一页。'),
    );
    return () => {
      wanted = false;
    };
  }, [address, get, savedAt, refusals]);

  // What was refused before a save may have been put right by it.
  useEffect(() => setProblem(null), [savedAt]);

  /** Takes a step; returns where the document stands then, null when it was refused. */
  const perform = useCallback(
    async (deed: Deed, words: object): Promise<DeskStatus | null> => {
      setProblem(null);
      setTaken(null);
      const answer = await take({ address: `${address}/${deed}`, words, model, documentId });
      if ('error' in answer) {
        const { message } = answer.error ?? {};
        setProblem(message || '没有做成，请再试一次。');
        setRefusals((count) => count + 1);
        return null;
      }
      const { data } = await get<DeskStatus>(address);
      setStatus(data);
      setTaken({ deed, state: data.state });
      return data;
    },
    [address, documentId, get, model, take],
  );

  return { status, problem, perform, taken: taken?.state === status?.state ? taken : null };
}
