import { contentType } from '../language/content-type.ts';
import { body, date, enumeration, relation, repeatable, slug, text } from '../language/fields.ts';
import { attachmentPart } from '../parts/shared-parts.ts';

export const notice = contentType({
  name: 'notice',
  plural: 'notices',
  label: '公示公告',
  about: '立项公示、评选公示、通知公告。',
  titleField: 'title',
  fields: {
    title: text('标题', { required: true, max: 80, width: 12 }),
    kind: enumeration(
      '类别',
      { publicity: '公示', announcement: '公告', notice: '通知' },
      { required: true, default: 'publicity' },
    ),
    organization: relation('发布单位', { to: 'organization', required: true }),
    project: relation('相关项目', { to: 'project' }),
    body: body('正文', { required: true }),
    opens: date('开始日期', {
      help: '公示从哪天起公示；公告、通知所说的事从哪天起。',
    }),
    closes: date('截止日期', {
      help: '公示填公示期的最后一天；公告、通知填所说的事到哪天为止，网页上不叫公示期。',
    }),
    attachments: repeatable('附件', attachmentPart),
    source: text('来源', { max: 60 }),
    slug: slug(),
  },
});
