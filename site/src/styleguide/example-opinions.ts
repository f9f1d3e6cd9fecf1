import { addDays, type CalendarDate } from '@xianfeng/content-types/rules/calendar-date';
import type { PublishedDocument } from '../../content/content.ts';
import { document } from './example-documents.ts';

/** Opinions with different outcomes, as seen from `today`. */
export function exampleOpinions(today: CalendarDate): PublishedDocument<'opinion'>[] {
  const one = (name: string, data: object): PublishedDocument<'opinion'> =>
    document('opinion', `opinion-${name}`, addDays(today, -3), {
      kind: 'opinion',
      organization: 'example-organization',
      receivedOn: addDays(today, -9),
      question: '示例：村口到小学的路灯三盏不亮，孩子放学看不见路。',
      answer: '示例：线路断了，已经接好。',
      answeredOn: addDays(today, -4),
      slug: name,
      ...data,
    });
  return [
    one('adopted', { title: '示例：路灯不亮', outcome: 'adopted' }),
    one('explained', { title: '示例：公交能不能多跑一班', kind: 'suggestion', outcome: 'explained' }),
  ];
}
