import { formatDateTime } from '@xianfeng/content-types/rules/beijing-time';
import { clipped, summary } from '@xianfeng/content-types/rules/summary';
import type { PublishedDocument } from '../content/content.ts';
import type { AnnouncedType } from '../content/announced-types.ts';

type Gists = { readonly [T in AnnouncedType]: (data: PublishedDocument<T>['data'], limit: number) => string };

const gists: Gists = {
  project: ({ problem }, limit) => clipped(problem, limit),
  update: ({ body }, limit) => summary(body, limit),
  call: ({ body }, limit) => summary(body, limit),
  bulletin: ({ sections }, limit) =>
    clipped(sections.flatMap(({ items }) => items.map(({ title }) => title)).join('；'), limit),
  notice: ({ body }, limit) => summary(body, limit),
  case: ({ highlights }, limit) => clipped(highlights, limit),
  honour: ({ deed }, limit) => clipped(deed, limit),
  standing: ({ peers }, limit) => clipped(peers, limit),
  supervision: ({ body }, limit) => summary(body, limit),
  meeting: ({ startsAt, place }) => `${formatDateTime(startsAt)}，${place}`,
};

/** What a document is about, in its own words and at most `limit` characters. */
export function gistOf<T extends AnnouncedType>(document: PublishedDocument<T>, limit: number): string {
  const gist = gists[document.type] as (data: PublishedDocument<T>['data'], limit: number) => string;
  return gist(document.data, limit);
}
