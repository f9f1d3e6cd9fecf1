import {
  date,
  enumeration,
  longText,
  mediaList,
  number,
  relation,
  repeatable,
  text,
} from '../language/fields.ts';

export const criterionScorePart = {
  category: 'standing',
  name: 'criterion-score',
  label: '单项得分',
  fields: {
    criterion: text('指标', { required: true, max: 60, help: '和“评价办法”里的指标同名。' }),
    part: number('做到的', {
      min: 0,
      width: 3,
      help: '按期完成几个节点、走完几项目标、有几个月公开进展、几份满意。',
    }),
    whole: number('应做的', {
      min: 0,
      width: 3,
      help: '到期几个节点、一共几项目标、公开以来几个月、收回几份。',
    }),
    score: number('得分', { required: true, min: 0, width: 3 }),
    reason: text('改动或者人工评分的理由', {
      max: 200,
      width: 12,
      help: '得分和“权重×做到的÷应做的”不一样，或者由人评分的，要写明为什么。公众会看到。',
    }),
  },
} as const;

/** What a project is given in a standing besides its place; code → Chinese word. */
export const markWords = { 'red-flag': '红旗', snail: '蜗牛', excellent: '优秀' } as const;
export type Mark = keyof typeof markWords;

export const standingEntryPart = {
  category: 'standing',
  name: 'entry',
  label: '参评项目',
  fields: {
    project: relation('项目', { to: 'project', required: true }),
    peerGroup: text('组别', {
      max: 20,
      width: 6,
      help: '只和同组的比，如：乡镇（街道）、县直单位、村（社区）。不分组就不填。',
    }),
    rank: number('名次', { integer: true, min: 1, width: 3 }),
    score: number('总分', { min: 0, width: 3 }),
    mark: enumeration('评定', markWords, { help: '没有评上的不填。' }),
    scores: repeatable('单项得分', criterionScorePart),
    reason: longText('理由', { max: 600, help: '为什么评上。写事实和日期；蜗牛项目必须写。' }),
    evidence: mediaList('依据材料', { allowed: ['images', 'files'] }),
    askedOn: date('请单位说明的日期', { help: '评为蜗牛的，公开以前要请单位说明情况，至少给三天。' }),
    statement: longText('单位的说明', { max: 600, help: '单位自己写的原话，和理由放在一起公开，一样大。' }),
  },
} as const;
