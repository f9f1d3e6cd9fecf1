import type { Core } from '@strapi/strapi';
import { explain, snapshotSchema, type ContentType } from '@xianfeng/content-types';
import { z } from 'zod';
import { reportWarnings } from '../../reports/report-outlook.ts';
import { refusalOf } from '../../requests/refuse.ts';
import { publishedFields, refuseHiddenTargets, type Link, type StoredRow } from '../../snapshot/index.ts';
import type { Target } from '../read-facts.ts';
import { blocking, warning, type Finding, type PublicFields } from './check.ts';
import { findingsIn } from './findings-in.ts';
import { surroundingsOf } from './surroundings.ts';

/** The refusal that `work` ends with, as a finding. */
async function reasonOf(work: Promise<unknown>): Promise<Finding[]> {
  try {
    await work;
    return [];
  } catch (error) {
    const reason = refusalOf(error);
    if (reason === null) throw error;
    return [blocking(reason)];
  }
}

interface Reading {
  readonly fields: PublicFields;
  readonly links: readonly Link[];
  /** Fields that cannot be made public, such as a picture without words, and why. */
  readonly refused: ReadonlyMap<string, Finding[]>;
}

/** Reads field by field, so that one which is unfit does not hide what is wrong with the others. */
async function read(strapi: Core.Strapi, type: ContentType, row: StoredRow): Promise<Reading> {
  const links: Link[] = [];
  const fields: Record<string, PublicFields[string]> = {};
  const refused = new Map<string, Finding[]>();
  for (const [name, field] of Object.entries(type.fields)) {
    const reasons = await reasonOf(publishedFields(strapi, { [name]: field }, row, links).then((found) => Object.assign(fields, found)));
    if (reasons.length > 0) refused.set(name, reasons);
  }
  return { fields, links, refused };
}

/** Every field that is missing or wrong, each in a sentence of its own. */
function incomplete(type: ContentType, { fields, refused }: Reading): Finding[] {
  const checked = snapshotSchema(type).safeParse(fields);
  const issues = checked.success ? [] : checked.error.issues.filter((issue) => !refused.has(String(issue.path[0])));
  return issues.map((issue) => blocking(explain(type, new z.ZodError([issue]))));
}

/** What stands in the way of publication, and what should be looked at once more. */
export async function checksOf(strapi: Core.Strapi, target: Target, row: StoredRow): Promise<Finding[]> {
  const reading = await read(strapi, target.type, row);
  const hidden = await reasonOf(refuseHiddenTargets(strapi, reading.links));
  const around = await surroundingsOf(strapi, target, reading.fields);
  return [...incomplete(target.type, reading), ...[...reading.refused.values()].flat(), ...hidden, ...findingsIn(target.type, reading.fields, around), ...(await reportWarnings(strapi, target.type.name, row)).map(warning)];
}

/** The first thing that stands in the way of publication; null when nothing does. */
export async function blockingProblem(strapi: Core.Strapi, target: Target, row: StoredRow): Promise<string | null> {
  return (await checksOf(strapi, target, row)).find((finding) => finding.level === 'blocking')?.message ?? null;
}
