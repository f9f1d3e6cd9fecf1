import { contentType } from '../language/content-type.ts';
import { body, slug, text } from '../language/fields.ts';

export const page = contentType({
  name: 'page',
  plural: 'pages',
  label: '页面',
  about: '关于本站、隐私说明等固定页面。',
  titleField: 'title',
  fields: {
    title: text('标题', { required: true, max: 60 }),
    slug: slug(),
    body: body('正文', { required: true }),
  },
});
