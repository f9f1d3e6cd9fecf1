import type { CalendarDate } from '@xianfeng/content-types/rules/calendar-date';
import type { Preview } from '../../rendering/page-locals.ts';
import { guideAddress } from '../../addresses/guide-groups.ts';

/** A draft as its preview tells of it: one that was never public has something left to put right. */
export function examplePreview(today: CalendarDate, news: Preview['news']): Preview {
  return {
    name: '动态《示例：第二段完工》',
    news,
    until: `${today}T10:00:00.000Z`,
    problems: news === 'new' ? ['请填写“情况截至”。', '照片二没有文字说明。'] : [],
    document: guideAddress('article'),
    changes: guideAddress('section'),
  };
}
