import { adminApi } from '@strapi/strapi/admin';

interface Step {
  /** Of the desk's own routes: `/workflow/notice/…/submit`. */
  readonly address: string;
  readonly words: object;
  readonly model: string;
  readonly documentId: string;
}

/** Steps of ours as Strapi's own requests are made, so that its forms, lists and cards ask again for what a step changed. */
const stepApi = adminApi
  .enhanceEndpoints({ addTagTypes: ['Document', 'Relations', 'RecentDocumentList'] })
  .injectEndpoints({
    endpoints: (build) => ({
      takeStep: build.mutation<unknown, Step>({
        query: ({ address: url, words: data }) => ({ url, method: 'POST', data }),
        invalidatesTags: (_result, error, { model, documentId }) =>
          error
            ? []
            : [
                ...[`${model}_${documentId}`, `${model}_LIST`, model].map((id) => ({
                  type: 'Document' as const,
                  id,
                })),
                'Relations',
                'RecentDocumentList',
              ],
      }),
    }),
  });

export const { useTakeStepMutation } = stepApi;
