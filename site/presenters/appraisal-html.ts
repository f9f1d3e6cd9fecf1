import type { Snapshot } from '@xianfeng/content-types';
import { escapeHtml } from '@xianfeng/content-types/body/escape';
import { smallestCell } from '@xianfeng/content-types/rules/appraisal-result';
import { grades, gradeWords } from '@xianfeng/content-types/rules/appraisal-words';
import { groupsOfRound } from './appraisal-groups.ts';

/** What each group said, as HTML for other people's programs. */
export function appraisalHtml(round: Snapshot<'appraisal'>): string {
  const groups = groupsOfRound(round).map(({ name, papers, counts }) => {
    const said = counts
      ? grades.map((grade) => `${gradeWords[grade]} ${counts[grade]} 张`).join('，')
      : `不到 ${smallestCell} 张，不公布各项票数`;
    return `<li>${escapeHtml(name)}：${papers}。${said}。</li>`;
  });
  return groups.length > 0 ? `<h3>计票结果</h3><ul>${groups.join('')}</ul>` : '';
}
