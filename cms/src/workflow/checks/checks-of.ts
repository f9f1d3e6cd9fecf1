import type { Core } from '@strapi/strapi';
import type { ContentType } from '@xianfeng/content-types';
import { beijingDate } from '@xianfeng/content-types/rules/beijing-time';
import { refusalOf } from '../../requests/refuse.ts';
import { publishedFields, publishedSnapshot, type StoredRow } from '../../snapshot/index.ts';
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

/** What stands in the way of publication, and what should be looked at once more. */
export async function checksOf(strapi: Core.Strapi, type: ContentType, row: StoredRow): Promise<Finding[]> {
  const today = beijingDate(new Date().toISOString());
  try {
    return findingsIn(type, await publishedSnapshot(strapi, type, row), today);
  } catch (error) {
    const reason = refusalOf(error);
    if (reason === null) throw error;
    // Not complete yet: what is there can be looked at all the same, unless a file keeps it from being read.
    const fields = await publishedFields(strapi, type.fields, row, []).catch(() => ({}));
    return [blocking(reason), ...findingsIn(type, fields, today)];
  }
}

/** The first thing that stands in the way of publication; null when nothing does. */
export async function blockingProblem(strapi: Core.Strapi, type: ContentType, row: StoredRow): Promise<string | null> {
  return (await checksOf(strapi, type, row)).find((finding) => finding.level === 'blocking')?.message ?? null;
}
