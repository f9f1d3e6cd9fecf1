import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';
import type { DeskStatus } from '../../workflow/desk-status.ts';

/** Where the workflow answers about a document: `api::site-settings.site-settings` → `/workflow/site-settings/…`. */
export const workflowAddress = (model: string, documentId: string) =>
  `/workflow/${model.split('.').at(-1) ?? model}/${documentId}`;

/** Where the document stands, asked again whenever it was saved. */
export function useStatus(model: string, documentId: string, savedAt: string | undefined) {
  const { get, post } = useFetchClient();
  const address = workflowAddress(model, documentId);
  const [status, setStatus] = useState<DeskStatus | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

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

  const perform = useCallback(
    async (deed: string, words: object): Promise<void> => {
      try {
        await post(`${address}/${deed}`, words);
        // Nothing is unsaved here, and the whole page tells the new state.
        window.location.reload();
      } catch (error) {
        setProblem(error instanceof Error && error.message ? error.message : '没有做成，请再试一次。');
        setRefusals((count) => count + 1);
      }
    },
    [address, post],
  );

  return { status, problem, perform };
}
