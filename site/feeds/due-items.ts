import { escapeHtml } from '@xianfeng/content-types/body/escape';
import { formatDate, startOfBeijingDay } from '@xianfeng/content-types/rules/beijing-time';
import {
  deadlineOf,
  dueStateWords,
  projectDueState,
  stateSince,
} from '@xianfeng/content-types/rules/due-state';
import { guessedWords } from '@xianfeng/content-types/rules/working-calendar';
import type { Content, PublishedDocument } from '../content/content.ts';
import { addressOfDocument } from '../content/indexes.ts';
import { organizationOf } from '../presenters/describe.ts';
import type { FeedItem } from './feed-items.ts';
import { xmlLine, xmlText } from '../plain-text/xml-text.ts';

type Late = 'due-soon' | 'overdue' | 'long-overdue';
const isLate = (state: string): state is Late =>
  state === 'due-soon' || state === 'overdue' || state === 'long-overdue';

// Sorted by deadline: whatever is late comes first, and a county with more than this has other worries.
const looked = 300;

/**
 * The projects that are due soon, overdue or long overdue today, the latest change of state first. Each state of each
 * deadline is an item of its own, so that a reader is told of 临期 and again of 逾期.
 */
export function dueItems(content: Content, origin: string): FeedItem[] {
  return content
    .list('projects.byNextDue', 'open', { order: 'ascending', limit: looked })
    .flatMap((project) => {
      const { state, milestone, guess } = content.when((today, calendar) =>
        projectDueState(project.data, today, calendar),
      );
      return milestone && isLate(state) ? [dueItem(content, origin, project, milestone, state, guess)] : [];
    })
    .toSorted(
      (one, other) => other.pubDate.getTime() - one.pubDate.getTime() || (one.id < other.id ? -1 : 1),
    );
}

function dueItem(
  content: Content,
  origin: string,
  project: PublishedDocument<'project'>,
  milestone: PublishedDocument<'project'>['data']['milestones'][number],
  state: Late,
  guess: number | null,
): FeedItem {
  const calendar = content.calendar();
  const { title, obstacles, topics } = project.data;
  const { planned, extendedTo, extensionReason } = milestone;
  const link = `${origin}${addressOfDocument(project)}`;
  // What was agreed later than it became late is told when it was agreed.
  const [told = ''] = [startOfBeijingDay(stateSince(milestone, state, calendar)), project.firstPublished]
    .sort()
    .toReversed();
  const obstacle = obstacles.findLast(({ solved }) => !solved);
  const dates = `“${milestone.title}”原定${formatDate(planned)}完成${extendedTo ? `，延期到${formatDate(extendedTo)}` : ''}${extensionReason ? `，原因：${extensionReason}` : ''}。`;
  const lines = [
    dates,
    obstacle && `难点：${obstacle.problem}`,
    obstacle?.measure && `对策：${obstacle.measure}`,
    guess !== null && guessedWords(guess),
  ].filter((line) => typeof line === 'string');
  const organization = organizationOf(content, project);
  return {
    title: xmlLine(`${dueStateWords[state]}：${title}`),
    link,
    id: `${link}#${state}-${deadlineOf(milestone, calendar)}`,
    pubDate: new Date(told),
    description: xmlText(escapeHtml([organization, dates].filter(Boolean).join(' · '))),
    content: xmlText(
      `${lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('')}<p><a href="${link}">看这个项目</a></p>`,
    ),
    categories: [
      dueStateWords[state],
      ...topics.flatMap((id) => content.get('topic', id)?.data.name ?? []),
    ].map(xmlLine),
    creator: xmlLine(organization ?? title),
    changed: told,
    picture: undefined,
  };
}
