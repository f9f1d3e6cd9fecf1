import { isDeepStrictEqual } from 'node:util';
import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { contentTypeOf, uidOf, type Snapshot } from '@xianfeng/content-types';
import { formatDate } from '@xianfeng/content-types/rules/beijing-time';
import { addDays, type CalendarDate } from '@xianfeng/content-types/rules/calendar-date';
import { formatPeriod, periodDays, periodPattern } from '@xianfeng/content-types/rules/period';
import type { Editor } from '../accounts/signed-in-editor.ts';
import { holdRows } from '../snapshot/hold-rows.ts';
import { readDraft, type StoredRow } from '../snapshot/index.ts';
import type { Counted } from './counted.ts';
import { partsOf, storedEntry, storedLeftOver, type DraftStanding } from './draft-standing.ts';
import { proposedEntries, takesPart } from './proposed-entries.ts';
import { publicRecord, publicTellings } from './public-record.ts';

type Programme = Snapshot<'programme'>;

/** The scheme as it stood when the period began: one that is changed in its middle counts from the next one on. */
async function schemeOf(
  strapi: Core.Strapi,
  documentId: string,
  days: readonly CalendarDate[],
): Promise<Programme> {
  for (const day of days) {
    const found = (await publicRecord(strapi, 'programme', day)).find(
      (each) => each.documentId === documentId,
    );
    if (found) return found.data;
  }
  throw new errors.ApplicationError('这个项目系列还没有公开，没有可以照着算的“评价办法”。');
}

/** The last day whose record counts: the one in the draft, else yesterday. */
function untilOf({ recordUntil }: DraftStanding, period: string, today: CalendarDate): CalendarDate {
  const { to } = periodDays(period);
  const yesterday = addDays(today, -1);
  if (to > yesterday)
    throw new errors.ApplicationError(
      `${formatPeriod(period)}到${formatDate(to)}才结束，${formatDate(addDays(to, 1))}以后才能算。`,
    );
  return recordUntil && recordUntil >= to && recordUntil < today ? recordUntil : yesterday;
}

/** What a draft is to become, and what is told about that. */
interface Filled {
  readonly data: object;
  readonly counted: Counted;
}

async function fill(strapi: Core.Strapi, draft: DraftStanding, today: CalendarDate): Promise<Filled> {
  const { period, programme } = draft;
  if (!period || !periodPattern.test(period) || !programme)
    throw new errors.ApplicationError('请先选好“项目系列”、填好“期间”，保存以后再算。');
  const until = untilOf(draft, period, today);
  const days = periodDays(period);
  const { criteria, schemeVersion } = await schemeOf(strapi, programme.documentId, [
    addDays(days.from, -1),
    until,
  ]);
  if (criteria.length === 0)
    throw new errors.ApplicationError(
      '这个项目系列没有“评价办法”。请先在项目系列里写好指标、权重和分数从哪里来，公开以后再算。',
    );
  const [projects, tellings, organizations] = [
    await publicRecord(strapi, 'project', until),
    await publicTellings(strapi, until),
    await publicRecord(strapi, 'organization', until),
  ];
  const taking = projects.filter(
    (each) => each.data.programme === programme.documentId && takesPart(each, days),
  );
  const { kept, leftOver } = partsOf(draft, new Set(taking.map(({ documentId }) => documentId)), criteria);
  const proposed = proposedEntries({
    ...days,
    criteria,
    projects: taking,
    tellings,
    levels: new Map(organizations.map((each) => [each.documentId, each.data.level])),
    kept,
  });
  if (proposed.length === 0)
    throw new errors.ApplicationError(`${formatPeriod(period)}里这个项目系列没有公开的项目。`);
  return {
    data: {
      criteria,
      formulaVersion: schemeVersion,
      recordUntil: until,
      entries: [
        ...proposed.map((each) => storedEntry(each, kept.get(each.project))),
        ...leftOver.map(storedLeftOver),
      ],
    },
    counted: {
      entries: proposed.length,
      placed: proposed.filter(({ rank }) => rank !== null).length,
      toFillIn: criteria
        .map(({ name }) => name)
        .filter((name) => proposed.some(({ scores }) => scores.every(({ criterion }) => criterion !== name))),
      leftOver: leftOver.length,
      until,
    },
  };
}

/**
 * Fills a standing's draft with what the public record says: who takes part, the scores that can be counted, sums and places.
 * Marks, reasons, statements and whatever people scored stay, of whoever takes no part as well. Counting takes a while: what
 * somebody saved meanwhile is not written over.
 * @throws ApplicationError, with what to do, where the draft or the programme do not yet say enough
 */
export async function countScores(
  strapi: Core.Strapi,
  documentId: string,
  { today, by }: { readonly today: CalendarDate; readonly by: Editor },
): Promise<Counted> {
  const type = contentTypeOf('standing');
  const read = (): Promise<StoredRow | null> => readDraft(strapi, type, documentId);
  const draft = await read();
  if (!draft) throw new errors.NotFoundError('没有这样的内容。');
  const { data, counted } = await fill(strapi, draft as DraftStanding, today);
  await strapi.db.transaction(async () => {
    await holdRows(strapi, [{ type, documentId }]);
    if (!isDeepStrictEqual(await read(), draft))
      throw new errors.ApplicationError('刚才有人改过这份评比，没有写进去。请刷新页面，看过以后再算一次。');
    await strapi
      .documents(uidOf('standing') as UID.ContentType)
      .update({ documentId, data: { ...data, updatedBy: by.id } as never });
  });
  return counted;
}
