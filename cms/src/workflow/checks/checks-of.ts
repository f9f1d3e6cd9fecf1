import type { Core } from '@strapi/strapi';
import { explain, formPath, snapshotSchema, type ContentType } from '@xianfeng/content-types';
import { z } from 'zod';
import { embargoWords } from '../../ledger/embargo.ts';
import { reportWarnings } from '../../reports/report-outlook.ts';
import { refusalOf } from '../../strapi-in-chinese/refusal-of.ts';
import { publishedFields, refuseHiddenTargets, type Link, type StoredRow } from '../../snapshot/index.ts';
import type { Target } from '../../desk-routes/target.ts';
import { blocking, warning, type Finding, type PublicFields } from '@xianfeng/content-types/checks/check';
import { findingsIn } from '@xianfeng/content-types/checks/findings-in';
import { personalDataIn } from '@xianfeng/content-types/checks/personal-data';
import { furtherFindings } from './further-checks.ts';
import { talkWarnings } from './talk-warnings.ts';
import { surroundingsOf } from './surroundings.ts';

/** The refusal that `work` ends with, as a finding. */
async function reasonOf(work: Promise<unknown>, at: string): Promise<Finding[]> {
  try {
    await work;
    return [];
  } catch (error) {
    const reason = refusalOf(error);
    if (reason === null) throw error;
    return [blocking(reason, at)];
  }
}

interface Reading {
  readonly fields: PublicFields;
  /** What each field points at. */
  readonly links: ReadonlyMap<string, readonly Link[]>;
  /** Fields that cannot be made public, such as a picture without words, and why. */
  readonly refused: ReadonlyMap<string, Finding[]>;
}

/** Reads field by field, so that one which is unfit does not hide what is wrong with the others. */
async function read(strapi: Core.Strapi, type: ContentType, row: StoredRow): Promise<Reading> {
  const links = new Map<string, readonly Link[]>();
  const fields: Record<string, PublicFields[string]> = {};
  const refused = new Map<string, Finding[]>();
  for (const [name, field] of Object.entries(type.fields)) {
    const found: Link[] = [];
    const reasons = await reasonOf(
      publishedFields(strapi, { [name]: field }, row, found).then((published) =>
        Object.assign(fields, published),
      ),
      name,
    );
    links.set(name, found);
    if (reasons.length > 0) refused.set(name, reasons);
  }
  return { fields, links, refused };
}

/** Every field that is missing or wrong, each in a sentence of its own. */
function incomplete(type: ContentType, { fields, refused }: Reading): Finding[] {
  const checked = snapshotSchema(type).safeParse(fields);
  const issues = checked.success
    ? []
    : checked.error.issues.filter((issue) => !refused.has(String(issue.path[0])));
  return issues.map((issue) =>
    blocking(explain(type, new z.ZodError([issue])), formPath(type.fields, issue.path)),
  );
}

/** Publication has to wait for a day; everything before it need not. */
function embargoWarnings(type: ContentType, row: StoredRow): Finding[] {
  const words = embargoWords(type, row, new Date());
  return words === null ? [] : [warning(words, 'notBefore')];
}

/** What stands in the way of publication, and what should be looked at once more. */
export async function checksOf(strapi: Core.Strapi, target: Target, row: StoredRow): Promise<Finding[]> {
  const reading = await read(strapi, target.type, row);
  const hidden = await Promise.all(
    [...reading.links].map(([name, links]) => reasonOf(refuseHiddenTargets(strapi, links), name)),
  );
  const around = await surroundingsOf(strapi, target, reading.fields, row);
  return [
    ...incomplete(target.type, reading),
    ...[...reading.refused.values()].flat(),
    ...hidden.flat(),
    ...findingsIn(target.type, reading.fields, around),
    ...embargoWarnings(target.type, row),
    ...personalDataIn(
      '“这次改了什么”',
      typeof row.changeNote === 'string' ? [row.changeNote] : [],
      'changeNote',
    ),
    ...(await furtherFindings(strapi, target, row)),
    ...(await talkWarnings(strapi, target.type.name, row)),
    ...(await reportWarnings(strapi, target.type.name, row)).map(({ message, at }) => warning(message, at)),
  ];
}

/** The first thing that stands in the way of publication; null when nothing does. */
export async function blockingProblem(
  strapi: Core.Strapi,
  target: Target,
  row: StoredRow,
): Promise<string | null> {
  return (
    (await checksOf(strapi, target, row)).find((finding) => finding.level === 'blocking')?.message ?? null
  );
}
