import type { Core } from '@strapi/strapi';
import { editorOf, type Editor } from '../accounts/signed-in-editor.ts';

/** Somebody who can sign in, and how they are reached. */
export interface Addressee extends Editor {
  readonly email: string;
}

type User = Parameters<typeof editorOf>[0];

/** Accounts that are in use: of these, or all of them. Whoever was blocked hears of nothing. */
export async function openAccounts(strapi: Core.Strapi, ids?: readonly number[]): Promise<Addressee[]> {
  const users: User[] = await strapi.db.query('admin::user').findMany({
    where: { ...(ids ? { id: { $in: [...ids] } } : {}), isActive: true, blocked: { $ne: true } },
    populate: ['roles'],
    orderBy: 'id',
  });
  return users.map((user) => ({ ...editorOf(user), email: user.email }));
}
