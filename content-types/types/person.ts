import { z } from 'zod';
import { contentType } from '../language/content-type.ts';
import { boolean, date, enumeration, relation, text } from '../language/fields.ts';

export const person = contentType({
  name: 'person',
  plural: 'people',
  label: '人员',
  about: '书记、联系人、专家、监督员。只在内部使用，网站上只出现被引用的职务和经同意的姓名。',
  drafted: false,
  audience: 'desk',
  titleField: 'name',
  fields: {
    name: text('姓名', { required: true, max: 30 }),
    post: text('职务', { required: true, max: 60 }),
    organization: relation('单位', { to: 'organization' }),
    role: enumeration(
      '身份',
      { secretary: '书记', contact: '联系人', expert: '专家', supervisor: '监督员', panellist: '评议员' },
      { required: true },
    ),
    termFrom: date('任期开始'),
    termTo: date('任期结束'),
    consentToBeNamed: boolean('同意公开姓名', { default: false }),
  },
});

/** What a public document may say of a person. */
export const quotedPersonSchema = z.strictObject({
  post: z.string().min(1),
  name: z.string().min(1).optional(),
});

/** The post always; the name only with consent. */
export function quotePerson(row: Readonly<Record<string, unknown>>): z.input<typeof quotedPersonSchema> {
  const post = String(row.post ?? '');
  return row.consentToBeNamed === true && typeof row.name === 'string' ? { post, name: row.name } : { post };
}
