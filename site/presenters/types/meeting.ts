import { formatDateTime } from '@xianfeng/content-types/rules/beijing-time';
import { common } from '../calendar-event.ts';
import { kindOf } from '../describe.ts';
import type { Announced } from './announced.ts';
import { yearOfInstant } from './year-in.ts';

// Most meetings do not say when they end.
const usualMs = 2 * 3_600_000;

export const meeting: Announced<'meeting'> = {
  section: {
    title: '活动会议',
    about: '观摩会、恳谈会、评议会、调度会：什么时候开，说了什么。',
    empty: '还没有安排活动和会议。',
  },
  facts: ({ startsAt, endsAt, place }) => [
    ['时间', `${formatDateTime(startsAt)}${endsAt ? ` 至 ${formatDateTime(endsAt)}` : ''}`],
    ['地点', place],
  ],
  gist: ({ startsAt, place }) => `${formatDateTime(startsAt)}，${place}`,
  // The facts, which come next, say when and where.
  opening: () => '',
  fullText: ({ data }, write) => [write.body(data.minutes), write.attachments(data.attachments)],
  year: ({ data }) => yearOfInstant(data.startsAt),
  events(document) {
    const { title, place, startsAt, endsAt, cancelled } = document.data;
    const to = endsAt && endsAt > startsAt ? endsAt : new Date(Date.parse(startsAt) + usualMs).toISOString();
    return [
      {
        ...common(document),
        id: document.documentId,
        title: `${kindOf(document)}：${title}`,
        when: { from: startsAt, to },
        place,
        cancelled: cancelled === true,
      },
    ];
  },
  companions: ['card.png'],
};
