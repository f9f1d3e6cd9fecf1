import Database from 'better-sqlite3';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { wordsOf } from '../normalize.ts';
import type { SearchDocument } from '../search-document.ts';
import type { Question } from '../port.ts';
import { parseSearchQuery } from '../query.ts';
import { generatedCorpus } from '../testing/generated-corpus.ts';
import { plainScan } from '../testing/plain-scan.ts';
import { embeddedSearch, type EmbeddedSearch } from './engine.ts';

let database: Database.Database;
let engine: EmbeddedSearch;

beforeEach(() => {
  database = new Database(':memory:');
  engine = embeddedSearch(database);
});

function document(id: string, more: Partial<SearchDocument> = {}): SearchDocument {
  return {
    documentId: id,
    type: 'notice',
    address: `/notices/${id}/`,
    title: '标题',
    aliases: [],
    body: '正文',
    names: [],
    people: [],
    topics: [],
    firstPublished: '2026-05-01T00:00:00.000Z',
    ...more,
  };
}

function search(question: Partial<Question>) {
  return engine.search({ q: '', ...question });
}

function found(q: string): string[] {
  return search({ q }).hits.map((hit) => hit.documentId);
}

describe('what is found', () => {
  it('is any width and case of letters and digits, inside longer words too', () => {
    engine.put([document('a', { body: '２０２２年 ＷｉＦｉ 覆盖，编号cab-7' })]);
    for (const q of ['2022', '022年', 'wifi', 'WIFI', 'ａｂ', 'b-7', '盖,编'])
      expect(found(q), q).toEqual(['a']);
  });

  it('does not reach across spaces, lines or fields', () => {
    engine.put([document('a', { title: '路灯', body: '工程 ab bc cd\n完成', names: ['城关'] })]);
    for (const q of ['abc', 'bb', '灯工', '灯城', '关工', 'd完', 'bcd']) expect(found(q), q).toEqual([]);
  });

  it('sees through the spaces that typography puts beside Han characters', () => {
    engine.put([document('a', { title: '通　知' })]);
    expect(found('通知')).toEqual(['a']);
    engine.put([document('b', { body: '共 2022 盏 LED 灯' })]);
    for (const q of ['共2022盏', '2022 盏LED', 'led灯']) expect(found(q), q).toEqual(['b']);
    expect(search({ q: '通知' }).hits[0]?.titleMarked).toEqual([{ text: '通　知', marked: true }]);
  });

  it('stands in the names of what the document belongs to as well', () => {
    engine.put([document('a', { names: ['云岭县大河镇委员会', '大河'] })]);
    expect(found('大河镇')).toEqual(['a']);
  });

  it('is ordered by title before body, then newest first, down to the millisecond', () => {
    const at = (ms: number) => new Date(Date.UTC(2026, 0, 1) + ms).toISOString();
    engine.put([
      document('body-new', { body: '路灯', firstPublished: at(9) }),
      document('title-old', { title: '路灯', firstPublished: at(1) }),
    ]);
    engine.put([document('title-new', { title: '路灯', firstPublished: at(2) })]);
    engine.put([document('body-old', { body: '路灯', firstPublished: at(8) })]);
    expect(found('路灯')).toEqual(['title-new', 'title-old', 'body-new', 'body-old']);
  });

  it('may have been published in one instant, however many and in whatever order they come', () => {
    const late = '2026-05-01T00:00:00.001Z';
    for (const [id, firstPublished] of [
      ['a', undefined],
      ['b', late],
      ['c', undefined],
      ['d', late],
      ['e', undefined],
    ] as const)
      engine.put([document(id, firstPublished ? { firstPublished } : {})]);
    expect(found('正文')).toEqual(['d', 'b', 'e', 'c', 'a']);
  });

  it('is everything, newest first, when nothing is asked; nothing, plainly, when nothing fits', () => {
    engine.put([document('old'), document('new', { firstPublished: '2026-06-01T00:00:00.000Z' })]);
    expect(found('')).toEqual(['new', 'old']);
    expect(search({ q: '没有的词' })).toEqual({
      hits: [],
      total: 0,
      exact: 0,
      page: 1,
      pages: 0,
      facets: { type: [], organization: [], topic: [], year: [], stage: [], state: [] },
    });
  });

  it('stays on the last page when a later one is asked for', () => {
    engine.put(Array.from({ length: 45 }, (_, index) => document(`d${index}`)));
    expect(search({ q: '正文', page: 999 })).toMatchObject({ page: 3, pages: 3, total: 45 });
    expect(search({ q: '正文', page: 999 }).hits).toHaveLength(5);
  });
});

