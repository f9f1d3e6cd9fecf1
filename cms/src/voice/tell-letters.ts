import type { Core } from '@strapi/strapi';
import { beijingDate, formatDate } from '@xianfeng/content-types/rules/beijing-time';
import { addDays } from '@xianfeng/content-types/rules/calendar-date';
import { noticeTable, type NoticeKind } from '../notices/notice-table.ts';
import { reviewersOf } from '../notices/reviewers-of.ts';
import { tell } from '../notices/tell.ts';
import { countyCalendar } from '../reports/county-calendar.ts';
import { letterTable, type LetterRow } from './letter-table.ts';
import { nextDue } from './list-letters.ts';

type Arrived = Pick<LetterRow, 'id' | 'organization_id'>;

interface Further {
  /** Who knows it already. */
  readonly apart?: readonly number[];
  readonly note?: string;
  readonly once?: string;
}

async function tellOf(
  strapi: Core.Strapi,
  letter: Arrived,
  kind: NoticeKind,
  { apart = [], ...further }: Further = {},
): Promise<void> {
  const { id, organization_id: unit } = letter;
  const people = await reviewersOf(strapi, unit, new Set(apart), () => Promise.resolve(true));
  await tell(
    strapi,
    people.map((each) => each.id),
    { kind, letter_id: id, organization_id: unit, ...further },
  );
}

/** Tells those who may answer it that a letter is theirs, and nobody any longer whose it was. Not a word of it is told. */
export async function tellLetter(
  strapi: Core.Strapi,
  letter: Arrived,
  apart: readonly number[] = [],
): Promise<void> {
  await strapi.db.transaction(({ trx }) => trx(noticeTable).where({ letter_id: letter.id }).delete());
  await tellOf(strapi, letter, 'letter', { apart });
}

/** What nobody has read of letters that wait no longer. */
export async function untellLetters(strapi: Core.Strapi, ids: readonly number[]): Promise<void> {
  await strapi.db.transaction(({ trx }) =>
    trx(noticeTable)
      .whereIn('letter_id', [...ids])
      .where({ read_at: null })
      .delete(),
  );
}

/** So many days before its day the unit hears of a letter that is not answered, once. */
const daysAhead = 3;

/** Tells those who may answer them which letters are due within three days, or were not taken on in time. */
export async function tellDueLetters(strapi: Core.Strapi, now: Date): Promise<void> {
  const today = beijingDate(now.toISOString());
  const calendar = await countyCalendar(strapi);
  const open: LetterRow[] = await strapi.db
    .connection(letterTable)
    .whereIn('state', ['received', 'accepted'])
    .whereNull('merged_into')
    .whereNotNull('kind')
    .orderBy('id');
  for (const letter of open) {
    const due = nextDue(letter, calendar);
    // To be taken on within a day is news of its own only when it was not.
    if (due === null || due > (letter.state === 'received' ? addDays(today, -1) : addDays(today, daysAhead)))
      continue;
    const what = letter.state === 'received' ? '受理' : '答复';
    await tellOf(strapi, letter, 'letter-due', {
      note: `${formatDate(due)}以前${what}`,
      once: `letter:${letter.id}:${letter.state}:${due}`,
    });
  }
}
