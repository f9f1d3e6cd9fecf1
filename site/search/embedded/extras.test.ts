import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { generatedCorpus, pick, seededRandom } from '../testing/generated-corpus.ts';
import type { SearchDocument } from '../search-document.ts';
import { normalize } from '../normalize.ts';
import type { Question } from '../port.ts';
import { embeddedSearch, type EmbeddedSearch } from './engine.ts';

let engine: EmbeddedSearch;

beforeEach(() => {
  engine = embeddedSearch(new Database(':memory:'));
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

function found(question: string | Question): string[] {
  return engine
    .search(typeof question === 'string' ? { q: question } : question)
    .hits.map(({ documentId, match }) => (match === 'exact' ? documentId : `${match}:${documentId}`));
}

describe('typed as it sounds', () => {
  beforeEach(() => {
    engine.put([
      document('title', { title: '全县乡村振兴现场会' }),
      document('unit', { title: '修路', organization: 'o', organizationName: '云岭县大河镇党委' }),
      document('short', { type: 'organization', title: '中共云岭县委员会', aliases: ['县委', '云岭县委'] }),
      document('person', { title: '修桥', people: ['柳溪镇党委书记', '周演示'] }),
      document('text', { body: '乡村振兴' }),
      document('latin', { body: '编号 xczx 与 dahe' }),
    ]);
  });

  it.each([
    ['xczx', ['latin', 'sound:title']],
    ['xiangcunzhenxing', ['sound:title']],
    ['xiangcunzhenx', ['sound:title']],
    ['XIANG', ['sound:title']],
    ['dahe', ['latin', 'sound:unit']],
    ['dahezhen', ['sound:unit']],
    ['ylxw', ['sound:short']],
    ['zhouyanshi', ['sound:person']],
    ['liuxi 修桥', ['sound:person']],
    ['angcun', []],
    ['x', ['latin']],
  ])('%s finds %j: titles, units and people, below what is written so', (q, expected) => {
    expect(found(q)).toEqual(expected);
  });

  it('marks what sounds so', () => {
    expect(engine.search({ q: 'xczx' }).hits[1]?.titleMarked.filter(({ marked }) => marked)).toEqual([
      { text: '乡村振兴', marked: true },
    ]);
  });
});

describe('a question of four characters or more with one wrong', () => {
  beforeEach(() => {
    engine.put([
      document('title', { title: '推进乡村振兴' }),
      document('text', { body: '乡村振兴，路灯亮' }),
      document('other', { body: '乡镇兴旺的村' }),
    ]);
  });

  it.each(['乡村振星', '乡村震兴', '乡邨振兴', '香村振兴', '乡村振', '乡村振的兴'])('%s finds it', (q) => {
    expect(
      found(q)
        .map((hit) => hit.replace(/^(?:similar|sound):/, ''))
        .sort(),
    ).toEqual(['text', 'title']);
  });

  it('finds it below the exact, and says how many are exact', () => {
    engine.put([document('typo', { body: '乡村振星', firstPublished: '2020-01-01T00:00:00.000Z' })]);
    expect(found('乡村振星')).toEqual(['typo', 'sound:title', 'similar:text']);
    expect(engine.search({ q: '乡村振星' })).toMatchObject({ total: 3, exact: 1 });
  });

  it('may be several words, of which the others are right', () => {
    expect(found('乡村 路登')).toEqual(['similar:text']);
  });

  it('is nothing for three characters', () => {
    expect(found('乡村星')).toEqual([]);
  });

  it('marks what was probably meant', () => {
    expect(
      engine
        .search({ q: '乡村镇兴' })
        .hits.find(({ documentId }) => documentId === 'text')
        ?.snippet.filter(({ marked }) => marked),
    ).toEqual([{ text: '乡村振兴', marked: true }]);
  });

  it('finds every document that has it, page by page, each once, and counts them', () => {
    const corpus = generatedCorpus(1_200, 12);
    engine.put(corpus);
    const random = seededRandom(13);
    let looked = 0;
    for (let probe = 0; probe < 40; probe += 1) {
      const wanted = pick(random, corpus);
      const characters = Array.from(wanted.title).slice(0, 4 + Math.floor(random() * 4));
      const meant = characters.join('');
      // A family of four may be one picture, held together by characters that nobody sees.
      if (
        Array.from(normalize(meant)).length < characters.length ||
        characters.length < 4 ||
        /\s/.test(meant)
      )
        continue;
      characters[Math.floor(random() * characters.length)] = '龘';
      const first = engine.search({ q: characters.join('') });
      const all = Array.from(
        { length: first.pages },
        (_, at) => engine.search({ q: characters.join(''), page: at + 1 }).hits,
      ).flat();
      expect(
        all.map(({ documentId }) => documentId),
        `${characters.join('')} for ${meant}`,
      ).toContain(wanted.documentId);
      expect([
        new Set(all.map(({ documentId }) => documentId)).size,
        first.facets.type.reduce((sum, { count }) => sum + count, 0),
      ]).toEqual([first.total, first.total]);
      expect(all.filter(({ match }) => match === 'exact')).toEqual(all.slice(0, first.exact));
      looked += 1;
    }
    expect(looked).toBeGreaterThan(20);
  }, 120_000);
});

describe('while typing', () => {
  beforeEach(() => {
    engine.put([
      document('unit', {
        type: 'organization',
        title: '云岭县大河镇党委',
        aliases: ['大河镇'],
        firstPublished: '2020-01-01T00:00:00.000Z',
      }),
      document('topic', { type: 'topic', title: '大河治理' }),
      document('begins', { title: '大河路灯' }),
      document('contains', { title: '整治大河', firstPublished: '2026-06-01T00:00:00.000Z' }),
      document('twin', { title: '大河路灯', firstPublished: '2026-04-01T00:00:00.000Z' }),
      document('text', { body: '大河' }),
    ]);
  });
  const suggested = (typed: string, limit = 8): string[] =>
    engine.suggest(typed, limit).map(({ text }) => text);

  it('units and topics come first, then titles that begin so, then titles that contain it, each title once', () => {
    expect(suggested('大河')).toEqual(['云岭县大河镇党委', '大河治理', '大河路灯', '整治大河']);
    expect(engine.suggest('大河镇', 1)).toEqual([
      { text: '云岭县大河镇党委', type: 'organization', address: '/notices/unit/' },
    ]);
  });

  it('pinyin and initials do as well, from the first two letters', () => {
    expect(suggested('dahelud')).toEqual(['大河路灯']);
    expect(suggested('dhld')).toEqual(['大河路灯']);
  });

  it('no more than asked, and nothing for nothing or for what no title has', () => {
    expect(suggested('大', 2)).toHaveLength(2);
    for (const typed of ['', '  ', '"', '没有的', '龘']) expect(suggested(typed), typed).toEqual([]);
  });
});
