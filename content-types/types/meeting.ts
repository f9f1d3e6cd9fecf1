import { contentType } from '../language/content-type.ts';
import {
  body,
  boolean,
  datetime,
  enumeration,
  relation,
  relationList,
  repeatable,
  slug,
  text,
} from '../language/fields.ts';
import { attachmentPart } from '../parts/shared-parts.ts';

export const meeting = contentType({
  name: 'meeting',
  plural: 'meetings',
  label: '活动会议',
  about: '观摩会、研讨会、恳谈会、评议会、过堂会、调度会和培训。',
  titleField: 'title',
  fields: {
    title: text('标题', { required: true, max: 60, width: 12 }),
    kind: enumeration(
      '类别',
      {
        observation: '现场观摩会',
        seminar: '理论研讨会',
        exchange: '经验交流会',
        forum: '民情恳谈会',
        appraisal: '项目评议会',
        hearing: '过堂会',
        representatives: '代表会议',
        dispatch: '调度会',
        training: '培训',
      },
      { required: true },
    ),
    organization: relation('主办单位', { to: 'organization', required: true }),
    startsAt: datetime('开始时间', { required: true }),
    endsAt: datetime('结束时间'),
    place: text('地点', { required: true }),
    projects: relationList('涉及项目', { to: 'project' }),
    minutes: body('情况和纪要'),
    attachments: repeatable('材料', attachmentPart),
    cancelled: boolean('已取消'),
    source: text('来源', { max: 60 }),
    slug: slug(),
  },
});
