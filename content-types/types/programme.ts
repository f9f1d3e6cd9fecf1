import { contentType } from '../language/content-type.ts';
import { date, longText, number, repeatable, slug, text } from '../language/fields.ts';
import { criterionPart, expectationPart } from '../parts/shared-parts.ts';

export const programme = contentType({
  name: 'programme',
  plural: 'programmes',
  label: '项目系列',
  about: '一个年度的书记项目，或一个长期品牌。',
  titleField: 'name',
  fields: {
    name: text('名称', { required: true, max: 60 }),
    slug: slug(),
    year: number('年度', { required: true, integer: true, width: 3 }),
    slogan: text('口号'),
    about: longText('说明', { required: true }),
    filingOpens: date('申报开始'),
    filingCloses: date('申报截止'),
    expects: repeatable('哪些单位应当申报', expectationPart, {
      help: '网站按这里和“单位”里的层级、类型，算出应申报多少、还差谁。不填就不算。',
    }),
    monthReportDay: number('每月报告日', { integer: true, min: 1, help: '每月几日前交月度报告。' }),
    dispatchEveryMonths: number('几个月调度一次', { integer: true, min: 1 }),
    siteVisitsPerMonth: number('每月现场督导次数', { integer: true, min: 0 }),
    criteria: repeatable('评价办法', criterionPart),
    schemeVersion: text('评价办法版本', { max: 20, width: 3 }),
    talks: number('约谈提醒（次）', { integer: true, min: 0, help: '约谈只公开次数。' }),
    talksAsOf: date('约谈次数截至'),
  },
});
