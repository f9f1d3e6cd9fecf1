import { contentType } from '../language/content-type.ts';
import { boolean, enumeration, inverse, number, relation, slug, text } from '../language/fields.ts';
import { levelWords, unitKindWords } from '../rules/units.ts';

export const organization = contentType({
  name: 'organization',
  plural: 'organizations',
  label: '单位',
  about: '县、乡镇、县直单位和村（社区）的党组织。保存后立即公开。',
  drafted: false,
  titleField: 'name',
  fields: {
    name: text('单位全称', { required: true, max: 60, unique: true }),
    shortName: text('简称', { max: 20, width: 3 }),
    aliases: text('别名', { max: 120, help: '人们常用的其他叫法，用顿号隔开；搜索时也能找到。' }),
    slug: slug(),
    kind: enumeration('组织类型', unitKindWords, { required: true }),
    level: enumeration('层级', levelWords, { required: true }),
    parent: relation('上级组织', { to: 'organization', inverse: 'children' }),
    publishedBy: relation('由谁代为公开', { to: 'organization', help: '村（社区）的项目由所在乡镇公开。' }),
    region: text('所在地', { max: 60 }),
    telephone: text('公开电话', { max: 30 }),
    sortOrder: number('排列顺序', { integer: true, width: 3, help: '数字小的排在前面。' }),
    expectedToFile: boolean('应当申报项目', {
      default: true,
      help: '项目系列里规定这一类单位要申报的，才算进“应申报”；个别不用申报的，在这里取消。',
    }),
    children: inverse('下级组织', { of: 'organization', by: 'parent' }),
  },
});
