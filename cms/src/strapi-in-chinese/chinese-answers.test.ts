import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DeskVisitor } from '../testing/desk-visitor.ts';
import { startCms, type RunningCms } from '../testing/running-cms.ts';

let cms: RunningCms;

beforeAll(async () => {
  cms = await startCms();
});
afterAll(() => cms.stop());

const post = async (path: string, body: object) => {
  const answer = await fetch(cms.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return ((await answer.json()) as { error: { message: string } }).error.message;
};

describe('whoever is refused reads why in Chinese', () => {
  test('with a wrong password', async () => {
    expect(await post('/admin/login', { email: 'nobody@test.invalid', password: 'Passw0rd-wrong' })).toBe(
      '邮箱或密码不对。',
    );
  });

  test('without having signed in', async () => {
    expect(
      await (await fetch(`${cms.url}/content-manager/collection-types/api::notice.notice`)).json(),
    ).toMatchObject({ error: { message: '登录已经结束，请重新登录。' } });
  });

  test('with a file that nobody may upload', async () => {
    const administrator = await DeskVisitor.signIn(cms, 'strapi-super-admin');
    const form = new FormData();
    form.append(
      'files',
      new Blob(['<svg xmlns="http://www.w3.org/2000/svg"/>'], { type: 'image/svg+xml' }),
      'a.svg',
    );
    const answer = await administrator.send('/upload', form);
    expect(answer).toMatchObject({
      status: 400,
      body: { error: { message: expect.stringMatching(/^不能上传 \.svg 文件/) } },
    });
  });

  test('where there is nothing', async () => {
    const administrator = await DeskVisitor.signIn(cms, 'strapi-super-admin');
    expect((await administrator.content('GET', 'notice', `/${'a'.repeat(24)}`)).body.error?.message).toMatch(
      /没有找到/,
    );
  });

  test('and after too many tries', async () => {
    const tries = [];
    for (let index = 0; index < 7; index += 1)
      tries.push(await post('/admin/login', { email: 'again@test.invalid', password: 'Passw0rd-wrong' }));
    expect(tries.at(-1)).toMatch(/^试的次数太多，请 5 分钟以后再试。/);
  });
});
