import { summary } from '@xianfeng/content-types/rules/summary';
import { common } from '../calendar-event.ts';
import { kindOf } from '../describe.ts';
import type { Announced } from './announced.ts';
import { spanOf } from './span.ts';
import { yearIn, yearOfInstant } from './year-in.ts';

export const notice: Announced<'notice'> = {
  section: {
    title: '公示公告',
    about: '立项公示、评选公示和通知公告。',
    empty: '现在没有公示和公告。',
  },
  facts: ({ opens, closes }) => [['公示期', spanOf(opens, closes)]],
  gist: ({ body }, limit) => summary(body, limit),
  fullText: ({ data }, write) => [
    write.body(data.body),
    write.attachments(data.attachments),
    write.projectLine(data.project),
  ],
  year: ({ data, firstPublished }) => (data.opens ? yearIn(data.opens) : yearOfInstant(firstPublished)),
  // The last day to object to what it announces.
  events(document) {
    const { title, closes } = document.data;
    if (!closes) return [];
    return [
      {
        ...common(document),
        id: document.documentId,
        title: `${kindOf(document)}截止：${title}`,
        when: { day: closes },
        cancelled: false,
      },
    ];
  },
  companions: ['card.png'],
};
