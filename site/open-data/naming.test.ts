import { beforeEach, expect, test } from 'vitest';
import { openDatabase, type Database } from '../store/database.ts';
import { publicNaming } from './naming.ts';

let database: Database;
function put(type: string, id: string, data: Record<string, unknown> | null): void {
  database
    .prepare('INSERT INTO documents VALUES (?, ?, ?, ?, ?, 1, 1, NULL, NULL)')
    .run(id, type, data && JSON.stringify(data), '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z');
}

beforeEach(() => {
  database = openDatabase(':memory:');
});

test('a project goes by its number, a unit by its name', () => {
  put('project', 'p', { code: 'YL-1', title: '修路' });
  put('organization', 'o', { name: '柳溪镇党委', slug: 'liu-xi' });
  const { document } = publicNaming(database);
  expect([document('project', 'p'), document('organization', 'o')]).toEqual(['YL-1', '柳溪镇党委']);
});

test('a series of projects goes by its name while no other bears it, then by the name in its address', () => {
  put('programme', 'one', { name: '书记项目', slug: 'nian-2025' });
  put('topic', 'other', { name: '书记项目', slug: 'shu-ji' });
  expect(publicNaming(database).document('programme', 'one')).toBe('书记项目');
  put('programme', 'two', { name: '书记项目', slug: 'nian-2026' });
  const { document } = publicNaming(database);
  expect([document('programme', 'one'), document('programme', 'two')]).toEqual(['nian-2025', 'nian-2026']);
});

test('what is not public any more, or of no known type, goes by its number', () => {
  put('programme', 'gone', null);
  const { document } = publicNaming(database);
  expect([
    document('programme', 'gone'),
    document('programme', 'never'),
    document('plugin::upload', 'x'),
  ]).toEqual(['gone', 'never', 'x']);
});
