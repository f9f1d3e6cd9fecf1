import { writeCsv } from '../tables/csv-file.ts';
import type { Cell, TableProblem } from '@xianfeng/content-types/table/index';
import { DeskVisitor } from './desk-visitor.ts';
import { ExampleDocuments } from './example-documents.ts';
import { startCms, type RunningCms } from './running-cms.ts';

/** What a check of a table answers. */
export interface Plan {
  readonly digest: string;
  readonly ticket: string;
  readonly unchanged: number;
  readonly problems: readonly TableProblem[];
  readonly steps: readonly {
    readonly row: number;
    readonly title: string;
    readonly action: string;
    readonly documentId: string | null;
    readonly changes: readonly { readonly label: string; readonly before: string; readonly after: string }[];
  }[];
}

/** A CMS with two towns and those who hand in tables. */
export class TableCast {
  private number = 0;

  private constructor(
    cms: RunningCms,
    examples: ExampleDocuments,
    places: readonly [string, string],
    people: readonly [DeskVisitor, DeskVisitor, DeskVisitor],
  ) {
    this.cms = cms;
    this.examples = examples;
    [this.town, this.otherTown] = places;
    [this.clerk, this.newcomer, this.county] = people;
  }

  readonly cms: RunningCms;
  readonly examples: ExampleDocuments;
  readonly town: string;
  readonly otherTown: string;
  /** Of the town. */
  readonly clerk: DeskVisitor;
  /** Of no unit yet. */
  readonly newcomer: DeskVisitor;
  readonly county: DeskVisitor;

  static async start(): Promise<TableCast> {
    const cms = await startCms();
    const examples = new ExampleDocuments(cms);
    await examples.target('organization');
    const place = (name: string) =>
      examples.publish('organization', { name, level: 'township', publishedBy: null, parent: null });
    const [town, otherTown] = [await place('柳溪镇党委'), await place('青石乡党委')];
    return new TableCast(
      cms,
      examples,
      [town, otherTown],
      [
        await DeskVisitor.signIn(cms, 'xianfeng-editor', [town]),
        await DeskVisitor.signIn(cms, 'xianfeng-editor'),
        await DeskVisitor.signIn(cms, 'xianfeng-county'),
      ],
    );
  }

  stop(): Promise<void> {
    return this.cms.stop();
  }

  readonly nextCode = (): string => `YL-${String((this.number += 1)).padStart(3, '0')}`;

  readonly projectOf = (organization: string, changes: object = {}): Promise<string> =>
    this.examples.draft('project', { organization, code: this.nextCode(), slug: null, ...changes });

  /** The drafts of a type, the first to be made first. */
  readonly drafts = (type: 'project' | 'update', where: object = {}) =>
    this.cms
      .rows(type)
      .findMany({ where: { publishedAt: null, ...where }, populate: true, orderBy: { id: 'asc' } });
}

/** A file as the desk hands it in. */
export const form = (bytes: Buffer, fields: Record<string, string> = {}) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  data.set('file', new Blob([new Uint8Array(bytes)]), '表.csv');
  return data;
};

/** Rows of cells as a CSV file. */
export const table = (cells: Record<string, Cell>, ...more: Record<string, Cell>[]): Buffer => {
  const headings = [...new Set([cells, ...more].flatMap((row) => Object.keys(row)))];
  return writeCsv([headings, ...[cells, ...more].map((row) => headings.map((each) => row[each] ?? null))]);
};

export const milestone = { '进度节点·节点': '开工', '进度节点·计划完成日期': '2026-06-30' };

export const check = async (who: DeskVisitor, kind: string, bytes: Buffer) =>
  (await who.send(`/tables/${kind}/check`, form(bytes))).body as unknown as Plan;
export const write = (
  who: DeskVisitor,
  kind: string,
  bytes: Buffer,
  { digest, ticket }: Pick<Plan, 'digest' | 'ticket'>,
) => who.send(`/tables/${kind}/write`, form(bytes, { digest, ticket }));
export const takeIn = async (who: DeskVisitor, kind: string, bytes: Buffer) =>
  write(who, kind, bytes, await check(who, kind, bytes));
export const blockers = ({ problems }: Plan): string[] =>
  problems
    .filter(({ level }) => level === 'blocking')
    .map(({ row, column, message }) => `${row} ${column}：${message}`);
