import { body, linkParagraph, paragraphs } from '@xianfeng/content-types/body/from-text';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DeskCast } from '../../testing/desk-cast.ts';
import type { Finding } from '@xianfeng/content-types/checks/check';

let cast: DeskCast;

beforeAll(async () => {
  cast = await DeskCast.start();
});
afterAll(() => cast.stop());

const findings = async (documentId: string, type: 'notice' | 'update' | 'project' | 'case' = 'notice') =>
  ((await cast.editor.state(type, documentId)).body.findings as Finding[]).map(
    ({ level, message }) => `${level} ${message}`,
  );
const linking = (href: string) => body(linkParagraph('看这里', href));

describe('before a document is submitted, its author reads at the desk', () => {
  test('everything that is missing, each field by its name, although a picture has no words', async () => {
    const silent = await cast.cms.picture(null);
    const documentId = await cast.examples.draft('update', { asOf: null, photos: [silent.id] });
    const found = await findings(documentId, 'update');
    expect(found).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^blocking “情况截至”没有填写/),
        expect.stringMatching(/^blocking “照片”里的照片.*没有替代文字/),
      ]),
    );
    expect(found.filter((each) => each.includes('“照片”'))).toHaveLength(1);
    const places = ((await cast.editor.state('update', documentId)).body.findings as Finding[]).map(
      ({ at }) => at,
    );
    expect(places).toEqual(expect.arrayContaining(['asOf', 'photos']));
    expect(places).not.toContain(undefined);
    expect((await cast.editor.deed('update', documentId, 'submit')).status).toBe(409);
  });

  test('which of the four elements is not there', async () => {
    expect(await findings(await cast.examples.draft('project', { goals: '' }), 'project')).toContainEqual(
      expect.stringMatching(/^blocking “预期目标”没有填写/),
    );
  });

  test('what the county says about names, as soon as it says so', async () => {
    const documentId = await cast.examples.draft('notice', { title: '云领县公示' });
    expect((await findings(documentId)).join()).not.toMatch(/应当写成/);
    const wording = await cast.county.content('POST', 'wording', '', {
      wrong: '云领县',
      right: '云岭县',
      kind: 'organ',
      weight: 'blocking',
    });
    expect(wording.status).toBe(201);
    expect(await findings(documentId)).toContain('blocking “标题”里的“云领县”应当写成“云岭县”。');
    expect(await cast.editor.deed('notice', documentId, 'submit')).toMatchObject({
      status: 409,
      body: { error: { message: '“标题”里的“云领县”应当写成“云岭县”。' } },
    });
    await cast.county.content(
      'DELETE',
      'wording',
      `/${(wording.body.data as { documentId: string }).documentId}`,
    );
    expect((await cast.editor.deed('notice', documentId, 'submit')).status).toBe(200);
  });

  test('that the list of wordings itself never goes out', async () => {
    const before = (await cast.cms.ledger()).length;
    await cast.examples.publish('wording');
    expect(await cast.cms.ledger()).toHaveLength(before);
  });

  test('which links lead nowhere: to what is not there, not public, or thrown away', async () => {
    const [open, hidden] = [
      await cast.examples.publish('project', { slug: 'kan-de-jian' }),
      await cast.examples.draft('project', { slug: 'kan-bu-jian' }),
    ];
    expect([open, hidden]).toHaveLength(2);
    await cast.examples.publish('redirect', { from: '/jiu-wang-zhi/', to: '/projects/' });
    const problem = async (href: string) =>
      (await findings(await cast.examples.draft('notice', { body: linking(href) })))
        .filter((each) => each.includes('链接'))
        .join();
    for (const href of [
      '/projects/kan-de-jian/',
      '/projects/kan-de-jian/history/',
      '/projects/',
      '/',
      '/jiu-wang-zhi/',
      (await cast.cms.picture()).url,
      'https://www.example.gov.cn/a',
      'tel:12345',
    ])
      expect(await problem(href), href).toBe('');
    for (const href of [
      '/projects/kan-bu-jian/',
      '/projects/mei-you/',
      '/uploads/mei-you.pdf',
      '/updates/abcdefghijklmnopqrstuvwx/',
    ])
      expect(await problem(href), href).toMatch(/^blocking .*打不开/);
    expect(await problem('/shei-zhi-dao/')).toMatch(/^warning .*不知道通向哪里/);
  });

  test('that a title is taken, once the other one is public', async () => {
    const other = await cast.examples.draft('case', { title: '同名案例' });
    const documentId = await cast.examples.draft('case', { title: '同名案例' });
    expect((await findings(documentId, 'case')).join()).not.toMatch(/相同的/);
    await cast.cms.documents('case').publish({ documentId: other });
    expect((await findings(documentId, 'case')).join()).toMatch(/warning 已经有“标题”相同的典型案例/);
  });
});

test('before the last document of a section is withdrawn, the desk says that it will be empty', async () => {
  const [first, second] = [await cast.examples.publish('honour'), await cast.examples.publish('honour')];
  const told = async () =>
    ((await cast.reviewer.state('honour', first)).body.findings as Finding[])
      .map(({ message }) => message)
      .join();
  expect(await told()).not.toMatch(/栏目就空了/);
  await cast.cms.documents('honour').unpublish({ documentId: second });
  expect(await told()).toMatch(/网站上只有这一份荣誉：撤下以后，“荣誉”栏目就空了。/);
});

test('a text of plain words has nothing against it', async () => {
  expect(
    await findings(
      await cast.examples.draft('notice', {
        title: '关于修路的公示',
        body: paragraphs(
          '村道改造从五月十一日开始，分三段施工，每段两个星期，施工期间请从东边的桥绕行，有什么不方便请打村里的电话，我们一定当天答复，谢谢大家。',
        ),
      }),
    ),
  ).toEqual([]);
});

describe('an identity number never goes out', () => {
  const number = '证件号０００００0 19900101 0012';

  test('with what is public as soon as it is saved', async () => {
    const refused = await cast.county.content('POST', 'redirect', '', {
      from: '/000000199001010012/',
      to: '/',
    });
    expect(refused).toMatchObject({
      status: 400,
      body: { error: { message: expect.stringMatching(/像身份证号的数字“0000…12”，请去掉/) } },
    });
  });

  test('with what is said about a change', async () => {
    const documentId = await cast.examples.draft('notice');
    expect(await cast.editor.deed('notice', documentId, 'submit', { note: number })).toMatchObject({
      status: 409,
      body: { error: { message: '说明里有像身份证号的数字“００００…12”，请去掉。' } },
    });
    const changed = await cast.examples.draft('notice', { changeNote: number });
    expect(await findings(changed)).toContainEqual(
      expect.stringMatching(/^blocking “这次改了什么”里有像身份证号/),
    );
  });
});
