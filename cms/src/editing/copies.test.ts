import { contentTypeOf, publicTypeNames } from '@xianfeng/content-types';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DeskVisitor } from '../testing/desk-visitor.ts';
import { ExampleDocuments } from '../testing/example-documents.ts';
import { startCms, type RunningCms } from '../testing/running-cms.ts';

let cms: RunningCms;
let examples: ExampleDocuments;
let town: string;
let clerk: DeskVisitor;
let stranger: DeskVisitor;
let supervisor: DeskVisitor;
let administrator: DeskVisitor;

beforeAll(async () => {
  cms = await startCms();
  examples = new ExampleDocuments(cms);
  await examples.target('organization');
  const place = () =>
    examples.publish('organization', { level: 'township', publishedBy: null, parent: null });
  town = await place();
  [clerk, stranger] = [
    await DeskVisitor.signIn(cms, 'xianfeng-editor', [town]),
    await DeskVisitor.signIn(cms, 'xianfeng-editor', [await place()]),
  ];
  [supervisor, administrator] = [
    await DeskVisitor.signIn(cms, 'xianfeng-supervisor'),
    await DeskVisitor.signIn(cms, 'strapi-super-admin'),
  ];
});
afterAll(() => cms.stop());

const copy = (who: DeskVisitor, type: string, documentId: string) =>
  who.ask('POST', `/copies/${type}/${documentId}`);

describe('a copy of a document', () => {
  test.each(publicTypeNames.filter((name) => contentTypeOf(name).drafted && !contentTypeOf(name).single))(
    'of type %s is a draft of its own, with an address of its own, and leaves the original as it is',
    async (name) => {
      const original = await examples.publish(name);
      const before = await cms.rows(name).findMany({ where: { documentId: original }, populate: true });
      const ledger = await cms.ledger();
      const { status, body } = await copy(administrator, name, original);
      expect([status, body.documentId]).toEqual([200, expect.stringMatching(/^[a-z0-9]{24}$/)]);
      const made = await cms.rows(name).findMany({ where: { documentId: body.documentId } });
      expect(made).toHaveLength(1);
      const [row] = made;
      const type = contentTypeOf(name);
      expect(row).toMatchObject({ publishedAt: null, [type.titleField]: expect.stringMatching(/（副本）$/) });
      if (type.fields.slug) expect(row.slug).not.toBe(before[0].slug);
      expect(await cms.rows(name).findMany({ where: { documentId: original }, populate: true })).toEqual(
        before,
      );
      expect(await cms.ledger()).toEqual(ledger);
    },
  );

  test('keeps what was planned and whom it concerns, and has nothing approved', async () => {
    const secretary = await examples.publish('person', { organization: town });
    const original = await examples.draft('project', {
      organization: town,
      secretary,
      code: 'CP-1',
      title: '修通村道',
      milestones: [{ title: '第一段', planned: '2026-06-30', done: '2026-06-20' }],
    });
    await clerk.deed('project', original, 'submit');
    const { body } = await copy(clerk, 'project', original);
    const row = await cms.rows('project').findOne({
      where: { documentId: body.documentId },
      populate: ['organization', 'milestones', 'secretary', 'topics'],
    });
    expect(row).toMatchObject({
      title: '修通村道（副本）',
      code: null,
      stage: 'declared',
      organization: { documentId: town },
      milestones: [{ title: '第一段', planned: null, done: null }],
    });
    expect([row.secretary, row.topics[0]]).toEqual([expect.anything(), expect.anything()]);
    expect((await clerk.state('project', String(body.documentId))).body).toMatchObject({ state: 'draft' });
    expect((await clerk.state('project', original)).body).toMatchObject({ state: 'submitted' });
  });

  test('is not to be had of what belongs to another unit, nor by somebody who may not write', async () => {
    const original = await examples.draft('notice', { organization: town, project: null });
    const before = await cms.rows('notice').count();
    expect(await copy(stranger, 'notice', original)).toMatchObject({
      status: 403,
      body: { error: { message: expect.stringMatching(/[一-鿿].*。$/) } },
    });
    expect(
      await copy(
        supervisor,
        'project',
        await examples.draft('project', { organization: town, code: 'CP-2' }),
      ),
    ).toMatchObject({ status: 403 });
    expect(await copy(clerk, 'organization', town)).toMatchObject({ status: 403 });
    expect(await copy(clerk, 'notice', 'x'.repeat(24))).toMatchObject({ status: 404 });
    expect(await cms.rows('notice').count()).toBe(before);
  });
});
