import type { Snapshot } from '@xianfeng/content-types';
import { escapeHtml } from '@xianfeng/content-types/body/escape';
import { formatDate } from '@xianfeng/content-types/rules/beijing-time';
import { workingDayFrom, type WorkingCalendar } from '@xianfeng/content-types/rules/working-days';
import { lines } from './lines.ts';

/** The problems with their days, what was put right and how, and the unit's answer, as HTML for other people's programs. */
export function supervisionHtml(
  { issues, deadline, reply }: Snapshot<'supervision'>,
  calendar: WorkingCalendar,
): string {
  const day = (due: string | undefined): string =>
    due ? `（期限${formatDate(workingDayFrom(due, calendar))}）` : '';
  const items = issues.map(
    ({ problem, putRightOn, due, proof }) =>
      `<li>${escapeHtml(problem)}${putRightOn ? `（${formatDate(putRightOn)}改好）` : day(due ?? deadline)}${proof ? lines(proof) : ''}</li>`,
  );
  return [
    ...(items.length > 0 ? [`<h3>问题清单</h3><ol>${items.join('')}</ol>`] : []),
    ...(reply ? [`<h3>单位的回复</h3>${lines(reply)}`] : []),
  ].join('');
}
