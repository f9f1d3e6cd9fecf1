import { describe, expect, it } from 'vitest';
import { contentTypeOf } from '../types/index.ts';
import { nothingAround, type PublicFields } from './check.ts';
import { findingsIn } from './findings-in.ts';

const found = (fields: object) =>
  findingsIn(contentTypeOf('project'), fields as PublicFields, nothingAround('2026-05-11'))
    .filter(({ at }) => at?.startsWith('places'))
    .map(({ level, at }) => `${level} ${at}`);
const lane = (changes: object = {}) => ({ name: '学前巷', state: 'underway', ...changes });
const closed = (outcome: string) => ({ stage: 'closed', outcome, places: [lane()] });

describe('the places of a project', () => {
  it.each([
    ['done, and nobody says when', { places: [lane({ state: 'done' })] }, ['blocking places.0.done']],
    [
      'a day on which it was done, though it is not',
      { places: [lane({ done: '2026-05-01' })] },
      ['blocking places.0.state'],
    ],
    [
      'done on a day that has not come',
      { places: [lane({ state: 'done', done: '2026-06-01' })] },
      ['blocking places.0.done'],
    ],
    ['two of one name', { places: [lane(), lane()] }, ['warning places.1.name']],
    ['a project completed while a place is open', closed('completed'), ['blocking places']],
    ['one that goes on, the same', closed('completed-continuing'), ['blocking places']],
  ])('%s is found', (_what, fields, expected) => {
    expect(found(fields)).toEqual(expected);
  });

  it.each([
    ['open places of a project that runs', { stage: 'underway', places: [lane()] }],
    ['open places of a project completed in part', closed('partly-completed')],
    [
      'a place that was dropped',
      { stage: 'closed', outcome: 'completed', places: [lane({ state: 'dropped' })] },
    ],
    ['done on its day', { places: [lane({ state: 'done', done: '2026-05-11' })] }],
  ])('%s are as they should be', (_what, fields) => {
    expect(found(fields)).toEqual([]);
  });
});
