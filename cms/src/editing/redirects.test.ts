import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DeskCast } from '../testing/desk-cast.ts';

let cast: DeskCast;

beforeAll(async () => {
  cast = await DeskCast.start();
});
afterAll(() => cast.stop());

const write = (from: string, to: string) => cast.county.content('POST', 'redirect', '', { from, to });

describe('a redirect that is written', () => {
  test.each([
    ['/老栏目/公示', '/topics/', '/老栏目/公示/'],
    ['/%E6%97%A7/', '/projects', '/旧/'],
    ['/art/2020/1/1/art_123.html', '/projects/', '/art/2020/1/1/art_123.html'],
    ['/show.aspx?id=12', '/projects/', '/show.aspx?id=12'],
    ['/news/list_1.shtml', '/新闻/', '/news/list_1.shtml'],
  ])('%s is kept in the one form in which it is read', async (from, to, kept) => {
    const answer = await write(from, to);
    expect([answer.status, answer.body.data?.from]).toEqual([201, kept]);
  });

  test.each([
    ['/100%/', '/projects/', '%'],
    ['/办结率100%/', '/projects/', '%'],
    ['/feed.xml/', '/projects/', '本站自己的页面'],
    ['/index.html/', '/projects/', '本站自己的页面'],
    ['/x/../y/', '/projects/', '..'],
    ['/..%2fx/', '/projects/', '不能用的符号'],
    [`/${'关于印发'.repeat(20)}/`, '/projects/', '太长'],
    ['/self/', '/self', '同一个网址'],
    ['/ok/', '//other.example/', '一个 /'],
  ])('%s → %s is refused in a sentence that says why', async (from, to, reason) => {
    const answer = await write(from, to);
    expect(answer.status).toBe(400);
    expect(answer.body.error?.message).toContain(reason);
  });

  test('stands in no page’s way, in no other’s, and in no circle', async () => {
    const page = await cast.examples.publish('topic', { slug: 'shui-li' });
    expect(page).toBeTruthy();
    expect((await write('/topics/shui-li', '/projects/')).body.error?.message).toContain('领域');
    expect((await write('/x1/', '/x2/')).status).toBe(201);
    expect((await write('/%78%31/', '/projects/')).body.error?.message).toContain('已经有一条');
    expect((await write('/x2/', '/x3/')).status).toBe(201);
    expect((await write('/x3', '/x1')).body.error?.message).toContain('转圈：/x3/ → /x1/ → /x2/ → /x3/');
  });

  test('is corrected and removed by whoever may write one, which the public is told', async () => {
    const { body } = await write('/写错了/', '/projects/');
    const documentId = String(body.data?.documentId);
    const corrected = await cast.county.content('PUT', 'redirect', `/${documentId}`, {
      from: '/写对了/',
      to: '/projects/',
    });
    expect(corrected.status).toBe(200);
    expect((await cast.county.content('DELETE', 'redirect', `/${documentId}`)).status).toBe(200);
    expect(await cast.actions(documentId)).toEqual(['publish', 'revise', 'withdraw']);
  });
});
