import { clipped } from '@xianfeng/content-types/rules/summary';
import { dueStateWords, projectDueState } from '@xianfeng/content-types/rules/due-state';
import { placeLines } from '../place-words.ts';
import { milestonesOf } from '../milestone-events.ts';
import type { Announced } from './announced.ts';
import { yearOfInstant } from './year-in.ts';

export const project: Announced<'project'> = {
  section: {
    title: '晒清单',
    about: '全县每一个书记项目的承诺：要解决什么问题、准备怎么做、什么时候做完、做成什么样。',
    empty: '还没有公开的项目。',
  },
  facts: ({ code, secretary, commitment }) => [
    ['项目编号', code],
    ['责任书记', secretary.post],
    ['书记承诺', commitment.text],
  ],
  gist: ({ problem }, limit) => clipped(problem, limit),
  fullText: ({ data }, write) => [
    write.titled('problem', data.problem),
    write.titled('measures', data.measures),
    write.titled('schedule', data.schedule),
    write.titled('goals', data.goals),
    write.list(placeLines(data)),
    write.pictures([data.cover]),
    write.attachments(data.attachments),
  ],
  year: ({ firstPublished }, programmeYear) => programmeYear ?? yearOfInstant(firstPublished),
  states: { words: dueStateWords, on: projectDueState },
  events: (document, calendar) => milestonesOf(document, calendar),
  companions: ['history/', 'feed.xml', 'calendar.ics', 'badge.svg', 'card/', 'card.png'],
};
