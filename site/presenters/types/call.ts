import { formatDate } from '@xianfeng/content-types/rules/beijing-time';
import { callStateWords } from '@xianfeng/content-types/rules/call-state';
import { summary } from '@xianfeng/content-types/rules/summary';
import { common } from '../calendar-event.ts';
import { callStateOn, recruits } from '../call-state-on.ts';
import type { Announced } from './announced.ts';
import { yearIn } from './year-in.ts';
import { spanOf } from './span.ts';

export const call: Announced<'call'> = {
  section: {
    title: '晒需求',
    about: '动员令、倡议书和志愿者招募：眼下需要您搭把手的事。',
    empty: '现在没有公开的需求。',
  },
  facts: (data) => [
    ['什么时候', data.meetsWhen],
    ['在哪里', data.meetsWhere],
    [
      recruits(data) ? '报名时间' : '时间',
      data.closes ? spanOf(data.opens, data.closes) : `${formatDate(data.opens)}起，长期有效`,
    ],
    ['活动结束', data.ends && formatDate(data.ends)],
    ['要求', data.requirements],
    ['联系方式', data.contact],
  ],
  gist: ({ body }, limit) => summary(body, limit),
  fullText: ({ data }, write) => [
    write.body(data.body),
    write.titled('result', data.result?.outcome),
    write.projectLine(data.project),
  ],
  year: ({ data }) => yearIn(data.opens),
  states: { words: callStateWords, on: callStateOn },
  // The last day to sign up, or of what it asks for; a call that stays open has none.
  events(document) {
    const { title, closes, meetsWhere, meetsWhen, cancelled } = document.data;
    if (!closes) return [];
    return [
      {
        ...common(document),
        id: document.documentId,
        title: `${recruits(document.data) ? '报名截止' : '截止'}：${title}`,
        when: { day: closes },
        place: meetsWhere,
        description: meetsWhen,
        cancelled: cancelled === true,
      },
    ];
  },
  companions: ['card.png'],
};
