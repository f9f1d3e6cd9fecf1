import { escapeHtml } from '@xianfeng/content-types/body/escape';
import { formatDate, formatMonth } from '@xianfeng/content-types/rules/beijing-time';
import { summary } from '@xianfeng/content-types/rules/summary';
import type { Announced } from './announced.ts';
import { yearIn } from './year-in.ts';

export const update: Announced<'update'> = {
  section: {
    title: '晒动态',
    about: '项目的最新进展、活动、阶段成果和月度报告，按时间排列。',
    empty: '还没有公开的动态。',
  },
  facts: ({ asOf, month, milestone }) => [
    ['情况截至', formatDate(asOf)],
    ['报告月份', month && formatMonth(month)],
    ['完成节点', milestone],
  ],
  gist: ({ body }, limit) => summary(body, limit),
  fullText: ({ data }, write) => [
    write.body(data.body),
    write.list(
      data.metricValues.map(
        ({ name, value, unit = '' }) => `${escapeHtml(name)}：${value}${escapeHtml(unit)}`,
      ),
    ),
    write.titled('nextPlan', data.nextPlan),
    write.pictures(data.photos),
    write.projectLine(data.project),
  ],
  year: ({ data }) => yearIn(data.asOf),
  companions: [],
};
