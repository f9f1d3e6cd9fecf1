import { contentTypeOf, snapshotSchema, type PublicTypeName } from '@xianfeng/content-types';
import { describe, expect, it } from 'vitest';
import type { PublishedDocument } from '../content/content.ts';
import type { GetDocument } from './belongings.ts';
import { announcedCalendar } from '@xianfeng/content-types/rules/working-calendar';
import { searchDocumentOf } from './document.ts';

const id = (letter: string) => letter.repeat(24);

function published(
  type: PublicTypeName,
  documentId: string,
  data: Record<string, unknown>,
): PublishedDocument {
  const firstPublished = '2025-12-31T16:30:00.000Z';
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

const paragraph = (text: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

const all = [
  published('organization', id('c'), {
    name: '中共云岭县委员会',
    slug: 'county',
    kind: 'party-committee',
    level: 'county',
  }),
  published('organization', id('o'), {
    parent: id('c'),
    name: '中共云岭县大河镇委员会',
    shortName: '大河镇',
    aliases: '大河、河镇',
    slug: 'dahe',
    kind: 'party-committee',
    level: 'township',
    region: '云岭县大河镇',
  }),
  published('topic', id('t'), { name: '乡村振兴', aliases: '三农', slug: 'rural' }),
  published('programme', id('y'), { name: '2026年书记项目', slug: 'y2026', year: 2026, about: '说明' }),
  published('project', id('p'), {
    title: '青石桥村路灯',
    code: 'SJ-2026-0137',
    kind: 'project',
    programme: id('y'),
    organization: id('o'),
    topics: [id('t')],
    problem: '夜里看不清路',
    measures: '装灯',
    schedule: '年内完成',
    goals: '全村亮起来',
    commitment: { text: '我承诺年底前装好', signer: '镇党委书记', signedOn: '2026-01-05' },
    milestones: [{ title: '立杆', planned: '2026-06-30', result: '已经立好' }],
    stage: 'underway',
    secretary: { post: '大河镇党委书记' },
    slug: 'lamps',
  }),
  published('update', id('u'), {
    title: '第一批路灯到货',
    project: id('p'),
    kind: 'milestone',
    organization: id('o'),
    asOf: '2026-03-02',
    body: paragraph('到货八十盏'),
  }),
  published('bulletin', id('b'), {
    title: '第三期',
    series: 'dongtai',
    year: 2024,
    number: 3,
    issuer: '组织部',
    organization: id('o'),
    date: '2024-03-01',
    sections: [{ title: '一线', items: [{ title: '灯亮了', body: paragraph('群众说好') }] }],
  }),
  published('page', id('g'), { title: '关于', slug: 'about', body: paragraph('说明') }),
  published('redirect', id('r'), { from: '/old/', to: '/new/' }),
];

const get = ((type: string, documentId: string) =>
  all.find((document) => document.type === type && document.documentId === documentId)) as GetDocument;
const of = (letter: string) =>
  searchDocumentOf(
    all.find((document) => document.documentId === id(letter)) as PublishedDocument,
    get,
    '2026-03-10',
    announcedCalendar,
  );

describe('what the search knows of a document', () => {
  it('is all public text of a project, deep inside too, in words instead of codes', () => {
    const project = of('p');
    for (const text of [
      'SJ-2026-0137',
      '夜里看不清路',
      '我承诺年底前装好',
      '镇党委书记',
      '立杆',
      '已经立好',
      '大河镇党委书记',
      '书记项目',
    ])
      expect(project?.body, text).toContain(text);
    for (const text of ['underway', 'lamps', id('o'), '青石桥村路灯', 'undefined'])
      expect(project?.body, text).not.toContain(text);
    expect(project).toMatchObject({
      title: '青石桥村路灯',
      address: '/projects/lamps/',
      organization: id('o'),
      organizationName: '中共云岭县大河镇委员会',
      topics: [id('t')],
      year: 2026,
      stage: 'underway',
      state: 'normal',
      people: ['大河镇党委书记'],
    });
  });

  it('takes topics and names of an update from its project and unit', () => {
    expect(of('u')).toMatchObject({
      address: `/updates/${id('u')}/`,
      body: '阶段任务完成\n到货八十盏',
      topics: [id('t')],
      year: 2026,
    });
    expect(of('u')?.names).toEqual([
      '中共云岭县大河镇委员会',
      '大河镇',
      '大河',
      '河镇',
      '云岭县大河镇',
      '乡村振兴',
      '三农',
      '青石桥村路灯',
      '2026年书记项目',
    ]);
    expect(of('u')).not.toHaveProperty('stage');
  });

  it('reaches into the items of a bulletin', () => {
    expect(of('b')).toMatchObject({ address: '/bulletins/dongtai/2024/3/', year: 2024 });
    expect(of('b')?.body).toContain('一线\n灯亮了\n群众说好');
  });

  it('finds a unit by itself', () => {
    expect(of('o')).toMatchObject({
      title: '中共云岭县大河镇委员会',
      aliases: ['大河镇', '大河', '河镇'],
      depth: 1,
      organization: id('o'),
      address: '/organizations/dahe/',
    });
  });

  it('still makes a document when what it belongs to is not public', () => {
    expect(
      searchDocumentOf(all[5] as PublishedDocument, () => undefined, '2026-03-10', announcedCalendar),
    ).toMatchObject({
      names: [],
      topics: [],
      organization: id('o'),
    });
  });

  it('is nothing for redirects, and needs no unit for a page', () => {
    expect(of('r')).toBeNull();
    expect(of('g')).toEqual({
      documentId: id('g'),
      type: 'page',
      address: '/about/',
      title: '关于',
      body: '说明',
      aliases: [],
      names: [],
      people: [],
      topics: [],
      firstPublished: '2025-12-31T16:30:00.000Z',
    });
  });
});
