import {
  body,
  date,
  enumeration,
  longText,
  media,
  number,
  relation,
  relationList,
  repeatable,
  text,
} from '../language/fields.ts';
import { criterionSources } from '../rules/scoring.ts';
import { levelWords, unitKindWords } from '../rules/units.ts';

export const attachmentPart = {
  category: 'shared',
  name: 'attachment',
  label: '附件',
  fields: {
    title: text('附件名称', { required: true }),
    file: media('文件', { required: true, allowed: ['images', 'files', 'videos'] }),
  },
} as const;

export const metricValuePart = {
  category: 'update',
  name: 'metric-value',
  label: '指标数值',
  fields: {
    name: text('指标', { required: true, max: 60, help: '和项目里的指标同名。' }),
    value: number('数值', { required: true }),
    unit: text('单位', { max: 20, width: 3 }),
  },
} as const;

export const callResultPart = {
  category: 'call',
  name: 'result',
  label: '结果',
  fields: {
    recruited: number('实际参加（人）', { integer: true, min: 0 }),
    hours: number('服务时长（小时）', { min: 0 }),
    concludedOn: date('结束日期'),
    outcome: longText('办成了什么', { required: true, max: 1000 }),
  },
} as const;

export const expectationPart = {
  category: 'programme',
  name: 'expectation',
  label: '应当申报的单位',
  fields: {
    level: enumeration('层级', levelWords, { required: true }),
    kind: enumeration('组织类型', unitKindWords, { help: '不选就是这个层级的所有单位。' }),
  },
} as const;

export const criterionPart = {
  category: 'programme',
  name: 'criterion',
  label: '评价指标',
  fields: {
    name: text('指标', { required: true, max: 60 }),
    weight: number('权重（分）', { required: true, min: 0 }),
    source: enumeration('分数从哪里来', criterionSources, {
      help: '系统数的，评比时按公开账本自动算：得分＝权重×做到的÷应做的。不选就是以前的办法，由人填。',
    }),
    least: number('最少回收（份）', {
      integer: true,
      min: 1,
      width: 3,
      help: '群众评议不足这么多份的，不计分、不排名。',
    }),
    explanation: text('怎么评', { max: 300, width: 12 }),
  },
} as const;

export const bulletinItemPart = {
  category: 'bulletin',
  name: 'item',
  label: '条目',
  fields: {
    title: text('标题', { required: true, width: 12 }),
    body: body('正文', { required: true }),
    organization: relation('供稿单位', { to: 'organization' }),
    projects: relationList('相关项目', { to: 'project' }),
  },
} as const;

export const bulletinSectionPart = {
  category: 'bulletin',
  name: 'section',
  label: '栏目',
  fields: {
    title: text('栏目', { required: true, max: 40 }),
    items: repeatable('条目', bulletinItemPart, { required: true }),
  },
} as const;

export const distributionPart = {
  category: 'bulletin',
  name: 'distribution',
  label: '发送范围',
  fields: {
    report: text('报', { max: 300, width: 12 }),
    send: text('送', { max: 300, width: 12 }),
    issue: text('发', { max: 300, width: 12 }),
  },
} as const;
