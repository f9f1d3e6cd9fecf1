import { contentType } from '../language/content-type.ts';
import {
  body,
  date,
  enumeration,
  internal,
  longText,
  relation,
  repeatable,
  slug,
  text,
} from '../language/fields.ts';
import { attachmentPart } from '../parts/shared-parts.ts';
import { supervisionIssuePart } from '../parts/supervision-parts.ts';

/** `云督 [2026] 7 号` and `云督〔2026〕7号` are one number. */
const plainNumber = (number: string): string =>
  number
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[[({【〖]/g, '〔')
    .replace(/[\])}】〗]/g, '〕');

export const supervision = contentType({
  name: 'supervision',
  plural: 'supervisions',
  label: '督办',
  about: '督办单、调度、督导、抽查：看了什么，发现什么问题，改了没有。约谈只登记，不公开。',
  titleField: 'title',
  keys: [{ fields: ['number'], only: '编号不能重复', plain: plainNumber }],
  fields: {
    title: text('标题', { required: true, max: 60, width: 12 }),
    kind: enumeration(
      '类别',
      { order: '督办单', dispatch: '调度', guidance: '督导', 'spot-check': '抽查', talk: '约谈' },
      {
        required: true,
        default: 'order',
        inside: { talk: '约谈只公开次数，不公开内容；次数填在“项目系列”里' },
      },
    ),
    number: text('编号', { max: 40, width: 4, help: '督办单必须有编号，如：云督〔2026〕7号。' }),
    organization: relation('督办对象', {
      to: 'organization',
      required: true,
      help: '被督办、被检查的单位。',
    }),
    project: relation('涉及项目', { to: 'project' }),
    issuer: text('督办单位', { required: true, max: 60 }),
    team: text('参加部门', { max: 120 }),
    date: date('日期', { required: true }),
    notBefore: internal(
      date('不早于这一天公开', { help: '抽查出发以前不公开。到这一天以前不能发布，可以先批准、定时发布。' }),
    ),
    deliveredOn: date('送达日期', {
      help: '送到督办对象的日期。从这一天起，对方在编辑台看得到、可以写回复；没有送达的不要填。',
    }),
    body: body('情况', { required: true }),
    issues: repeatable('问题', supervisionIssuePart),
    deadline: date('回复期限'),
    reply: longText('单位的回复', { max: 2000, help: '督办对象自己写；原文公开。' }),
    repliedOn: date('回复日期'),
    attachments: repeatable('附件', attachmentPart),
    source: text('来源', { max: 60 }),
    slug: slug(),
    internalNote: internal(longText('内部备注', { help: '只在后台可见，不会公开。' })),
  },
});
