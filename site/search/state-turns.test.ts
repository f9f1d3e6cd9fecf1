import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { openStateTurns } from './state-turns.ts';

it('names the documents whose state may have changed by a day, until told how they stand now', () => {
  const turns = openStateTurns(new Database(':memory:'));
  turns.set('soon', 'project', { state: 'normal', changesOn: '2026-03-02' });
  turns.set('later', 'call', { state: 'recruiting', changesOn: '2026-04-01' });
  turns.set('never', 'project', { state: 'done', changesOn: null });
  turns.set('stateless', 'update', { changesOn: null });
  expect(turns.due('2026-03-01')).toEqual([]);
  expect(turns.due('2026-03-05')).toEqual([{ documentId: 'soon', type: 'project', state: 'normal' }]);
  turns.set('soon', 'project', { state: 'done', changesOn: null });
  expect(turns.due('2026-03-05')).toEqual([]);
  turns.forget('later');
  expect(turns.due('2027-01-01')).toEqual([]);
});
