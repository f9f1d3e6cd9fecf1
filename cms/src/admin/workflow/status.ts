import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';

/** What the CMS says of a document's way to the public; see cms/src/workflow/describe-status.ts. */
export interface DeskStatus {
  readonly state: string;
  readonly words: string;
  readonly public: boolean;
  readonly explained: boolean;
  readonly expires: { readonly at: string; readonly note: string | null } | null;
  /** The end that the document names itself. */
  readonly ends: { readonly at: string; readonly note: string } | null;
  readonly unreviewed: boolean;
  readonly change: string | null;
  readonly changed: readonly string[];
  readonly due: string | null;
  readonly deeds: readonly { readonly deed: string; readonly label: string }[];
  readonly findings: readonly { readonly level: 'blocking' | 'warning'; readonly message: string; readonly at?: string }[];
  readonly steps: readonly { readonly at: string; readonly who: string; readonly label: string; readonly note: string | null }[];
}

/** Where the workflow answers about a document: `api::site-settings.site-settings` → `/workflow/site-settings/…`. */
export const workflowAddress = (model: string, documentId: string) => `/workflow/${model.split('.').at(-1) ?? model}/${documentId}`;

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
