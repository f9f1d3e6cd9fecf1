import { contentTypeOf } from '@xianfeng/content-types';
import { paragraphs } from '@xianfeng/content-types/body/from-text';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedPart } from './changed-part.ts';
import { differences } from './differences.ts';
import type { Content } from '../snapshot/stored-content.ts';

const project = contentTypeOf('project').fields;
const notice = contentTypeOf('notice').fields;
const milestone = (title: string, planned: string) => ({ title, planned, done: null });

describe('what was changed is told in the words of the form', () => {
  test('choices, dates, relations and files', () => {
    const before: Content = {
      kind: 'publicity',
      opens: null,
      organization: { documentId: 'a', title: '柳溪镇' },
      project: null,
    };
    const now: Content = {
      kind: 'notice',
      opens: '2026-05-11',
      organization: { documentId: 'b', title: '青石镇' },
      project: null,
    };
    expect(differences(notice, before, now)).toEqual([
      { label: '类别', before: '公示', now: '通知' },
      { label: '发布单位', before: '柳溪镇', now: '青石镇' },
      { label: '开始日期', before: '', now: '2026年5月11日' },
    ]);
  });

  test('an item of a list by its place, the field within it by its name', () => {
    const before: Content = {
      milestones: [milestone('开工', '2026-03-01'), milestone('完工', '2026-09-01')],
    };
    expect(
      differences(project, before, {
        milestones: [milestone('开工', '2026-03-01'), milestone('完工', '2026-11-01')],
      }),
    ).toEqual([{ label: '进度节点第 2 项的计划完成日期', before: '2026年9月1日', now: '2026年11月1日' }]);
    expect(differences(project, before, { milestones: [milestone('完工', '2026-09-01')] })).toEqual([
      { label: '进度节点里去掉的一项', before: '节点：开工；计划完成日期：2026年3月1日', now: '' },
    ]);
    expect(
      differences(project, before, {
        milestones: [milestone('完工', '2026-09-01'), milestone('开工', '2026-03-01')],
      }),
    ).toEqual([{ label: '进度节点的排列', before: '开工、完工', now: '完工、开工' }]);
    expect(
      differences(project, before, {
        milestones: [...(before.milestones as []), milestone('验收', '2026-12-01')],
      }),
    ).toMatchObject([{ label: '进度节点第 3 项', before: '' }]);
  });

  test('rich text by its words; a change of form alone is told as such', () => {
    const bold = {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: '开工', marks: [{ type: 'bold' }] }] }],
    } as unknown as Content[string];
    const plain = paragraphs('开工') as unknown as Content[string];
    expect(
      differences(notice, { body: plain }, { body: paragraphs('完工') as unknown as Content[string] }),
    ).toEqual([{ label: '正文', before: '开工', now: '完工' }]);
    expect(differences(notice, { body: plain }, { body: bold })).toMatchObject([
      { label: '正文', now: expect.stringMatching(/文字没有变/) },
    ]);
  });

  test('nothing where nothing changed', () => {
    expect(differences(notice, { title: '公示' }, { title: '公示' })).toEqual([]);
  });
});

describe('of long texts only the part that changed is shown', () => {
  test('with what stands around it', () => {
    const start = '一'.repeat(100);
    expect(changedPart(`${start}旧词${start}`, `${start}新名${start}`)).toEqual({
      before: `…${'一'.repeat(12)}旧词${'一'.repeat(12)}…`,
      now: `…${'一'.repeat(12)}新名${'一'.repeat(12)}…`,
    });
  });

  test('and what is shown differs whenever the texts do', () => {
    const text = fc.string({ unit: fc.constantFrom('一', '二'), maxLength: 200 });
    fc.assert(
      fc.property(text, text, (before, now) => {
        const shown = changedPart(before, now);
        expect(shown.before === shown.now).toBe(before === now);
      }),
    );
  });
});
