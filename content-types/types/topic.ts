import { contentType } from '../language/content-type.ts';
import { number, slug, text } from '../language/fields.ts';

export const topic = contentType({
  name: 'topic',
  plural: 'topics',
  label: '领域',
  about: '项目属于哪个领域，如乡村振兴、民生实事。保存后立即公开。',
  drafted: false,
  titleField: 'name',
  fields: {
    name: text('名称', { required: true, max: 30, unique: true }),
    aliases: text('别名', { max: 120, help: '人们常用的其他叫法，用顿号隔开；搜索时也能找到。' }),
    slug: slug(),
    about: text('一句话说明', { max: 200, width: 12 }),
    sortOrder: number('排列顺序', { integer: true, width: 3 }),
  },
});
