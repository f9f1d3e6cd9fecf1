import { contentType } from '../language/content-type.ts';
import { enumeration, longText, text } from '../language/fields.ts';

export const wording = contentType({
  name: 'wording',
  plural: 'wordings',
  label: '规范表述',
  about: '容易写错的姓名、职务、机构名称和提法，以及应当怎样写。提交审核时会对照检查，不会公开。',
  drafted: false,
  audience: 'desk',
  titleField: 'wrong',
  fields: {
    wrong: text('错误写法', { required: true, max: 60, unique: true }),
    right: text('应当写成', { required: true, max: 60 }),
    kind: enumeration(
      '类别',
      { name: '姓名', post: '职务', organ: '机构名称', phrase: '提法' },
      { required: true, default: 'organ' },
    ),
    weight: enumeration(
      '怎样处理',
      { blocking: '改好才能发布', warning: '只提醒' },
      { required: true, default: 'blocking' },
    ),
    remark: longText('说明', { max: 300, help: '例如从哪天起改称。' }),
  },
});
