import type { Core, UID } from '@strapi/strapi';
import { contentTypeOf, uidOf } from '@xianfeng/content-types';
import type { Followed } from '@xianfeng/content-types/rules/reports';
import { touchRows, type TimedRow } from './keep-pace.ts';

const projectType = contentTypeOf('project');

interface Part {
  readonly id: number;
  readonly [field: string]: unknown;
}

interface ProjectRow extends TimedRow {
  readonly milestones: readonly Part[];
  readonly metrics: readonly Part[];
}

/** How to know a part again in a draft in which it may have got another name since. */
interface Following {
  readonly list: 'milestones' | 'metrics';
  readonly uid: string;
  readonly name: string;
  readonly kept: string;
  readonly fields: readonly string[];
}

const following: readonly Following[] = [
  { list: 'milestones', uid: 'project.milestone', name: 'title', kept: 'planned', fields: ['done'] },
  { list: 'metrics', uid: 'project.metric', name: 'name', kept: 'target', fields: ['actual', 'asOf'] },
];

type Values = Readonly<Record<string, unknown>>;

const known = (value: unknown) => value ?? null;

function partFor(
  parts: readonly Part[],
  { name, kept }: Following,
  old: Values,
  index: number,
): Part | undefined {
  const there = parts[index];
  return parts.find((part) => part[name] === old[name]) ?? (there?.[kept] === old[kept] ? there : undefined);
}

async function patchRow(
  strapi: Core.Strapi,
  row: ProjectRow,
  before: Followed,
  after: Followed,
): Promise<void> {
  for (const each of following) {
    const [olds, news] = [before, after].map(
      (project) => project[each.list] as unknown as readonly Values[],
    ) as [readonly Values[], readonly Values[]];
    for (const [index, old] of olds.entries()) {
      const part = partFor(row[each.list], each, old, index);
      const changed = each.fields.filter((field) => known(old[field]) !== known(news[index]?.[field]));
      // What an editor is about to change by himself is his; the difference is shown to him before he publishes.
      if (!part || changed.length === 0 || changed.some((field) => known(part[field]) !== known(old[field])))
        continue;
      await strapi.db.query(each.uid as UID.Schema).update({
        where: { id: part.id },
        data: Object.fromEntries(changed.map((field) => [field, known(news[index]?.[field])])),
      });
    }
  }
}

/**
 * Makes the stored project say what its public snapshot says now, in its draft and in its published row, and leaves alone
 * whatever else somebody is writing in the draft. Past the document service, which would publish that too.
 */
export async function patchProject(
  strapi: Core.Strapi,
  documentId: string,
  before: Followed,
  after: Followed,
  now: Date,
): Promise<void> {
  const query = strapi.db.query(uidOf('project') as UID.ContentType);
  const rows: ProjectRow[] = await query.findMany({
    where: { documentId },
    populate: ['milestones', 'metrics'],
  });
  for (const row of rows) await patchRow(strapi, row, before, after);
  await touchRows(strapi, projectType, rows, now);
}
