import { describe, expect, test } from 'vitest';
import { fieldsOf, filtersReachFar, sortReachesFar } from './reaching-query.ts';
import { trimTargets } from './trim-targets.ts';

const meeting = fieldsOf('meeting');

test('a list is narrowed by its own fields, and by which document it points at', () => {
  for (const filters of [
    undefined,
    { title: { $contains: '会' } },
    { $and: [{ projects: { id: { $eq: 1 } } }, { organization: { name: { $eq: '柳溪镇' } } }] },
    { projects: { $null: true } },
    { createdBy: { id: { $in: ['1'] } } },
    { attachments: { title: { $contains: '纪要' } } },
    { publishedAt: { $notNull: true } },
    { folder: { id: { $eq: 1 } } },
  ])
    expect(filtersReachFar(meeting, filters)).toBe(false);
});

test('and not by what stands in there, however deep the question hides', () => {
  for (const filters of [
    { projects: { internalNote: { $startsWith: '密' } } },
    { $or: [{ $and: [{ projects: { secretary: { name: { $null: true } } } }] }] },
    { $not: { projects: { $and: [{ internalNote: '密' }] } } },
    { updatedBy: { password: { $startsWith: '$2' } } },
    { attachments: { file: { caption: { $contains: '密' } } } },
    { localizations: { projects: { internalNote: { $startsWith: '密' } } } },
    { $and: [{ localizations: { $or: [{ projects: { internalNote: '密' } }] } }] },
  ])
    expect(filtersReachFar(meeting, filters)).toBe(true);
});

describe('a list is ordered by its own fields and the names of what it points at', () => {
  test.each([
    [undefined],
    [''],
    ['title'],
    ['title:ASC'],
    [' title : asc , startsAt:DESC,'],
    ['organization.name:DESC'],
    ['documentId:asc'],
    ['updatedAt:DESC'],
    [['title:ASC', 'startsAt']],
    [['title:asc,startsAt:desc']],
    [{ title: 'asc' }],
    [[{ title: 'asc' }, { startsAt: 'DESC' }]],
    [{ projects: { title: 'asc' } }],
  ])('%j', (sort) => {
    expect(sortReachesFar(meeting, sort)).toBe(false);
  });
});

describe('and by nothing else, in whichever form it is asked', () => {
  test.each([
    ['projects.internalNote:ASC'],
    ['title,projects.internalNote'],
    ['projects[internalNote]:asc'],
    ['projects["internalNote"]:asc'],
    ['projects.[internalNote]'],
    ['projects . internalNote:asc'],
    ['projects.title.internalNote'],
    ['createdBy.email'],
    ['createdBy'],
    ['localizations.projects.internalNote'],
    ['localizations.title'],
    ['projects'],
    ['attachments'],
    ['title:asc:projects.internalNote'],
    ['title:sideways'],
    ['constructor.name'],
    [['title', 'projects.secretary.name']],
    [['documentId:asc,projects.internalNote:asc']],
    [['title', ['projects.internalNote']]],
    [['title', { projects: { internalNote: 'asc' } }]],
    [[null]],
    [{ projects: { internalNote: 'asc' } }],
    [{ 'projects.internalNote': 'asc' }],
    [{ 'title,projects.internalNote': 'asc' }],
    [{ title: 'asc,projects.internalNote:asc' }],
    [{ projects: ['internalNote'] }],
    [{ 0: 'projects.internalNote' }],
    [{ createdBy: { password: 'asc' } }],
    [7],
  ])('%j', (sort) => {
    expect(sortReachesFar(meeting, sort)).toBe(true);
  });
});

test('of what a document points at the desk tells no more than its name, also within groups', () => {
  const project = { id: 1, documentId: 'a', title: '圩堤', internalNote: '密', publishedAt: null };
  const trimmed = { id: 1, documentId: 'a', title: '圩堤', publishedAt: null };
  expect(trimTargets(meeting, { id: 9, title: '会', projects: [project], createdBy: { id: 3 } })).toEqual({
    id: 9,
    title: '会',
    projects: [trimmed],
    createdBy: { id: 3 },
  });
  expect(trimTargets(meeting, { projects: { count: 2 } })).toEqual({ projects: { count: 2 } });
  expect(
    trimTargets(fieldsOf('bulletin'), {
      sections: [{ title: '要闻', items: [{ title: '一', projects: [project] }] }],
    }),
  ).toEqual({ sections: [{ title: '要闻', items: [{ title: '一', projects: [trimmed] }] }] });
  expect(trimTargets(fieldsOf('notice'), { project })).toEqual({ project: trimmed });
});
