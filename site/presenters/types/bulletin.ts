import { escapeHtml } from '@xianfeng/content-types/body/escape';
import { formatDate } from '@xianfeng/content-types/rules/beijing-time';
import { clipped } from '@xianfeng/content-types/rules/summary';
import type { Announced } from './announced.ts';

export const bulletin: Announced<'bulletin'> = {
  section: {
    title: '简报',
    about: '按期编印的简报，把一段时间的进展汇总起来。',
    empty: '还没有印发简报。',
  },
  facts: ({ year, number, issuer, date }) => [
    ['期号', `${year}年第${number}期`],
    ['编印单位', issuer],
    ['印发日期', formatDate(date)],
  ],
  gist: ({ sections }, limit) =>
    clipped(sections.flatMap(({ items }) => items.map(({ title }) => title)).join('；'), limit),
  fullText: ({ data }, write) =>
    data.sections.flatMap(({ title, items }) => [
      `<h2>${escapeHtml(title)}</h2>`,
      ...items.map((item) => `<h3>${escapeHtml(item.title)}</h3>${write.body(item.body)}`),
    ]),
  year: ({ data }) => data.year,
  companions: ['card.png'],
};
