import { contentTypes } from '@xianfeng/content-types';
import { appraisalState, appraisalStateWords } from '@xianfeng/content-types/rules/appraisal-result';
import { appraisalStageWords } from '@xianfeng/content-types/rules/appraisal-words';
import { clipped } from '@xianfeng/content-types/rules/summary';
import { appraisalHtml } from '../appraisal-html.ts';
import type { Announced } from './announced.ts';
import { spanOf } from './span.ts';
import { yearIn } from './year-in.ts';

const { fields } = contentTypes.appraisal;

export const appraisal: Announced<'appraisal'> = {
  section: {
    title: '民主评议',
    about: '党员和群众投票评项目：怎么评、发了多少票、每一组怎么说、算不算通过。',
    empty: '还没有公开的民主评议。',
    under: 'results',
  },
  facts: ({ stage, opens, closes, passAt }) => [
    [fields.stage.label, appraisalStageWords[stage]],
    ['评议时间', spanOf(opens, closes)],
    ['通过线', `满意和基本满意占有效票的 ${passAt}%，每一组都要到`],
  ],
  gist: ({ question, how }, limit) => clipped(`${question}${how}`, limit),
  fullText: ({ data }, write) => [
    write.titled('question', data.question),
    write.titled('how', data.how),
    appraisalHtml(data),
    write.titled('note', data.note),
    write.projectLine(data.project),
  ],
  year: ({ data }) => yearIn(data.closes),
  states: { words: appraisalStateWords, on: appraisalState },
  companions: ['card.png'],
};
