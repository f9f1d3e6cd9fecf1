import { formatDate } from '@xianfeng/content-types/rules/beijing-time';
import { summary } from '@xianfeng/content-types/rules/summary';
import { supervisionState, supervisionStateWords } from '@xianfeng/content-types/rules/supervision-state';
import { workingDayFrom } from '@xianfeng/content-types/rules/working-days';
import { namedMilestones } from '../../content/named-milestones.ts';
import { common, type CalendarEvent } from '../calendar-event.ts';
import { supervisionHtml } from '../supervision-html.ts';
import type { Announced } from './announced.ts';
import { yearIn } from './year-in.ts';

export const supervision: Announced<'supervision'> = {
  section: {
    title: '督办',
    about: '督办单、调度、督导和抽查：看了什么，发现什么问题，什么时候改好。',
    empty: '还没有公开的督办。',
  },
  facts: ({ number, date, issuer, team, deadline }, calendar) => [
    ['编号', number],
    ['日期', formatDate(date)],
    ['督办单位', issuer],
    ['参加部门', team],
    ['回复期限', deadline && formatDate(workingDayFrom(deadline, calendar))],
  ],
  gist: ({ body }, limit) => summary(body, limit),
  fullText: ({ data }, write) => [
    write.body(data.body),
    supervisionHtml(data, write.content.calendar()),
    write.attachments(data.attachments),
    write.projectLine(data.project),
  ],
  year: ({ data }) => yearIn(data.date),
  states: { words: supervisionStateWords, on: supervisionState },
  // What the unit still has to do: its answer, and each problem by its own day. What is done has no date any more.
  events(document, calendar) {
    const { title, deadline, repliedOn, issues } = document.data;
    const due = (id: string, word: string, day: string | undefined, description?: string): CalendarEvent[] =>
      day
        ? [
            {
              ...common(document),
              id,
              title: `${word}：${title}`,
              when: { day: workingDayFrom(day, calendar) },
              description,
              cancelled: false,
            },
          ]
        : [];
    return [
      ...due(document.documentId, '回复期限', repliedOn ? undefined : deadline),
      ...namedMilestones(issues.map((issue) => ({ ...issue, title: issue.problem }))).flatMap(
        ({ name, milestone: issue }) =>
          due(
            `${document.documentId}-${name}`,
            '整改期限',
            issue.putRightOn ? undefined : issue.due,
            issue.problem,
          ),
      ),
    ];
  },
  companions: ['card.png'],
};
