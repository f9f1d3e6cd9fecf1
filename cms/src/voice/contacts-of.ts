import type { Core } from '@strapi/strapi';
import type { Contact } from '@xianfeng/content-types/forms/letter-form';
import { contactOf } from './contact-of.ts';
import { letterTable, type LetterRow } from './letter-table.ts';

/** How to reach the writer of a letter, and the writers of all that are answered together with it. */
export async function contactsOf(strapi: Core.Strapi, letter: LetterRow): Promise<Contact[]> {
  const joined: LetterRow[] = await strapi.db.transaction(({ trx }) =>
    trx(letterTable).where({ merged_into: letter.id }),
  );
  return [letter, ...joined].flatMap((each) => contactOf(strapi, each) ?? []);
}
