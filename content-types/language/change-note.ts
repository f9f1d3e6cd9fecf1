import { noteKinds } from './note-kinds.ts';
import type { ContentType } from './content-type.ts';
import type { Fields } from './field.ts';
import { enumeration, internal, text } from './fields.ts';

/** What an editor says about a change to something that is already public; the ledger takes it at publication and empties it. */
export const changeNoteFields = {
  changeNote: internal(
    text('这次改了什么', {
      max: 300,
      width: 8,
      help: '已经公开的内容再次修改时填写，会和修改记录一起公开。',
    }),
  ),
  changeKind: internal(enumeration('改动类别', noteKinds)),
} as const satisfies Fields;

/** All fields of a type as the CMS stores and shows them. */
export function storedFields(type: ContentType): Fields {
  return type.drafted ? { ...type.fields, ...changeNoteFields } : type.fields;
}
