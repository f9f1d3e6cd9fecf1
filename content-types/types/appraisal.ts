import { contentType } from '../language/content-type.ts';
import { date, enumeration, longText, number, relation, repeatable, slug, text } from '../language/fields.ts';
import { tallyPart } from '../parts/appraisal-parts.ts';
import { appraisalStageWords } from '../rules/appraisal-words.ts';

export const appraisal = contentType({
  name: 'appraisal',
  plural: 'appraisals',
  label: '民主评议',
  about: '党员和群众投票评一个项目：先公开怎么评，截止以后写上计票结果，算不算通过由网页按公开的票数算。',
  titleField: 'title',
  fields: {
    title: text('标题', { required: true, max: 60, width: 12 }),
    stage: enumeration('评议阶段', appraisalStageWords, { required: true }),
    organization: relation('组织评议的单位', { to: 'organization', required: true }),
    project: relation('评哪个项目', { to: 'project', required: true }),
    opens: date('评议开始', { required: true }),
    closes: date('评议截止', { required: true }),
    question: text('评什么', {
      required: true,
      max: 200,
      width: 12,
      help: '票上印的那句话，如：项目做到的事，您满意吗？',
    }),
    how: longText('怎么评', { required: true, max: 1000, help: '谁来评、票在哪里发、投到哪里、谁来数。' }),
    passAt: number('通过线（%）', {
      required: true,
      integer: true,
      min: 1,
      help: '满意和基本满意合起来，占有效票的百分之几算通过。每一组分开算，组组都到才算通过。',
    }),
    tallies: repeatable('计票结果', tallyPart, {
      help: '截止以后填。谁评、怎么投的，一组一项，不要合起来。',
    }),
    note: longText('说明', { max: 1000, help: '结果怎么用，票保管在哪里，谁监的票。' }),
    slug: slug(),
  },
});
