import { clipped } from '@xianfeng/content-types/rules/summary';
import type { Announced } from './announced.ts';

export const honour: Announced<'honour'> = {
  section: {
    title: '荣誉',
    about: '评选出来的项目、做法和身边的榜样。',
    empty: '还没有评选结果。',
    under: 'results',
  },
  facts: ({ year, recipient }) => [
    ['年度', `${year}年`],
    ['获得者', recipient],
  ],
  gist: ({ deed }, limit) => clipped(deed, limit),
  fullText: ({ data }, write) => [
    write.titled('deed', data.deed),
    write.pictures([data.photo]),
    write.projectLine(data.project),
  ],
  year: ({ data }) => data.year,
  companions: ['card.png'],
};
