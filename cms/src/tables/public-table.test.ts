import { contentTypeOf, type PublicTypeName } from '@xianfeng/content-types';
import {
  attachment,
  body as bodyOf,
  heading,
  image,
  paragraph,
} from '@xianfeng/content-types/body/from-text';
import { recordFields } from '@xianfeng/content-types/open-data/record';
import {
  columnsOf,
  headingOf,
  keyColumn,
  publicFileName,
  rowsOfDocument,
  type Naming,
  type TableProblem,
} from '@xianfeng/content-types/table/index';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DeskVisitor } from '../testing/desk-visitor.ts';
import { ExampleDocuments } from '../testing/example-documents.ts';
import { startCms, type RunningCms } from '../testing/running-cms.ts';
import { writeCsv } from './csv-file.ts';

interface Plan {
  readonly unchanged: number;
  readonly problems: readonly TableProblem[];
  readonly steps: readonly { readonly title: string; readonly changes: readonly unknown[] }[];
}

let cms: RunningCms;
let county: DeskVisitor;
const made: Partial<Record<PublicTypeName, string>> = {};

beforeAll(async () => {
  cms = await startCms();
  const examples = new ExampleDocuments(cms);
  await examples.target('organization');
  const picture = await cms.picture();
  await examples.target('person');
  for (const { documentId } of await cms.rows('person').findMany({}))
    await cms.documents('person').update({ documentId, data: { consentToBeNamed: true } as never });
  made.project = await examples.publish('project', { slug: null });
  made.update = await examples.publish('update', {
    project: made.project,
    kind: 'monthly-report',
    month: '2026-05',
    body: bodyOf(
      heading(2, '进展'),
      paragraph('开工'),
      image(picture.documentId, '堤顶', '图一'),
      attachment(picture.documentId, '方案'),
    ),
  });
  made.organization = await examples.target('organization');
  county = await DeskVisitor.signIn(cms, 'xianfeng-county');
});
afterAll(() => cms.stop());

/** The table that the portal makes of what is public, with the columns that it adds. */
async function publicTable(
  type: PublicTypeName,
  change: (snapshot: Record<string, unknown>) => Record<string, unknown> = (snapshot) => snapshot,
): Promise<Buffer> {
  const latest = new Map<string, { type: string; snapshot: Record<string, unknown> }>();
  for (const row of await cms.ledger())
    if (row.snapshot)
      latest.set(row.document_id, {
        type: row.doc_type,
        snapshot: JSON.parse(row.snapshot) as Record<string, unknown>,
      });
  const naming: Naming = {
    document(target, documentId) {
      const key = keyColumn(contentTypeOf(target as PublicTypeName));
      return key === null ? documentId : String(latest.get(documentId)?.snapshot[key] ?? documentId);
    },
    file: publicFileName,
  };
  const definition = contentTypeOf(type);
  const columns = columnsOf(definition);
  const rows = [...latest]
    .filter(([, row]) => row.type === type)
    .flatMap(([documentId, { snapshot }]) =>
      rowsOfDocument(definition, columns, { ...change(snapshot), documentId }, naming).map((cells) => [
        ...cells,
        'https://portal.example/',
        '2026-05-01T00:00:00Z',
        1,
      ]),
    );
  return writeCsv([
    [
      ...columns.map(headingOf),
      recordFields.address.label,
      recordFields.firstPublished.label,
      recordFields.seq.label,
    ],
    ...rows,
  ]);
}

async function check(kind: string, bytes: Buffer): Promise<Plan> {
  const data = new FormData();
  data.set('file', new Blob([new Uint8Array(bytes)]), '公开.csv');
  return (await county.send(`/tables/${kind}/check`, data)).body as unknown as Plan;
}

describe('the table that the portal gives the public', () => {
  test.each([
    ['projects', 'project'],
    ['month-reports', 'update'],
    ['organizations', 'organization'],
  ] as const)('of %s changes nothing when it is taken in where it came from', async (kind, type) => {
    const plan = await check(kind, await publicTable(type));
    // Nor is anything said of the columns that come from the ledger.
    expect(plan.problems).toEqual([]);
    expect(plan.steps).toEqual([]);
    expect(plan.unchanged).toBeGreaterThan(0);
  });

  test('with one cell changed changes that one', async () => {
    const plan = await check(
      'projects',
      await publicTable('project', (snapshot) => ({ ...snapshot, goals: '改过的目标' })),
    );
    expect(plan.problems.filter(({ level }) => level === 'blocking')).toEqual([]);
    expect(plan.steps.length).toBeGreaterThan(0);
    for (const { changes } of plan.steps)
      expect(changes).toEqual([expect.objectContaining({ label: '预期目标', after: '改过的目标' })]);
  });
});
