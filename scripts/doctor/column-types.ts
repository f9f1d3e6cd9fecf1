import { contentTypeOf, folders } from '@xianfeng/content-types';

/** The types whose documents are news of their own: each has its column on the portal. Programmes only hold others together. */
export const columnTypes = (Object.keys(folders) as (keyof typeof folders)[]).filter(
  (type) => contentTypeOf(type).drafted && type !== 'programme',
);
