import { addDays, type CalendarDate } from '@xianfeng/content-types/rules/calendar-date';

export interface NoticeWindow {
  /** What to say of the window on that day; null for a notice without one. */
  readonly words: string | null;
  readonly changesOn: CalendarDate | null;
}

/** Whether one may still object: before, within or after the publicity window; both days belong to it. */
export function noticeWindow({ opens, closes }: { opens?: CalendarDate | undefined; closes?: CalendarDate | undefined }, today: CalendarDate): NoticeWindow {
  if (!closes) return { words: null, changesOn: null };
  if (opens && today < opens) return { words: '还没有开始。', changesOn: opens };
  if (today <= closes) return { words: '正在公示，有意见请打页面底部的电话。', changesOn: addDays(closes, 1) };
  return { words: '公示期已过。', changesOn: null };
}
