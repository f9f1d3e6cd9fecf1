import type { Core } from '@strapi/strapi';
import { explain, snapshotSchema, type ContentType } from '@xianfeng/content-types';
import { beijingDate } from '@xianfeng/content-types/rules/beijing-time';
import { refusalOf } from '../../requests/refuse.ts';
import { publishedFields, refuseHiddenTargets, type Link, type StoredRow } from '../../snapshot/index.ts';
import { z } from 'zod';
import { blocking, type Check, type Finding, type PublicFields } from './check.ts';
import { completeness } from './completeness.ts';
import { dates } from './dates.ts';
import { personalData } from './personal-data.ts';
import { projectEnd } from './project-end.ts';

/** Everything that is looked at before publication, in this order. */
const checks: readonly Check[] = [dates, projectEnd, personalData, completeness];

/** What the checks find in the public fields of a document. */
export function findingsIn(type: ContentType, fields: PublicFields, today: string): Finding[] {
  return checks.flatMap((check) => check(type, fields, today));
}

/** Every field that is missing or wrong, each in a sentence of its own. */
function incomplete(type: ContentType, fields: PublicFields): Finding[] {
  const checked = snapshotSchema(type).safeParse(fields);
  return checked.success ? [] : checked.error.issues.map((issue) => blocking(explain(type, new z.ZodError([issue]))));
}

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

/** What stands in the way of publication, and what should be looked at once more. */
export async function checksOf(strapi: Core.Strapi, type: ContentType, row: StoredRow): Promise<Finding[]> {
  const today = beijingDate(new Date().toISOString());
  const links: Link[] = [];
  try {
    const fields = await publishedFields(strapi, type.fields, row, links);
    const hidden = await reasonOf(refuseHiddenTargets(strapi, links));
    return [...incomplete(type, fields), ...hidden, ...findingsIn(type, fields, today)];
  } catch (error) {
    // A file that is gone or unfit keeps the rest from being read.
    return reasonOf(Promise.reject(error));
  }
}

/** The first thing that stands in the way of publication; null when nothing does. */
export async function blockingProblem(strapi: Core.Strapi, type: ContentType, row: StoredRow): Promise<string | null> {
  return (await checksOf(strapi, type, row)).find((finding) => finding.level === 'blocking')?.message ?? null;
}
