import type { Snapshot } from '@xianfeng/content-types';
import { projectDueState } from '@xianfeng/content-types/rules/due-state';
import { announcedCalendar } from '@xianfeng/content-types/rules/working-calendar';
import { describe, expect, test } from 'vitest';
import { simulateLedger } from '../support/simulated-ledger.ts';
import { syntheticCounty } from '../../scripts/seed/synthetic/synthetic-county.ts';

const size = { projects: 40, updates: 600, today: '2026-11-20' };
const operations = [...syntheticCounty(size)];
const titles = operations.flatMap((operation) =>
  'data' in operation && typeof operation.data.title === 'string' ? [operation.data.title] : [],
);

describe('a synthetic county', () => {
  test('has as many projects and updates as asked for, all fit to be published', () => {
    const published = [...simulateLedger(operations)].filter(({ action }) => action === 'publish');
    const count = (type: string): number => published.filter((entry) => entry.type === type).length;
    expect([count('project'), count('update')]).toEqual([40, 600]);
    expect(count('notice') + count('call') + count('bulletin')).toBeGreaterThan(80);
  });

  test('is the same every time, and ends on the day that was asked for', () => {
    expect([...syntheticCounty(size)]).toEqual(operations);
    const clocks = operations.flatMap((operation) => (operation.op === 'clock' ? [operation.at] : []));
    expect(clocks).toEqual(clocks.toSorted());
    expect((clocks.at(-1) ?? '') < '2026-11-20T16:00:00.000Z').toBe(true);
  });

  test('is another one from another seed', () => {
    expect([...syntheticCounty({ ...size, seed: 1 })]).not.toEqual(operations);
  });

  test('keeps most of its promises, and not all', () => {
    const standing = new Map(
      [...simulateLedger(operations)].flatMap(({ type, documentId, snapshot }) =>
        type === 'project' && snapshot ? [[documentId, snapshot as Snapshot<'project'>]] : [],
      ),
    );
    const late = [...standing.values()].filter((project) =>
      ['overdue', 'long-overdue'].includes(projectDueState(project, size.today, announcedCalendar).state),
    );
    expect(late.length).toBeGreaterThan(0);
    expect(late.length).toBeLessThan(standing.size / 3);
  });

  test('is varied enough to search in: hardly two titles are alike', () => {
    expect(new Set(titles).size).toBeGreaterThan(titles.length * 0.95);
  });
});
