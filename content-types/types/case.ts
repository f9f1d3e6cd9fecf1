import { contentType } from '../language/content-type.ts';
import { body, enumeration, longText, media, relation, slug, text } from '../language/fields.ts';

export const caseStory = contentType({
  name: 'case',
  plural: 'cases',
  label: '典型案例',
  about: '值得别处借鉴的做法：本地的典型、长效机制、他山之石。',
  titleField: 'title',
  fields: {
    title: text('标题', { required: true, max: 60, width: 12 }),
    kind: enumeration(
      '类别',
      { typical: '典型案例', mechanism: '长效机制', elsewhere: '他山之石' },
      { required: true, default: 'typical' },
    ),
    organization: relation('单位', { to: 'organization' }),
    project: relation('相关项目', { to: 'project' }),
    place: text('地方', { max: 60, help: '他山之石填写是哪里的做法。' }),
    highlights: longText('亮点', { required: true, max: 600 }),
    body: body('正文', { required: true }),
    cover: media('封面照片'),
    source: text('来源', { required: true, max: 120, help: '转载必须写明出处。' }),
    slug: slug(),
  },
});
