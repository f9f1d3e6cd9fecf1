import { contentTypeOf, keysOf, typeNames, type TypeName } from '@xianfeng/content-types';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DeskVisitor } from '../testing/desk-visitor.ts';
import { ExampleDocuments } from '../testing/example-documents.ts';
import { startCms, type RunningCms } from '../testing/running-cms.ts';

let cms: RunningCms;
let examples: ExampleDocuments;
let county: DeskVisitor;
let town: string;
let clerk: DeskVisitor;

beforeAll(async () => {
  cms = await startCms();
  examples = new ExampleDocuments(cms);
  await examples.target('organization');
  town = await examples.publish('organization', { level: 'township', publishedBy: null, parent: null });
  county = await DeskVisitor.signIn(cms, 'xianfeng-county');
  clerk = await DeskVisitor.signIn(cms, 'xianfeng-editor', [town]);
});
afterAll(() => cms.stop());

const issue = { series: 'dongtai', year: 2026 };
const refusal = (message: RegExp) => ({ error: { message: expect.stringMatching(message) } });

/** Each key of each type: what a second document would have to share. */
const families = typeNames.flatMap((name) =>
  keysOf(contentTypeOf(name)).map(({ fields }) => [name, fields] as const),
);
const monthly: Partial<Record<TypeName, object>> = { update: { kind: 'monthly-report', month: '2026-05' } };

