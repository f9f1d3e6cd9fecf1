import { contentTypes } from '@xianfeng/content-types';
import { formatDate } from '@xianfeng/content-types/rules/beijing-time';
import { outcomeWords } from '@xianfeng/content-types/rules/letter-words';
import { clipped } from '@xianfeng/content-types/rules/summary';
import type { Announced } from './announced.ts';
import { yearIn } from './year-in.ts';

const { fields } = contentTypes.opinion;

export const opinion: Announced<'opinion'> = {
  section: {
    title: '群众意见',
    about: '群众写来的意见、单位的答复和改了什么。写信的人同意公开的才在这里，不写是谁。',
    empty: '还没有公开的意见。',
  },
  facts: ({ receivedOn, answeredOn, outcome, voices }) => [
    [fields.receivedOn.label, formatDate(receivedOn)],
    [fields.answeredOn.label, formatDate(answeredOn)],
    [fields.outcome.label, outcomeWords[outcome]],
    [fields.voices.label, voices !== undefined && voices > 1 ? `${voices}封，一起答复` : undefined],
  ],
  gist: ({ question }, limit) => clipped(question, limit),
  fullText: ({ data }, write) => [
    write.titled('question', data.question),
    write.titled('answer', data.answer),
    write.projectLine(data.project),
  ],
  year: ({ data }) => yearIn(data.receivedOn),
  companions: ['card.png'],
};
