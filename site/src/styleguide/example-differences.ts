import type { Difference } from '../../presenters/history/differences.ts';
import { pieces } from '../../presenters/history/pieces.ts';
import { after, before } from './example-media.ts';

const told = (what: string, of: string | null, old: string, now: string): Difference => ({
  what,
  of,
  pieces: pieces(old, now),
  media: null,
});
const plan = { ...after, mime: 'application/pdf', name: '示例方案.pdf' };

/** Differences of every shape: words that changed, came and went, a row of a list, pictures and a file. */
export const exampleDifferences: readonly Difference[] = [
  told('预期目标', null, '圩堤达标六千米，72 户参加巡护。', '圩堤达标五千米，48 户参加巡护，险情零漏报。'),
  told('长效机制', null, '', '每旬巡查一遍。'),
  told('领导小组', null, '示例镇党委', ''),
  told('第一段完工', '进度节点 · 实际完成日期', '', '2026年4月8日'),
  {
    what: '第一段完工',
    of: '进度节点 · 佐证材料',
    pieces: [],
    media: { before: [], after: [before, after, plan] },
  },
];
