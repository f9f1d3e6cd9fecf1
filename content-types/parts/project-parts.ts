import {
  boolean,
  date,
  enumeration,
  longText,
  media,
  mediaList,
  money,
  number,
  relation,
  text,
} from '../language/fields.ts';
import { placeStateWords } from '../rules/places.ts';

export const milestonePart = {
  category: 'project',
  name: 'milestone',
  label: '进度节点',
  fields: {
    title: text('节点', { required: true, width: 8 }),
    planned: date('计划完成日期', { required: true }),
    extendedTo: date('延期到', { help: '批准延期后填写；原来的计划日期不要改。' }),
    extensionReason: text('延期原因', { max: 300, width: 8 }),
    done: date('实际完成日期'),
    result: longText('完成情况', { max: 1000 }),
    evidence: mediaList('佐证材料', { allowed: ['images', 'files'] }),
  },
} as const;

export const metricPart = {
  category: 'project',
  name: 'metric',
  label: '目标指标',
  fields: {
    name: text('指标', { required: true, max: 60 }),
    unit: text('单位', { required: true, max: 20, width: 3, help: '如：千米、户、万元、%' }),
    baseline: number('起点', { width: 3 }),
    target: number('目标', { required: true, width: 3 }),
    actual: number('现在', { width: 3 }),
    asOf: date('截至日期'),
    source: text('数据来源', { max: 80 }),
  },
} as const;

export const placePart = {
  category: 'project',
  name: 'place',
  label: '点位',
  fields: {
    name: text('地点', {
      required: true,
      max: 60,
      help: '写群众平时的叫法：巷子、村民组、路段、小区楼栋。不写住户姓名和门牌号。',
    }),
    aliases: text('别的叫法', { max: 120, help: '用顿号隔开，搜索时也能找到。' }),
    state: enumeration('状态', placeStateWords, { required: true, default: 'waiting' }),
    due: date('计划办好日期'),
    done: date('办好日期'),
    note: text('说明', { max: 120, width: 8, help: '办什么、多少，如：新装路灯8盏，等供电接火。' }),
    photo: media('照片'),
  },
} as const;

export const fundingPart = {
  category: 'project',
  name: 'funding',
  label: '资金',
  fields: {
    source: text('资金来源', { required: true }),
    purpose: text('用途'),
    planned: money('计划（万元）', { required: true }),
    received: money('到位（万元）'),
    batch: text('批次', { max: 40, width: 4 }),
    receivedOn: date('到位日期'),
  },
} as const;

export const taskPart = {
  category: 'project',
  name: 'task',
  label: '任务分解',
  fields: {
    title: text('任务', { required: true, width: 8 }),
    responsible: text('责任人（职务）', { required: true, max: 60, width: 4, help: '写职务，不写姓名。' }),
    due: date('完成期限'),
    state: enumeration(
      '状态',
      { 'not-started': '未开始', doing: '进行中', done: '已完成' },
      { required: true, default: 'not-started' },
    ),
    evidence: mediaList('完成样子', { allowed: ['images', 'files'] }),
  },
} as const;

export const obstaclePart = {
  category: 'project',
  name: 'obstacle',
  label: '难点问题',
  fields: {
    problem: text('难点', { required: true, max: 300, width: 12 }),
    measure: text('对策', { max: 300, width: 12 }),
    owner: text('牵头单位', { max: 60 }),
    due: date('解决期限'),
    solved: date('解决日期'),
  },
} as const;

export const cooperatorPart = {
  category: 'project',
  name: 'cooperator',
  label: '配合单位',
  fields: {
    organization: relation('单位', { to: 'organization', required: true }),
    duty: text('职责', { required: true, max: 200, width: 12 }),
  },
} as const;

export const participationPart = {
  category: 'project',
  name: 'participation',
  label: '参与人数',
  fields: {
    members: number('党员（人）', { required: true, integer: true, min: 0 }),
    people: number('群众（人）', { required: true, integer: true, min: 0 }),
    asOf: date('截至日期', { required: true }),
  },
} as const;

export const photoPairPart = {
  category: 'project',
  name: 'photo-pair',
  label: '前后对比',
  fields: {
    before: media('之前', { required: true }),
    beforeDate: date('之前的拍摄日期'),
    after: media('之后', { required: true }),
    afterDate: date('之后的拍摄日期'),
    caption: text('说明', { required: true, width: 12 }),
  },
} as const;

export const commitmentPart = {
  category: 'project',
  name: 'commitment',
  label: '承诺',
  fields: {
    text: longText('承诺内容', {
      required: true,
      max: 1000,
      help: '书记对群众说的话。公开以后，每次改动都会留下记录。',
    }),
    signer: text('承诺人（职务）', { required: true, max: 60 }),
    signedOn: date('承诺日期', { required: true }),
    scan: media('承诺书扫描件', { allowed: ['images', 'files'] }),
  },
} as const;

export const resolutionPart = {
  category: 'project',
  name: 'resolution',
  label: '代表会议决议',
  fields: {
    heldOn: date('会议日期', { required: true }),
    present: number('到会（人）', { required: true, integer: true, min: 0 }),
    votesFor: number('同意（票）', { required: true, integer: true, min: 0 }),
    votesAgainst: number('反对（票）', { integer: true, min: 0 }),
    abstained: number('弃权（票）', { integer: true, min: 0 }),
    summary: text('决议内容', { max: 300, width: 12 }),
    binding: boolean('涉及群众较多，必须先有决议'),
  },
} as const;
