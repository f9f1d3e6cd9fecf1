import { contentType } from '../language/content-type.ts';
import {
  component,
  date,
  enumeration,
  internal,
  longText,
  number,
  relation,
  repeatable,
  text,
} from '../language/fields.ts';
import { bulletinSectionPart, distributionPart } from '../parts/shared-parts.ts';

export const bulletin = contentType({
  name: 'bulletin',
  plural: 'bulletins',
  label: '简报',
  about: '按期编印的简报，一期一份。',
  titleField: 'title',
  keys: [{ fields: ['series', 'year', 'number'], only: '同一期只能有一份' }],
  fields: {
    title: text('标题', { required: true, max: 60, width: 12 }),
    series: enumeration(
      '刊名',
      { dongtai: '书记项目动态', zugong: '组工信息' },
      { required: true, default: 'dongtai' },
    ),
    year: number('年份', { required: true, integer: true, width: 3 }),
    number: number('期号', { required: true, integer: true, min: 1, width: 3 }),
    issuer: text('编印单位', { required: true, max: 60 }),
    organization: relation('发布单位', { to: 'organization', required: true }),
    date: date('印发日期', { required: true }),
    sections: repeatable('栏目', bulletinSectionPart, { required: true }),
    distribution: component('发送范围', distributionPart),
    source: text('来源', { max: 60 }),
    remarks: internal(longText('领导批示', { help: '只在后台可见，不会公开。' })),
  },
});