describe('what is public now', () => {
  it('forgets a removed document at once, in every way', () => {
    engine.put([document('a', { title: '路灯', organization: 'o1' }), document('b', { title: '路灯' })]);
    engine.remove(['a', 'unknown']);
    expect(found('路灯')).toEqual(['b']);
    expect(found('正')).toEqual(['b']);
    expect(search({ organizations: ['o1'] }).total).toBe(0);
    expect(engine.count()).toBe(1);
  });

  it('knows only the latest text of a document, even when put twice at once', () => {
    engine.put([document('a', { title: '路灯', type: 'case' })]);
    engine.put([document('a', { title: '水渠' }), document('a', { title: '水塘', topics: ['t1'] })]);
    expect([found('路灯'), found('水渠'), found('水塘')]).toEqual([[], [], ['a']]);
    expect(search({}).facets).toMatchObject({
      type: [{ value: 'notice', count: 1 }],
      topic: [{ value: 't1', count: 1 }],
    });
  });

  it('is what the caller’s transaction makes of it', () => {
    const failing = database.transaction(() => {
      engine.put([document('a')]);
      throw new Error('rolled back');
    });
    expect(failing).toThrow('rolled back');
    expect(found('正文')).toEqual([]);
  });

  it('is empty after a clear and can be filled again', () => {
    engine.put([document('a')]);
    engine.clear();
    expect(search({}).total).toBe(0);
    engine.put([document('a')]);
    expect(found('正文')).toEqual(['a']);
  });

  it('survives a restart', () => {
    engine.put([document('a')]);
    engine = embeddedSearch(database);
    expect(found('正文')).toEqual(['a']);
  });

  it('is the same after any sequence of puts and removals as after one scan of what is left', () => {
    const corpus = generatedCorpus(40, 3);
    const step = fc.record({
      remove: fc.boolean(),
      documents: fc.array(fc.record({ at: fc.nat(39), text: fc.nat(39) }), { maxLength: 6 }),
    });
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 12 }),
        fc.constantFrom('', '项目', '2', '年 公'),
        (steps, q) => {
          engine.clear();
          const left = new Map<string, SearchDocument>();
          for (const { remove, documents } of steps) {
            const changed = documents.map(
              ({ at, text }) =>
                ({ ...corpus[at], title: corpus[text]?.title, body: corpus[text]?.body }) as SearchDocument,
            );
            for (const one of changed)
              if (remove) left.delete(one.documentId);
              else left.set(one.documentId, one);
            if (remove) engine.remove(changed.map(({ documentId }) => documentId));
            else engine.put(changed);
          }
          const scan = plainScan([...left.values()]);
          const expected = scan.find({ q });
          const result = engine.search({ q, page: 1 });
          expect(result.hits.map((hit) => hit.documentId)).toEqual(
            expected.slice(0, 20).map(({ documentId }) => documentId),
          );
          expect([result.exact, result.total, result.facets]).toEqual([
            expected.length,
            expected.length,
            scan.facets(expected),
          ]);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('hostile questions', () => {
  const oddities = [
    '"',
    "'",
    ' OR ',
    ' NEAR(',
    '*',
    ':',
    '^',
    '-',
    '+',
    '(',
    ')',
    '{',
    '}',
    ';--',
    '\\',
    '%',
    '_',
    '\0',
    '\ud800',
    '\udc00',
    '\ue000',
    '\ue001',
    '\u200d',
    '😀',
    '👩‍👩‍👧',
    'tokens:',
    '路',
    'a',
    '\n',
    '\t',
    'ﷺ',
    '´',
  ];

  it('are only text: never an error, and exactly what a plain scan finds', () => {
    const body = oddities.join('');
    const corpus = [
      document('odd', { body }),
      document('plain', { body: '路灯 a OR b NEAR(x)', firstPublished: '2026-04-01T00:00:00.000Z' }),
    ];
    const scan = plainScan(corpus);
    engine.put(corpus);
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(fc.constantFrom(...oddities), { maxLength: 30 }).map((parts) => parts.join('')),
          fc.string({ unit: 'binary', maxLength: 200 }),
        ),
        (raw) => {
          const query = parseSearchQuery(new URLSearchParams({ q: raw }));
          expect(
            engine
              .search(query)
              .hits.filter(({ match }) => match === 'exact')
              .map((hit) => hit.documentId),
          ).toEqual(scan.find(query).map((hit) => hit.documentId));
        },
      ),
      { numRuns: 400 },
    );
  });

  it('index any text that can be typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        engine.put([document('a', { title: text, body: text })]);
        const q = Array.from(text.trim()).slice(0, 5).join('');
        const asksNothing = q !== '' && wordsOf(q).length === 0;
        expect(search({ q }).exact).toBe(asksNothing ? 0 : 1);
      }),
    );
  });
});
