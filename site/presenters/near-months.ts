import { startOfBeijingDay } from '@xianfeng/content-types/rules/beijing-time';
import type { Content, PublishedDocument } from '../content/content.ts';
import type { IndexName } from '../content/indexes.ts';

/** '2026-12' → '2027-01'. */
export function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

/**
 * The documents of an index, sorted by their first publication, that stand nearest before and after a month.
 * Not found by the index's keys: every publication changes their counts, and would render every month of the portal again.
 */
export function nearMonths(
  content: Content,
  index: IndexName,
  key: string,
  month: string,
): { before: PublishedDocument | undefined; after: PublishedDocument | undefined } {
  const end = new Date(Date.parse(startOfBeijingDay(`${month}-01`)) - 1).toISOString();
  return {
    before: content.first(index, key, { to: end }),
    after: content.first(index, key, {
      from: startOfBeijingDay(`${monthAfter(month)}-01`),
      order: 'ascending',
    }),
  };
}
