import { contentTypeOf } from '@xianfeng/content-types';
import { paragraphs } from '@xianfeng/content-types/body/from-text';
import { describe, expect, test } from 'vitest';
import { changesIn, holds, labelsOf, readable, withChanges } from './changes.ts';

const loaded = {
  title: '旧题',
  asOf: '2026-05-11',
  body: { type: 'doc', content: [] },
  topics: [{ id: 1, name: '甲' }],
};

describe('the changes of a form', () => {
  test('are the fields that differ, whatever the order in which they were written', () => {
    expect(changesIn({ ...loaded, body: { content: [], type: 'doc' } }, loaded)).toEqual({});
    expect(changesIn({ title: '新题', body: loaded.body, topics: [], source: undefined }, loaded)).toEqual({
      title: '新题',
      asOf: null,
      topics: [],
    });
  });

  test('can be made again in a form that somebody else changed meanwhile, and leave the rest alone', () => {
    const changes = changesIn({ ...loaded, title: '我的题', asOf: undefined }, loaded);
    const theirs = { ...loaded, title: '别人的题', source: '县报' };
    expect(holds(theirs, changes)).toBe(false);
    const restored = withChanges(theirs, changes);
    expect(restored).toEqual({ ...loaded, title: '我的题', asOf: undefined, source: '县报' });
    expect(holds(restored, changes)).toBe(true);
  });

  test('can be read and named in Chinese', () => {
    const { fields } = contentTypeOf('update');
    const changes = { title: '新题', body: paragraphs('第一段', '第二段'), asOf: null };
    expect(labelsOf(fields, changes)).toEqual([fields.title.label, fields.body.label, fields.asOf.label]);
    expect(readable(fields, changes)).toBe(
      `${fields.title.label}：\n新题\n\n${fields.body.label}：\n第一段\n第二段\n\n${fields.asOf.label}：\n（空）`,
    );
  });
});
