import { summary } from '@xianfeng/content-types/rules/summary';
import { common } from '../calendar-event.ts';
import type { Announced } from './announced.ts';
import { spanOf } from './span.ts';
import { yearIn, yearOfInstant } from './year-in.ts';

export const notice: Announced<'notice'> = {
  section: {
    title: '公示公告',
    about: '立项公示、评选公示和通知公告。',
    empty: '现在没有公示和公告。',
  },
  // Only what is announced for objections has a publicity window; other dates are those of the thing itself.
  facts: ({ kind, opens, closes }) => [[kind === 'publicity' ? '公示期' : '起止日期', spanOf(opens, closes)]],
  gist: ({ body }, limit) => summary(body, limit),
  fullText: ({ data }, write) => [
    write.body(data.body),
    write.attachments(data.attachments),
    write.projectLine(data.project),
  ],
  year: ({ data, firstPublished }) => (data.opens ? yearIn(data.opens) : yearOfInstant(firstPublished)),
  // The last day to object to what it announces, or to do what it asks for.
  events(document) {
    const { title, kind, closes } = document.data;
    if (!closes) return [];
    return [
      {
        ...common(document),
        id: document.documentId,
        title: `${kind === 'publicity' ? '公示截止' : '截止'}：${title}`,
        when: { day: closes },
        cancelled: false,
      },
    ];
  },
  companions: ['card.png'],
};
