import { adminApi } from '@strapi/strapi/admin';
import type { DeskStatus } from '../../workflow/desk-status.ts';

interface Step {
  /** Of the desk's own routes: `/workflow/notice/…/submit`. */
  readonly address: string;
  readonly words: object;
  readonly model: string;
  readonly documentId: string;
}

interface Asked extends Pick<Step, 'model' | 'documentId'> {
  /** `/workflow/notice/…`. */
  readonly address: string;
}

/** What Strapi's forms, lists and cards know a document by. */
const documentTags = ({ model, documentId }: Pick<Step, 'model' | 'documentId'>) =>
  [`${model}_${documentId}`, `${model}_LIST`, model].map((id) => ({ type: 'Document' as const, id }));

/** Steps of ours as Strapi's own requests are made, so that its forms, lists and cards ask again for what a step changed. */
const stepApi = adminApi
  .enhanceEndpoints({ addTagTypes: ['Document', 'Relations', 'RecentDocumentList', 'Status'] })
  .injectEndpoints({
    endpoints: (build) => ({
      status: build.query<DeskStatus, Asked>({
        query: ({ address: url }) => ({ url, method: 'GET' }),
        // Asked again whenever the document was saved.
        providesTags: (_result, _error, { model, documentId }) => [
          { type: 'Document', id: `${model}_${documentId}` },
          { type: 'Status', id: documentId },
        ],
      }),
      takeStep: build.mutation<unknown, Step>({
        query: ({ address: url, words: data }) => ({ url, method: 'POST', data }),
        invalidatesTags: (_result, error, step) =>
          error
            ? // Somebody else has gone on meanwhile, and the document stands elsewhere.
              [{ type: 'Status', id: step.documentId }]
            : [...documentTags(step), 'Relations', 'RecentDocumentList'],
      }),
    }),
  });

export const { useTakeStepMutation, useStatusQuery } = stepApi;
