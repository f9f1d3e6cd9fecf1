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
  repeatable,
  slug,
  text,
} from '../language/fields.ts';
import { shiftPart } from '../parts/call-parts.ts';
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
    takesSignups: boolean('在网站上报名', {
      help: '志愿者招募才能打开。打开以后，群众在这一页填姓名、电话报名，名单在编辑台的“报名”里。',
    }),
    shifts: repeatable('班次', shiftPart, { help: '分几次做、各要几个人的才填；不填就是报整个活动。' }),
    enrolled: number('已报名（人）', {
      integer: true,
      min: 0,
      help: '在网站上报名的不用填：到“报名”里点“公布最新人数”。',
    }),
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
