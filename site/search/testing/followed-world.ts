import { setTimeout as wait } from 'node:timers/promises';
import type { MeiliSettings } from '../meilisearch/connect.ts';
import { followMeilisearch, type MeiliFollowing } from '../meilisearch/follow.ts';
import type { Question, SearchResult } from '../port.ts';
import type { SearchDocument } from '../search-document.ts';
import { memorySource } from './meilisearch-engine.ts';

/** How many hits the embedded engine of this world has for everything: so one sees who answered. */
export const byEmbedded = 99;

const embedded: SearchResult = {
  hits: [],
  total: byEmbedded,
  exact: byEmbedded,
  page: 1,
  pages: 0,
  facets: { type: [], organization: [], topic: [], year: [], stage: [], state: [] },
};

/** A document that the question 路灯 finds. */
export function lampDocument(id: string, title = `标题${id}`): SearchDocument {
  return {
    documentId: id,
    type: 'notice',
    address: `/notices/${id}/`,
    title,
    aliases: [],
    body: '正文路灯',
    names: [],
    people: [],
    topics: [],
    firstPublished: '2026-05-01T00:00:00.000Z',
  };
}

/** A portal's documents in memory, three at first, and Meilisearch beside them. */
export function followedWorld(settings: MeiliSettings, indexUid: string) {
  const memory = memorySource();
  const said: string[] = [];
  let stop = new AbortController();
  let following: MeiliFollowing | undefined;
  memory.put(['a', 'b', 'c'].map((id) => lampDocument(id)));
  return {
    memory,
    said,
    follow(key = settings.key, patience = 60_000): MeiliFollowing {
      following = followMeilisearch({
        settings: { ...settings, key },
        indexUid,
        source: memory.source,
        embedded: { search: () => embedded },
        quiet: () => true,
        log: (sentence) => said.push(sentence),
        signal: stop.signal,
        patience,
      });
      return following;
    },
    async stop(): Promise<void> {
      stop.abort();
      await following?.ended;
      stop = new AbortController();
    },
    async total(question: Question = { q: '路灯' }): Promise<number> {
      return (await following?.search(question))?.total ?? Number.NaN;
    },
  };
}

export type FollowedWorld = ReturnType<typeof followedWorld>;

export async function until(ask: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await ask())) await wait(20);
}
