import { escapeHtml } from '@xianfeng/content-types/body/escape';
import { markWords } from '@xianfeng/content-types/parts/standing-parts';
import type { Content } from '../content/content.ts';
import { entrantOf, groupsOf, marks, type Entry, type Standings } from './standings.ts';
import { lines } from './lines.ts';

/** '红旗：甲项目、乙项目；蜗牛：丙项目' */
export function standingInShort(content: Content, { data }: Standings): string {
  return marks
    .flatMap((mark) => {
      const given = data.entries.filter((entry) => entry.mark === mark);
      return given.length > 0
        ? [`${markWords[mark]}：${given.map((entry) => entrantOf(content, entry).title).join('、')}`]
        : [];
    })
    .join('；');
}

/** Who was given what and why, with what the unit says of it, and all places, as HTML for other people's programs. */
export function standingHtml(content: Content, origin: string, { data }: Standings): string {
  const named = (entry: Entry): string => {
    const { title, address, organization } = entrantOf(content, entry);
    const name = address ? `<a href="${origin}${address}">${escapeHtml(title)}</a>` : escapeHtml(title);
    return organization ? `${name}（${escapeHtml(organization)}）` : name;
  };
  const verdicts = marks.flatMap((mark) => {
    const given = data.entries.filter((entry) => entry.mark === mark);
    return given.length > 0
      ? [
          `<h3>${markWords[mark]}</h3>`,
          ...given.map(
            (entry) =>
              `<p><strong>${named(entry)}</strong></p>${entry.reason ? lines(entry.reason) : ''}${entry.statement ? `<p>单位的说明：</p>${lines(entry.statement)}` : ''}`,
          ),
        ]
      : [];
  });
  const ranked = groupsOf(data.entries.filter(({ rank }) => rank !== undefined)).map(
    ({ group, entries }) =>
      `${group ? `<h4>${escapeHtml(group)}</h4>` : ''}<ul>${entries.map((entry) => `<li>第 ${entry.rank} 名 ${named(entry)}${entry.score === undefined ? '' : `，${entry.score} 分`}</li>`).join('')}</ul>`,
  );
  return [...verdicts, ...(ranked.length > 0 ? ['<h3>名次</h3>', ...ranked] : [])].join('');
}
