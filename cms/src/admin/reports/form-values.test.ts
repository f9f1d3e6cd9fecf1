import { describe, expect, test } from 'vitest';
import { beginningValues, chosenProject, namesIn, writtenIn } from './form-values.ts';

const today = '2026-06-08';
const picked = (documentId: string) => ({ connect: [{ apiData: { documentId } }], disconnect: [] });

describe('the project of an update in its form', () => {
  test('is the one just chosen, none once it was taken away, the saved one as long as nobody touched it', () => {
    expect(chosenProject({ project: picked('p1') })).toBe('p1');
    expect(chosenProject({ project: { connect: [], disconnect: [{}] } })).toBeNull();
    expect(chosenProject({ project: { connect: [], disconnect: [] } })).toBeUndefined();
    expect(chosenProject({})).toBeUndefined();
  });
});

describe('what a form says of its project', () => {
  test('leaves out what is half written, and takes an emptied number for none', () => {
    expect(
      writtenIn({
        kind: 'monthly-report',
        month: '2026-5',
        asOf: '',
        milestone: ' 第一段 ',
        metricValues: [
          { name: '里程', value: '', unit: '' },
          { name: '户数', value: '12', unit: '户' },
          { name: ' ', value: 3 },
        ],
      }),
    ).toEqual({
      kind: 'monthly-report',
      month: undefined,
      asOf: undefined,
      milestone: '第一段',
      metricValues: [
        { name: '里程', value: null, unit: null },
        { name: '户数', value: 12, unit: '户' },
      ],
    });
  });

  test('knows which metrics it has a line for', () => {
    expect(namesIn({ metricValues: [{ name: ' 里程 ' }, {}] }).has('里程')).toBe(true);
  });
});

describe('beginning a month report in the form', () => {
  const data = {
    title: '修路：2026年5月月报',
    month: '2026-05',
    asOf: '2026-05-31',
    body: { type: 'doc' },
    metricValues: [
      { name: '里程', unit: '千米' },
      { name: '户数', unit: '户' },
    ],
  };
  const publisher = { id: 7, documentId: 'town', name: '柳溪镇党委' };

  test('fills in what is empty, each line of figures with a place of its own', () => {
    const values = beginningValues({ kind: 'monthly-report', project: picked('p1') }, data, publisher, today);
    expect(values).toMatchObject({
      kind: 'monthly-report',
      project: picked('p1'),
      title: data.title,
      month: '2026-05',
      asOf: '2026-05-31',
      body: data.body,
      metricValues: [
        { name: '里程', unit: '千米', __temp_key__: 'a0' },
        { name: '户数', unit: '户', __temp_key__: 'a1' },
      ],
      organization: { connect: [{ id: 7, apiData: { documentId: 'town' } }] },
    });
  });

  test('leaves alone what somebody wrote or chose', () => {
    const own = {
      title: '我的标题',
      asOf: '2026-05-20',
      metricValues: [{ name: '里程', value: 3 }],
      organization: picked('village'),
    };
    expect(beginningValues(own, data, publisher, today)).toMatchObject(own);
  });

  test('is told as of the end of its month, not as of today, with which every new form begins', () => {
    expect(beginningValues({ asOf: today }, data, publisher, today).asOf).toBe('2026-05-31');
    expect(beginningValues({ asOf: '2026-05-20' }, data, publisher, today).asOf).toBe('2026-05-20');
  });

  test('leaves the unit of a saved report alone', () => {
    expect(beginningValues({ documentId: 'saved' }, data, publisher, today).organization).toBeUndefined();
  });
});
