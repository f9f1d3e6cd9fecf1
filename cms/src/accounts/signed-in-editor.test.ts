import type { Core } from '@strapi/strapi';
import { expect, test } from 'vitest';
import { signedInEditor } from './signed-in-editor.ts';

const during = (state: object | undefined) =>
  ({ requestContext: { get: () => state && { state } } }) as unknown as Core.Strapi;
const user = {
  id: 7,
  firstname: '明',
  lastname: '李',
  email: 'a@test.invalid',
  roles: [{ code: 'xianfeng-reviewer' }],
};

test('whoever signed in is known by name and by what he may do', () => {
  const editor = signedInEditor(during({ user, auth: { strategy: { name: 'admin' } } }));
  expect(editor).toMatchObject({ id: 7, name: '李明' });
  expect([...(editor?.powers ?? [])]).toEqual(expect.arrayContaining(['review', 'withdraw']));
  expect(editor?.powers.has('publish-at-once')).toBe(false);
});

test('the system itself is no editor', () => {
  expect(signedInEditor(during(undefined))).toBeNull();
  expect(signedInEditor(during({}))).toBeNull();
});

test('a token passes for an editor without any power, whoever made it', () => {
  for (const name of ['admin-token', 'content-api-token'])
    expect(signedInEditor(during({ user, auth: { strategy: { name } } }))?.powers.size).toBe(0);
});
