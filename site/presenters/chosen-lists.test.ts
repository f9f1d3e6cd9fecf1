import { expect, test } from 'vitest';
import { calendarWith } from '@xianfeng/content-types/rules/working-calendar';
import type { Content, PublishedDocument } from '../content/content.ts';
import { statesOf } from './chosen-projects.ts';
import { changedPromises } from './promise/changed-promises.ts';

const project = (documentId: string, due: string) =>
  ({
    type: 'project',
    documentId,
    data: { stage: 'underway', milestones: [{ title: '完工', planned: due }] },
  }) as unknown as PublishedDocument<'project'>;

test('lists that people narrow down again and again read the ledger once for each project', () => {
  const read: string[] = [];
  const projects = ['one', 'two'].map((documentId) => project(documentId, '2026-11-30'));
  const content = {
    list: () => projects,
    versions: (_type: string, documentId: string) => {
      read.push(documentId);
      return [];
    },
  } as unknown as Pick<Content, 'list' | 'versions'>;
  for (let turn = 0; turn < 5; turn += 1) expect(changedPromises(content, 10)).toHaveLength(2);
  expect(read).toEqual(['one', 'two']);
  // What was published again is another document, and is read anew.
  projects[1] = project('two', '2026-11-30');
  changedPromises(content, 10);
  expect(read).toEqual(['one', 'two', 'two']);
});

test('a project stands as its day and its calendar say, in whatever order it is asked for', () => {
  const one = project('one', '2026-11-30');
  const calendars = [calendarWith([]), calendarWith([])];
  const states = (today: string, calendar = calendars[0]) => {
    const told: (string | null)[] = [];
    const when = ((rule: (...given: unknown[]) => { changesOn: string | null }) => {
      const answer = rule(today, calendar);
      told.push(answer.changesOn);
      return answer;
    }) as unknown as Content['when'];
    return { states: statesOf({ when }, one), told };
  };
  const days = ['2026-11-02', '2026-11-27', '2026-12-01', '2027-03-01'];
  const first = days.map((day) => states(day));
  expect(first.map(({ states: [group] }) => group)).toEqual(['on-time', 'due-soon', 'overdue', 'overdue']);
  // When it will stand otherwise is told each time: a page that says it must be made anew then.
  expect(first[0]?.told[0]).toBe('2026-11-23');
  for (const day of days.toReversed())
    for (const calendar of calendars) expect(states(day, calendar)).toEqual(first[days.indexOf(day)]);
});