describe('two documents for one thing', () => {
  test('are known in every type that has an address, a number or a code', () => {
    expect(families).toEqual(
      expect.arrayContaining([
        ['bulletin', ['series', 'year', 'number']],
        ['supervision', ['number']],
        ['project', ['programme', 'code']],
        ['standing', ['programme', 'period']],
        ['update', ['project', 'month']],
        ['notice', ['slug']],
        ['organization', ['slug']],
        ['redirect', ['from']],
      ]),
    );
    for (const [name, fields] of families)
      for (const field of fields) expect(contentTypeOf(name).fields[field], `${name}.${field}`).toBeDefined();
  });

  test('are refused at the desk, in a new form and in a changed one, with the name of the other', async () => {
    await examples.publish('bulletin', { ...issue, number: 7, title: '第七期' });
    const taken =
      /^没有保存：“刊名”“年份”“期号”和简报《第七期》一样，同一期只能有一份。请换一个，或者在那一份里改。$/;
    const made = await county.content('POST', 'bulletin', '', {
      ...(await examples.data('bulletin')),
      ...issue,
      number: 7,
    });
    expect(made.status).toBe(400);
    expect(made.body).toMatchObject(refusal(taken));
    const other = await examples.draft('bulletin', { ...issue, number: 8 });
    expect((await county.content('PUT', 'bulletin', `/${other}`, { number: 7 })).body).toMatchObject(
      refusal(taken),
    );
    expect((await county.content('PUT', 'bulletin', `/${other}`, { number: 9 })).status).toBe(200);
    expect(
      (await county.content('PUT', 'bulletin', `/${other}`, { series: 'zugong', number: 7 })).status,
    ).toBe(200);
  });

  test.each(families)('are refused: %s by %s', async (name, fields) => {
    const data = { ...(await examples.data(name)), ...monthly[name] } as Record<string, unknown>;
    await cms.documents(name).create({ data: data as never });
    const second = { ...(await examples.data(name)), ...monthly[name] } as Record<string, unknown>;
    for (const field of fields) second[field] = data[field];
    const before = await cms.rows(name).count();
    const title = String(data[contentTypeOf(name).titleField]);
    const shared = fields.includes(contentTypeOf(name).titleField) ? '' : title;
    // Redirects have a keeper of their own, who says the same before.
    const named = `^没有保存：“.*《${shared}.*》一样，.*。请换一个，或者在那一份里改。$`;
    const sentence = name === 'redirect' ? '已经有一条转向了，请在那一条里改。$' : named;
    await expect(cms.documents(name).create({ data: second as never })).rejects.toThrow(new RegExp(sentence));
    expect(await cms.rows(name).count()).toBe(before);
  });

  test('include one that gives its number up in a draft only: the public still reads it there', async () => {
    const first = await examples.publish('bulletin', { ...issue, number: 20, title: '还在网上的' });
    await cms.documents('bulletin').update({ documentId: first, data: { number: 21 } as never });
    for (const number of [20, 21])
      await expect(examples.draft('bulletin', { ...issue, number })).rejects.toThrow(
        /和简报《还在网上的》一样/,
      );
    await cms.documents('bulletin').update({ documentId: first, data: { number: 20 } as never });
    await cms.documents('bulletin').publish({ documentId: first });
  });

  test('are one number however it is written', async () => {
    const order = (number: string) => examples.draft('supervision', { number, title: `督办单${number}` });
    await order('云督〔2026〕7号');
    for (const number of ['云督[2026]7号', '云督〔2026〕 7号', '云督【２０２６】７号'])
      await expect(order(number)).rejects.toThrow(
        /^没有保存：“编号”和督办《督办单云督〔2026〕7号》一样，编号不能重复。/,
      );
    await order('云督〔2026〕8号');
    await examples.draft('supervision', { number: null });
    await examples.draft('supervision', { number: null });
  });

  test('with the same code stand in different programmes', async () => {
    const [one, two] = [
      await examples.publish('programme', { slug: 'yi' }),
      await examples.publish('programme', { slug: 'er' }),
    ];
    await examples.draft('project', { programme: one, code: 'YL-1' });
    await examples.draft('project', { programme: two, code: 'YL-1' });
    const third = await examples.draft('project', { programme: two, code: 'YL-2' });
    const move = (data: object) =>
      cms.documents('project').update({ documentId: third, data: data as never });
    await expect(move({ code: 'YL-1' })).rejects.toThrow(/同一个项目系列里编号不能重复/);
    await expect(
      move({
        programme: { connect: [{ documentId: one }], disconnect: [{ documentId: two }] },
        code: 'YL-1',
      }),
    ).rejects.toThrow(/同一个项目系列里编号不能重复/);
    await move({ programme: { set: [] }, code: 'YL-1' });
  });

  test('are not told of by name to whoever may not read the other', async () => {
    await examples.draft('notice', { slug: 'mi', title: '还没有公开的公示', project: null });
    const ask = () =>
      clerk.content('POST', 'notice', '', {
        title: '公示',
        slug: 'mi',
        kind: 'publicity',
        organization: { connect: [{ documentId: town }] },
      });
    expect((await ask()).body).toMatchObject(
      refusal(/^没有保存：“网址名”和别的单位还没有公开的一份公示公告一样，“网址名”不能重复。/),
    );
    await examples.publish('notice', { slug: 'gong', title: '公开的公示', project: null });
    expect(
      (await clerk.content('POST', 'notice', '', { title: '公示', slug: 'gong', kind: 'publicity' })).body,
    ).toMatchObject(refusal(/和公示公告《公开的公示》一样/));
  });

  test('do not come about by putting an earlier version back; what was deleted comes back without', async () => {
    const documentId = await examples.draft('bulletin', { ...issue, number: 30, title: '先有的' });
    await cms.documents('bulletin').update({ documentId, data: { number: 31 } as never });
    const other = await examples.draft('bulletin', { ...issue, number: 30, title: '后来的' });
    const history = async () =>
      (await county.ask('GET', `/workflow/bulletin/${documentId}/history`)).body.history as {
        what: string;
        revision: number;
      }[];
    const made = (await history()).find(({ what }) => what === '新建')?.revision;
    const restore = () => county.ask('POST', `/workflow/bulletin/${documentId}/restore`, { revision: made });
    expect(await restore()).toMatchObject({ status: 409, body: refusal(/和简报《后来的》一样/) });
    await cms.documents('bulletin').delete({ documentId });
    expect((await restore()).status).toBe(200);
    expect(await cms.rows('bulletin').findOne({ where: { documentId } })).toMatchObject({
      title: '先有的',
      number: null,
    });
    expect(await cms.rows('bulletin').findOne({ where: { documentId: other } })).toMatchObject({
      number: 30,
    });
  });

  test('do not come about when two hands save at the same moment', async () => {
    const save = () => examples.draft('bulletin', { ...issue, number: 40 });
    const saved = await Promise.allSettled([save(), save(), save(), save()]);
    expect(saved.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await cms.rows('bulletin').count({ where: { ...issue, number: 40 } })).toBe(1);
  });

  test('that stood there before the rule are not published', async () => {
    await examples.publish('bulletin', { ...issue, number: 50, title: '以前就有的' });
    const second = await examples.draft('bulletin', { ...issue, number: 51 });
    await cms.rows('bulletin').update({ where: { documentId: second }, data: { number: 50 } } as never);
    await expect(cms.documents('bulletin').publish({ documentId: second })).rejects.toThrow(
      /和简报《以前就有的》一样/,
    );
  });
});
