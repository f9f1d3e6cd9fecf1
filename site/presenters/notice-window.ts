import type { Snapshot } from '@xianfeng/content-types';
import type { CalendarDate } from '@xianfeng/content-types/rules/calendar-date';
import { publicityWindow, type PublicityState } from '@xianfeng/content-types/rules/publicity-window';

export interface NoticeWindow {
  /** What to say of the window on that day; null for a notice without one. */
  readonly words: string | null;
  readonly changesOn: CalendarDate | null;
}

const words: Readonly<Record<PublicityState, string>> = {
  'not-yet': '还没有开始。',
  open: '正在公示。',
  over: '公示期已过。',
};

/** What a page says of the publicity window of what it shows, with the number to ring where the county has given one; dates of a 公告 or 通知 are none. */
export function noticeWindow(
  window: Pick<Snapshot<'notice'>, 'kind' | 'opens' | 'closes'>,
  today: CalendarDate,
  telephone?: string,
): NoticeWindow {
  if (window.kind !== 'publicity') return { words: null, changesOn: null };
  const { state, changesOn } = publicityWindow(window, today);
  if (state === 'open' && telephone) return { words: `正在公示，有意见请打电话 ${telephone}。`, changesOn };
  return { words: state && words[state], changesOn };
}
