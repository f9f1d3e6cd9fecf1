import type { Snapshot } from '@xianfeng/content-types';
import { dayNumber } from '@xianfeng/content-types/rules/calendar-date';
import { dueWords, leftOpenWords, type MilestoneAnswer } from '@xianfeng/content-types/rules/due-state';

type Milestone = Pick<Snapshot<'project'>['milestones'][number], 'planned' | 'extendedTo' | 'done'>;

/** How a milestone's end compares with its plan, in two or three words: '早4天', '按时', '延期内完成', '晚4天', '未到期', '已逾期5个工作日'. */
export function milestoneWords(
  { planned, extendedTo, done }: Milestone,
  due: Pick<MilestoneAnswer, 'state' | 'days' | 'leftOpen'>,
): string {
  if (due.leftOpen) return leftOpenWords[due.leftOpen];
  if (!done) return due.state === 'normal' ? '未到期' : dueWords(due);
  const late = dayNumber(done) - dayNumber(planned);
  if (late < 0) return `早${-late}天`;
  if (late === 0) return '按时';
  return extendedTo && done <= extendedTo ? '延期内完成' : `晚${late}天`;
}
