import { contentType } from '../language/content-type.ts';
import {
  body,
  boolean,
  component,
  date,
  enumeration,
  longText,
  number,
  relation,
  slug,
  text,
} from '../language/fields.ts';
import { callResultPart } from '../parts/shared-parts.ts';

export const call = contentType({
  name: 'call',
  plural: 'calls',
  label: '需求',
  about: '动员令、倡议书、志愿者招募。',
  titleField: 'title',
  fields: {
    title: text('标题', { required: true, max: 60, width: 12 }),
    kind: enumeration(
      '类别',
      { mobilization: '动员令', appeal: '倡议书', volunteers: '志愿者招募' },
      { required: true, default: 'volunteers' },
    ),
    organization: relation('发起单位', { to: 'organization', required: true }),
    project: relation('为哪个项目', { to: 'project' }),
    body: body('正文', { required: true }),
    opens: date('开始日期', { required: true }),
    closes: date('报名截止', { help: '不填表示长期有效。' }),
    ends: date('活动结束'),
    quota: number('需要多少人', { integer: true, min: 1 }),
    enrolled: number('已报名（人）', { integer: true, min: 0 }),
    meetsWhen: text('什么时候', { max: 80 }),
    meetsWhere: text('在哪里', { max: 80 }),
    requirements: longText('要求', { max: 500 }),
    contact: text('联系方式', { max: 80, help: '单位电话，不写个人手机号。' }),
    cancelled: boolean('已取消'),
    result: component('结果', callResultPart),
    source: text('来源', { max: 60 }),
    slug: slug(),
  },
});
