import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { contentTypeOf, snapshotSchema, type PublicTypeName } from '@xianfeng/content-types';
import {
  announcedCalendar,
  calendarWith,
  type SetDays,
} from '@xianfeng/content-types/rules/working-calendar';
import type { PublishedDocument } from '../../site/content/content.ts';
import type { Lookup } from '../../site/content/lookup.ts';
import { searchFollower } from '../../site/search/search-follower.ts';
import { embeddedSearch } from '../../site/search/embedded/engine.ts';
import { openStateTurns } from '../../site/search/state-turns.ts';

const paragraph = {
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: '说明' }] }],
};

function published(
  type: PublicTypeName,
  documentId: string,
  data: Record<string, unknown>,
): PublishedDocument {
  const firstPublished = '2026-03-01T00:00:00.000Z';
  return {
    type,
    documentId,
    data: snapshotSchema(contentTypeOf(type)).parse(data) as PublishedDocument['data'],
    firstPublished,
    lastChanged: firstPublished,
    seq: 1,
    versions: 1,
  };
}

const project = published('project', 'p'.repeat(24), {
  title: '路灯',
  code: 'YL-1',
  kind: 'project',
  programme: 'y'.repeat(24),
  organization: 'o'.repeat(24),
  topics: ['t'.repeat(24)],
  problem: '黑',
  measures: '装灯',
  schedule: '三月',
  goals: '亮',
  commitment: { text: '装好', signer: '书记', signedOn: '2026-02-01' },
  milestones: [{ title: '立杆', planned: '2026-03-20' }],
  stage: 'underway',
  secretary: { post: '镇党委书记' },
  slug: 'lamps',
});
const call = published('call', 'c'.repeat(24), {
  title: '巡夜',
  kind: 'volunteers',
  organization: 'o'.repeat(24),
  body: paragraph,
  opens: '2026-03-10',
  closes: '2026-03-15',
  slug: 'patrol',
});

test('a search by state is right on every day, though nobody publishes anything', () => {
  let now = '2026-03-02T01:00:00.000Z';
  const database = new Database(':memory:');
  const search = embeddedSearch(database);
  const put: string[] = [];
  const counted = {
    put: (documents: Parameters<typeof search.put>[0]) => (
      put.push(...documents.map(({ type }) => type)),
      search.put(documents)
    ),
    remove: search.remove,
    clear: search.clear,
  };
  const get = ((type: string, id: string) =>
    [project, call].find((document) => document.type === type && document.documentId === id)) as Lookup;
  const follower = searchFollower({
    search: counted,
    turns: openStateTurns(database),
    now: () => now,
    calendar: () => announcedCalendar,
  });
  for (const document of [project, call]) follower.changed(document, get);

  const states = (date: string): string[] => {
    now = `${date}T01:00:00.000Z`;
    follower.timePassed?.(get);
    return search
      .search({ q: '' })
      .facets.state.map(({ value }) => value)
      .sort();
  };
  expect(states('2026-03-02')).toEqual(['normal', 'not-open']);
  expect(states('2026-03-10')).toEqual(['normal', 'recruiting']);
  expect(states('2026-03-16')).toEqual(['closed', 'due-soon']);
  expect(states('2026-03-23')).toEqual(['closed', 'overdue']);
  expect(search.search({ q: '路灯', state: 'overdue' }).total).toBe(1);
  put.length = 0;
  expect(states('2026-03-25')).toEqual(['closed', 'overdue']);
  expect(put, 'one more day overdue is no new word').toEqual([]);
  expect(states('2026-12-01')).toEqual(['closed', 'long-overdue']);
  follower.gone(project.documentId);
  expect(states('2026-12-02')).toEqual(['closed']);
});

test('a search by state follows the holidays that the county sets, for all whose deadlines they move', () => {
  const supervision = published('supervision', 's'.repeat(24), {
    title: '督办',
    kind: 'order',
    number: '云督〔2026〕1号',
    organization: 'o'.repeat(24),
    issuer: '县委督查室',
    date: '2026-03-02',
    body: paragraph,
    issues: [{ problem: '灯不亮' }],
    deadline: '2026-03-20',
    slug: 'order',
  });
  const settings = published('siteSettings', 'x'.repeat(24), {
    name: '先锋',
    county: '示例县',
    motto: '说到做到',
    introduction: '公开',
    sponsor: '县委组织部',
  });
  const all = [project, supervision, settings];
  const get = ((type: string, id: string) =>
    all.find((document) => document.type === type && document.documentId === id)) as Lookup;
  const database = new Database(':memory:');
  const search = embeddedSearch(database);
  let days: SetDays[] = [];
  const follower = searchFollower({
    search,
    turns: openStateTurns(database),
    now: () => '2026-03-23T01:00:00.000Z',
    calendar: () => calendarWith(days),
  });
  const states = (): string[] =>
    search
      .search({ q: '' })
      .facets.state.map(({ value }) => value)
      .sort();
  for (const document of all) follower.changed(document, get);
  expect(states()).toEqual(['not-put-right', 'overdue']);
  days = [{ kind: 'holiday', from: '2026-03-20', to: '2026-03-24' }];
  follower.changed(settings, get);
  expect(states()).toEqual(['awaiting', 'due-soon']);
  days = [];
  follower.changed(settings, get);
  expect(states()).toEqual(['not-put-right', 'overdue']);
});
