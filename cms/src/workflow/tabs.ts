import type { DeskState } from './states.ts';

/** The tabs above a list, code → what is in them; each document stands in exactly one besides `all`. */
export const tabWords = {
  all: '全部',
  draft: '草稿',
  waiting: '待审核',
  returned: '已退回',
  approved: '已批准',
  scheduled: '到时发布',
  published: '已公开',
  withdrawn: '已撤下',
} as const;
export type Tab = keyof typeof tabWords;

export const isTab = (value: unknown): value is Tab => typeof value === 'string' && value in tabWords;

/** The tab in which a document stands besides `all`. */
export function tabOf(state: DeskState): Tab {
  switch (state) {
    case 'submitted':
    case 'resubmitted':
      return 'waiting';
    case 'published':
    case 'modified':
      return 'published';
    default:
      return state;
  }
}

/** How many documents stand in each tab. */
export type TabCounts = Readonly<Record<Tab, number>>;
