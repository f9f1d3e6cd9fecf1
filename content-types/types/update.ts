import { contentType } from '../language/content-type.ts';
import {
  body,
  date,
  enumeration,
  longText,
  mediaList,
  relation,
  repeatable,
  text,
} from '../language/fields.ts';
import { metricValuePart } from '../parts/shared-parts.ts';

export const update = contentType({
  name: 'update',
  plural: 'updates',
  label: '动态',
  about: '项目的一条进展、活动、阶段成果或月度报告。',
  titleField: 'title',
  keys: [
    {
      fields: ['project', 'month'],
      among: { kind: 'monthly-report' },
      only: '一个项目一个月只能有一份月度报告',
    },
  ],
  fields: {
    title: text('标题', { required: true, max: 60, width: 12 }),
    project: relation('所属项目', { to: 'project', required: true }),
    kind: enumeration(
      '类别',
      {
        progress: '工作进展',
        activity: '活动开展',
        milestone: '阶段任务完成',
        result: '阶段成效',
        'monthly-report': '月度报告',
      },
      { required: true, default: 'progress' },
    ),
    organization: relation('发布单位', { to: 'organization', required: true }),
    asOf: date('情况截至', { required: true }),
    body: body('正文', { required: true }),
    photos: mediaList('照片'),
    milestone: text('完成的节点', { help: '和项目里“进度节点”的名称一致。' }),
    metricValues: repeatable('报告的指标数值', metricValuePart),
    month: text('报告月份', {
      max: 7,
      pattern: /^\d{4}-(?:0[1-9]|1[0-2])$/,
      width: 3,
      help: '月度报告填写，如 2026-05。',
    }),
    nextPlan: longText('下月计划', { max: 1000, help: '月度报告填写。' }),
    source: text('来源', { max: 60 }),
  },
});
