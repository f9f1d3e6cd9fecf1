import { contentType } from '../language/content-type.ts';
import {
  component,
  date,
  enumeration,
  internal,
  longText,
  media,
  quote,
  relation,
  relationList,
  repeatable,
  slug,
  text,
} from '../language/fields.ts';
import {
  commitmentPart,
  cooperatorPart,
  fundingPart,
  metricPart,
  milestonePart,
  obstaclePart,
  participationPart,
  photoPairPart,
  placePart,
  resolutionPart,
  taskPart,
} from '../parts/project-parts.ts';
import { attachmentPart } from '../parts/shared-parts.ts';
import { outcomeWords, stageWords } from '../rules/stages.ts';
import { quotedPersonSchema, quotePerson } from './person.ts';

/** Letters, digits and hyphens, or a number as official papers carry it. */
const projectCode = /^(?:[A-Z0-9-]+|[一-龥]{1,12}〔\d{4}〕[1-9]\d{0,4}号)$/;

export const project = contentType({
  name: 'project',
  plural: 'projects',
  label: '书记项目',
  about: '书记公开承诺要办成的一件事，从立项到办结。',
  titleField: 'title',
  keys: [{ fields: ['programme', 'code'], only: '同一个项目系列里编号不能重复' }],
  fields: {
    title: text('项目名称', { required: true, max: 60, width: 12 }),
    kind: enumeration(
      '类别',
      { project: '书记项目', undertaking: '书记领办事项' },
      { required: true, default: 'project' },
    ),
    code: text('项目编号', {
      required: true,
      max: 30,
      width: 4,
      pattern: projectCode,
      help: '写成 YL-2026-01，或者发文字号那样：云书项〔2026〕1号。',
    }),
    programme: relation('项目系列', { to: 'programme', required: true }),
    organization: relation('申报单位', { to: 'organization', required: true }),
    topics: relationList('领域', { to: 'topic', required: true }),
    problem: longText('拟解决的突出问题', {
      required: true,
      help: '群众说的是什么难处？写清地点、数量、影响多少人。',
    }),
    measures: longText('项目内容和举措', { required: true, help: '准备怎么做，分几步，谁来做。' }),
    schedule: longText('进度安排', {
      required: true,
      help: '用一两句话概括；具体日期填在下面的“进度节点”。',
    }),
    goals: longText('预期目标', { required: true, help: '办成以后是什么样子；数字填在下面的“目标指标”。' }),
    commitment: component('书记承诺', commitmentPart, { required: true }),
    milestones: repeatable('进度节点', milestonePart, { required: true }),
    metrics: repeatable('目标指标', metricPart),
    places: repeatable('点位', placePart, {
      help: '一件事要办在许多地方的，一处一行；群众搜自己的巷子、村民组，就看到办没办。多的用表格导入。',
    }),
    funding: repeatable('资金', fundingPart),
    stage: enumeration('阶段', stageWords, { required: true, default: 'declared' }),
    outcome: enumeration('结果', outcomeWords),
    outcomeReason: longText('结果说明', { max: 1000, help: '部分完成、调整、中止必须说明原因。' }),
    closedOn: date('办结日期'),
    secretary: quote('责任书记', quotedPersonSchema, quotePerson, { of: 'person', required: true }),
    liaison: relation('挂钩联系单位', { to: 'organization' }),
    leadingGroup: text('推进领导小组', { max: 300, width: 12 }),
    cooperators: repeatable('配合单位', cooperatorPart),
    tasks: repeatable('任务分解', taskPart),
    obstacles: repeatable('难点问题', obstaclePart),
    participation: component('参与人数', participationPart),
    needOrigin: longText('需求从哪里来', { max: 1000, help: '哪次走访、座谈、来信提出来的。' }),
    resolution: component('代表会议决议', resolutionPart),
    mechanism: longText('长效机制', { help: '办成以后怎么管得长久。' }),
    cover: media('封面照片'),
    photoPairs: repeatable('前后对比', photoPairPart),
    attachments: repeatable('附件', attachmentPart),
    source: text('来源', { max: 60 }),
    slug: slug(),
    internalNote: internal(longText('内部备注', { help: '只在后台可见，不会公开。' })),
  },
});
