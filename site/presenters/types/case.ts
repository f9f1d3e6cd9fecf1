import { clipped } from '@xianfeng/content-types/rules/summary';
import type { Announced } from './announced.ts';
import { yearOfInstant } from './year-in.ts';

export const caseStudy: Announced<'case'> = {
  section: {
    title: '典型案例',
    about: '值得别处借鉴的做法，本地的和外地的。',
    empty: '还没有总结出案例。',
    under: 'results',
  },
  facts: ({ place }) => [['地方', place]],
  gist: ({ highlights }, limit) => clipped(highlights, limit),
  fullText: ({ data }, write) => [
    write.titled('highlights', data.highlights),
    write.body(data.body),
    write.pictures([data.cover]),
    write.projectLine(data.project),
  ],
  year: ({ firstPublished }) => yearOfInstant(firstPublished),
  companions: ['card.png'],
};
