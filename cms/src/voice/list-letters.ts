import type { Core } from '@strapi/strapi';
import { beijingDate } from '@xianfeng/content-types/rules/beijing-time';
import type { LetterKind, LetterRating, LetterState } from '@xianfeng/content-types/rules/letter-words';
import type { WorkingCalendar } from '@xianfeng/content-types/rules/working-days';
import type { Scope } from '../permissions/scope-of.ts';
import { countyCalendar } from '../reports/county-calendar.ts';
import { dueOf } from './due-of.ts';
import { letterTable, type LetterRow } from './letter-table.ts';
import { sealedParts } from './sealed-parts.ts';
import { unitNames } from './unit-names.ts';

export const perPage = 50;
export const letterViews = ['open', 'undecided', 'answered', 'all'] as const;
export type LetterView = (typeof letterViews)[number];

/** A letter as the inbox lists it. */
export interface ListedLetter {
  readonly id: number;
  readonly subject: string;
  readonly kind: LetterKind;
  readonly state: LetterState;
  readonly unit: string;
  readonly receivedOn: string;
  /** The last day for the next thing to do; null when nothing is. */
  readonly due: string | null;
  readonly isLate: boolean;
  readonly rating: LetterRating | null;
  /** What its writer wants done besides. */
  readonly wish: 'recheck' | 'take-down' | null;
}

/** What stands in the place of what was deleted. */
export const deletedWords = '（内容已删除）';

/** The last day for the next thing to do with a letter: to take it on, then to answer it. */
export function nextDue(row: LetterRow, calendar: WorkingCalendar): string | null {
  const due = dueOf(row, calendar);
  if (row.state === 'received') return due?.accept ?? null;
  return row.state === 'accepted' ? (due?.answer ?? null) : null;
}

const wishOf = ({ state, rechecked_on: rechecked, opinion_id: opinion }: LetterRow): ListedLetter['wish'] => {
  if (state === 'withdrawn') return opinion === null ? null : 'take-down';
  return rechecked !== null && state === 'accepted' ? 'recheck' : null;
};

/** The letters of these units: those that wait oldest first, others newest first. */
export async function listLetters(
  strapi: Core.Strapi,
  scope: Scope,
  view: LetterView,
  page: number,
  now: Date,
): Promise<{ letters: ListedLetter[]; total: number; pages: number }> {
  const [{ county, units }, calendar] = [await unitNames(strapi), await countyCalendar(strapi)];
  const { rows, total } = await strapi.db.transaction(async ({ trx }) => {
    const query = trx(letterTable).whereNotNull('kind').whereNull('merged_into');
    if (scope !== 'county') query.whereIn('organization_id', [...scope]);
    // Of a letter that was withdrawn the opinion has to go, too.
    if (view === 'open')
      query.whereRaw(
        "(state in ('received', 'accepted') or (state = 'withdrawn' and opinion_id is not null))",
      );
    if (view === 'undecided')
      query
        .where({ state: 'answered', open: true })
        .whereNull('opinion_id')
        .whereRaw('(kept is null or kept = ?)', [false]);
    if (view === 'answered') query.where({ state: 'answered' });
    const counted: { count: number | string } | undefined = await query.clone().count({ count: '*' }).first();
    const found: LetterRow[] = await query
      .orderBy('id', view === 'open' ? 'asc' : 'desc')
      .limit(perPage)
      .offset((page - 1) * perPage);
    return { rows: found, total: Number(counted?.count ?? 0) };
  });
  const today = beijingDate(now.toISOString());
  const parts = sealedParts(strapi);
  const letters = rows.map((row): ListedLetter => {
    const due = nextDue(row, calendar);
    return {
      id: row.id,
      subject: (row.letter && parts.letter(row.receipt, row.letter)?.subject) || deletedWords,
      kind: row.kind as LetterKind,
      state: row.state,
      unit: units.get(row.organization_id ?? '') ?? county,
      receivedOn: row.received_on,
      due,
      isLate: due !== null && today > due,
      rating: row.rating,
      wish: wishOf(row),
    };
  });
  return { letters, total, pages: Math.max(1, Math.ceil(total / perPage)) };
}
