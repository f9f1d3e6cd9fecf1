import type { Core, UID } from '@strapi/strapi';
import { uidOf } from '@xianfeng/content-types';
import { formatDate } from '@xianfeng/content-types/rules/beijing-time';
import { formatPeriod, monthToRate } from '@xianfeng/content-types/rules/period';
import {
  supervisionState,
  supervisionStateWords,
  type SupervisionFacts,
} from '@xianfeng/content-types/rules/supervision-state';
import type { WorkingCalendar } from '@xianfeng/content-types/rules/working-days';
import type { Editor } from '../accounts/signed-in-editor.ts';
import type { Scope } from '../permissions/scope-of.ts';
import type { Duties, Duty } from './duty.ts';
import { some, within } from './open-duties.ts';

interface Supervision extends SupervisionFacts {
  readonly documentId: string;
  readonly title: string;
}

/** Supervision that waits for a unit: answers that are owed, problems past their day. Units are told of what was delivered to them. */
async function supervisionDuties(
  strapi: Core.Strapi,
  editor: Editor,
  scope: Scope,
  today: string,
  calendar: WorkingCalendar,
): Promise<Duty[]> {
  const delivered = editor.powers.has('everywhere') ? {} : { deliveredOn: { $lte: today } };
  const rows: unknown = await strapi.db.query(uidOf('supervision') as UID.ContentType).findMany({
    where: { publishedAt: null, kind: { $ne: 'talk' }, ...delivered, ...within(scope) },
    select: ['documentId', 'title', 'deadline', 'repliedOn'],
    populate: { issues: { select: ['due', 'putRightOn'] } } as never,
    orderBy: { id: 'asc' },
  });
  return (rows as Supervision[]).flatMap((supervision): Duty[] => {
    const { state, due } = supervisionState(supervision, today, calendar);
    if (state !== 'awaiting' && state !== 'not-put-right') return [];
    return [
      {
        documentId: supervision.documentId,
        title: supervision.title,
        words: `${supervisionStateWords[state]}${due ? `　期限${formatDate(due)}` : ''}`,
        isLate: state === 'not-put-right',
      },
    ];
  });
}

interface MonthStanding {
  readonly period?: string | null;
  readonly programme?: { readonly documentId: string; readonly name: string } | null;
}

/** Programmes that are rated by the month, and whose last month nobody has begun to rate. */
async function missingStandings(strapi: Core.Strapi, today: string): Promise<Duty[]> {
  const rows: unknown = await strapi.db.query(uidOf('standing') as UID.ContentType).findMany({
    where: { publishedAt: null, kind: 'month' },
    select: ['period'],
    populate: { programme: { select: ['documentId', 'name'] } } as never,
    orderBy: { id: 'asc' },
  });
  const month = monthToRate(today);
  const byProgramme = Map.groupBy(
    (rows as MonthStanding[]).filter(({ programme }) => programme),
    ({ programme }) => programme?.documentId ?? '',
  );
  return [...byProgramme].flatMap(([documentId, standings]) =>
    standings.some(({ period }) => period === month)
      ? []
      : [
          {
            documentId,
            title: standings[0]?.programme?.name ?? '',
            words: `${formatPeriod(month)}的评比还没有写`,
            isLate: false,
          },
        ],
  );
}

/** What supervision waits for on `today`, and for whoever writes standings, which are missing. */
export async function judgingDuties(
  strapi: Core.Strapi,
  editor: Editor,
  scope: Scope,
  today: string,
  calendar: WorkingCalendar,
): Promise<{ supervision: Duties; standings: Duties }> {
  const supervision = await supervisionDuties(strapi, editor, scope, today, calendar);
  const standings = editor.writesEverywhere.has('standing') ? await missingStandings(strapi, today) : [];
  return {
    supervision: some(supervision.toSorted((one, other) => Number(other.isLate) - Number(one.isLate))),
    standings: some(standings),
  };
}
