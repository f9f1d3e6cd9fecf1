import { formatPeriod } from '@xianfeng/content-types/rules/period';
import { clipped } from '@xianfeng/content-types/rules/summary';
import { common } from '../calendar-event.ts';
import { standingHtml, standingInShort } from '../standing-html.ts';
import type { Announced } from './announced.ts';
import { spanOf } from './span.ts';
import { yearIn } from './year-in.ts';

export const standing: Announced<'standing'> = {
  section: {
    title: '晾晒评比',
    about: '月度通报、季度互比、年终评优：哪些项目得红旗，哪些被评为蜗牛，为什么，单位自己怎么说。',
    empty: '还没有公开的评比。',
  },
  facts: ({ period, peers, opens, closes, objectionsTo }) => [
    ['期间', formatPeriod(period)],
    ['评比范围', peers],
    ['公示期', spanOf(opens, closes)],
    ['意见向谁提', objectionsTo],
  ],
  gist: ({ peers }, limit) => clipped(peers, limit),
  opening: (document, content, limit) => clipped(standingInShort(content, document), limit),
  fullText: (document, write) => [
    write.body(document.data.body),
    standingHtml(write.content, write.origin, document),
  ],
  year: ({ data }) => yearIn(data.period),
  // The last day to object to it.
  events(document) {
    const { title, closes } = document.data;
    if (!closes) return [];
    return [
      {
        ...common(document),
        id: document.documentId,
        title: `公示截止：${title}`,
        when: { day: closes },
        cancelled: false,
      },
    ];
  },
  companions: ['card.png'],
};
