import { addDays, type CalendarDate } from '@xianfeng/content-types/rules/calendar-date';
import type { PublishedDocument } from '../../content/content.ts';
import { document } from './example-documents.ts';

/** A round that is open, and one with a group that reached the line, one that did not and one of too few papers. */
export function exampleAppraisals(today: CalendarDate): PublishedDocument<'appraisal'>[] {
  const round = (name: string, title: string, data: object): PublishedDocument<'appraisal'> =>
    document('appraisal', `appraisal-${name}`, addDays(today, -20), {
      title,
      stage: 'progress',
      organization: 'example-organization',
      project: 'example-project',
      opens: addDays(today, -3),
      closes: addDays(today, 3),
      question: '示例：做到现在，您满意吗？',
      how: '示例：上门发票，不记名。',
      passAt: 75,
      tallies: [],
      slug: name,
      ...data,
    });
  const papers = (population: string, said: readonly number[], spoilt: number): object => {
    const [content, fairly, discontent, unknown] = said;
    const returned = spoilt + (said.length > 0 ? said.reduce((sum, each) => sum + each, 0) : 8);
    return {
      population,
      way: 'meeting',
      issued: returned + 4,
      returned,
      spoilt,
      ...(said.length > 0 ? { content, fairly, discontent, unknown } : {}),
    };
  };
  return [
    round('open', '示例：推进评议', {}),
    round('counted', '示例：结题评议', {
      stage: 'conclusion',
      opens: addDays(today, -12),
      closes: addDays(today, -9),
      tallies: [
        papers('members', [12, 5, 2, 0], 1),
        papers('residents', [20, 9, 12, 4], 2),
        papers('panel', [], 0),
      ],
    }),
  ];
}
