import { describe, expect, test } from 'vitest';
import { contentType, type ContentType, type Published } from '../language/content-type.ts';
import { relation, text } from '../language/fields.ts';
import { refusePointersToPersonal } from '../language/personal-pointers.ts';
import { snapshotSchema } from '../language/snapshot-schema.ts';
import { strapiSchema } from '../language/strapi-schema.ts';
import { columnsOf } from '../table/index.ts';

const letter = contentType({
  name: 'letter',
  plural: 'letters',
  label: '来信',
  about: '群众写来的信。',
  audience: 'personal',
  titleField: 'subject',
  fields: { subject: text('事由', { max: 60 }), about: relation('关于', { to: 'project' }) },
});
const wide = letter as unknown as ContentType;

/** A type that points at letters. */
const pointing = (audience: ContentType['audience']): ContentType =>
  contentType({
    name: 'answer',
    plural: 'answers',
    label: '答复',
    about: '对来信的答复。',
    audience,
    drafted: false,
    titleField: 'text',
    fields: { text: text('答复', { max: 60 }), letter: relation('来信', { to: 'letter' }) },
  }) as unknown as ContentType;

describe('a type that is personal', () => {
  test('has no second row that a draft would be', () => {
    expect(letter.drafted).toBe(false);
    // @ts-expect-error what is personal is not drafted
    contentType({ ...letter, drafted: true });
  });

  test('has nothing that a published document of it could hold', () => {
    // @ts-expect-error there is no such document
    const published: Published<typeof letter> = { subject: '路灯' };
    expect(published).toBeTruthy();
    expect(() => snapshotSchema(wide)).toThrow('personal');
  });

  test('is no table to be given out or taken in', () => {
    expect(() => columnsOf(wide)).toThrow('personal');
    expect(() => columnsOf(wide, { internal: true })).toThrow('personal');
  });

  test('is found by no search box of Strapi, in none of its columns', () => {
    const { attributes } = strapiSchema(wide) as { attributes: Record<string, { searchable?: boolean }> };
    expect(Object.keys(attributes)).toEqual(expect.arrayContaining(['subject', 'about']));
    for (const attribute of Object.values(attributes)) expect(attribute.searchable).toBe(false);
  });

  test('is pointed at by nothing that keeps the titles of what it points at', () => {
    expect(() => refusePointersToPersonal([wide, pointing('public')])).toThrow(
      'answer must not point at letter',
    );
    expect(() => refusePointersToPersonal([wide, pointing('desk')])).toThrow(
      'answer must not point at letter',
    );
    expect(() => refusePointersToPersonal([wide, pointing('personal')])).not.toThrow();
  });
});
