import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SearchDocument } from '../search-document.ts';
import type { Question, Searcher } from '../port.ts';
import { generatedCorpus, pick, seededRandom } from './generated-corpus.ts';
import { plainScan } from './plain-scan.ts';

/** An engine as the contract meets it. */
export interface EngineUnderContract extends Searcher {
  put(documents: readonly SearchDocument[]): Promise<void>;
  remove(documentIds: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

function document(id: string, more: Partial<SearchDocument>): SearchDocument {
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

const special: readonly SearchDocument[] = [
  document('unit', {
    type: 'organization',
    title: '中共云岭县大河镇委员会',
    aliases: ['大河镇', '河镇公社'],
    organization: 'o-town',
    organizationName: '中共云岭县大河镇委员会',
    names: ['中共云岭县大河镇委员会', '大河镇', '河镇公社'],
  }),
  document('lamps', {
    title: '黄泥塘村路灯改造',
    body: '共２０２２盏，编号ＳＪ-7。',
    organization: 'o-village',
    organizationName: '黄泥塘村党支部',
    names: ['黄泥塘村党支部'],
    people: ['王建国'],
    firstPublished: '2026-03-01T00:00:00.000Z',
  }),
  document('text', {
    title: '工作通报',
    body: '三会一课照常。路灯改造另行通知。',
    organization: 'o-town',
    firstPublished: '2026-06-01T00:00:00.000Z',
  }),
  document('marked', {
    title: '《青石河圩堤加固与分段巡护》开工',
    body: '十九户把“吃水”写在第一。管线全长2.5公里，分A/B两段，2026-05-01通水（一期），⻓江⻋站见',
    firstPublished: '2026-02-01T00:00:00.000Z',
  }),
  document('repeated', { title: '天天天天好', body: '哈哈哈哈' }),
];

/** What search promises, whichever engine answers. */
export function searchContract(name: string, open: () => Promise<EngineUnderContract>): void {
  describe(`${name} keeps what search promises`, { timeout: 120_000 }, () => {
    const corpus = [...generatedCorpus(300, 77), ...special];
    const scan = plainScan(corpus);
    let engine: EngineUnderContract;

    beforeAll(async () => {
      engine = await open();
      await engine.put(corpus);
    }, 120_000);
    afterAll(() => engine.close());

    async function everyHit(question: Question): Promise<{ id: string; match: string }[]> {
      const hits: { id: string; match: string }[] = [];
      for (let page = 1; ; page += 1) {
        const result = await engine.search({ ...question, page });
        hits.push(...result.hits.map(({ documentId, match }) => ({ id: documentId, match })));
        if (page >= result.pages) return hits;
      }
    }
    const exact = async (question: string | Question): Promise<string[]> =>
      (await everyHit(typeof question === 'string' ? { q: question } : question))
        .filter(({ match }) => match === 'exact')
        .map(({ id }) => id);

    it('any two or more consecutive characters of a title or text find the document', async () => {
      const random = seededRandom(5);
      for (let probe = 0; probe < 80; probe += 1) {
        const wanted = pick(random, corpus);
        const characters = Array.from(probe % 2 === 0 ? wanted.title : wanted.body);
        const length = 2 + Math.floor(random() * 5);
        const from = Math.floor(random() * Math.max(1, characters.length - length));
        const q = characters.slice(from, from + length).join('');
        const expected = scan.find({ q }).map(({ documentId }) => documentId);
        expect(await exact(q), q).toEqual(expect.arrayContaining(expected));
      }
    });

    it.each([
      ['塘', 'lamps'],
      ['泥塘', 'lamps'],
      ['三会一课', 'text'],
      ['会一', 'text'],
      ['建国', null],
      ['2022', 'lamps'],
      ['０２２', 'lamps'],
      ['sj-7', 'lamps'],
      ['Ｊ-', 'lamps'],
      ['路燈改造', 'lamps'],
      ['通報', 'text'],
      ['大河镇', 'unit'],
      ['河镇公社', 'unit'],
      ['改造 黄泥', 'lamps'],
      ['天天天', 'repeated'],
      ['哈哈哈', 'repeated'],
    ])('%s finds %s', async (q, id) => {
      const hits = await exact(q);
      if (id === null)
        expect(hits.filter((hit) => special.some(({ documentId }) => documentId === hit))).toEqual([]);
      else expect(hits).toContain(id);
    });

    it.each([
      '《青石河圩堤加固与分段巡护》',
      '“青石河圩堤加固”',
      '"青石河圩堤"',
      '（青石河）',
      '#青石河#',
      '青石河……',
      '青石河圩堤？！',
      '青石河圩堤加固与分段巡护开工',
      '十九户把吃水写在第一',
      '十九户把"吃水"写在第一',
      '十九户把「吃水」写在第一',
      '在第一管线全长',
      '2.5公里',
      '２．５公里',
      'A/B',
      '2026-05-01',
      '长江车站',
      '长江、一期，通水',
    ])('%s is found whatever punctuation it has, or the text has', async (q) => {
      expect(await exact(q)).toContain('marked');
    });

    it('a point or a stroke within a number or a code is a part of it', async () => {
      for (const q of ['25公里', 'AB两段', '20260501']) expect(await exact(q), q).not.toContain('marked');
    });

    it('punctuation alone asks for nothing and finds nothing', async () => {
      for (const q of ['……', '？！', '《》', '" "'])
        expect(await engine.search({ q }), q).toMatchObject({ hits: [], total: 0, page: 1 });
    });

    it('punctuation between and around the words of a question changes nothing', async () => {
      const anyMark = fc.constantFrom(
        '，',
        '。',
        '、',
        '：',
        '……',
        '！',
        '——',
        '·',
        '(',
        '》',
        '“',
        '#',
        ' ',
      );
      const anyMarks = fc.array(anyMark, { maxLength: 3 }).map((marks) => marks.join(''));
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(['路灯改造', '黄泥塘村'], ['青石河圩堤', '通水'], ['三会一课'], ['工作', '2022']),
          fc.array(anyMarks, { minLength: 6, maxLength: 6 }),
          async (words, marks) => {
            const plain = await everyHit({ q: words.join(' ') });
            const dotted = words.map((word, at) => `${marks[at * 2]}${word}${marks[at * 2 + 1]}`).join(' ');
            expect(await everyHit({ q: dotted }), dotted).toEqual(plain);
          },
        ),
        { numRuns: 25 },
      );
    });

    it('other characters of the same sound find titles, units and people, where nothing is written so', async () => {
      for (const [q, id] of [
        ['陆灯', 'lamps'],
        ['录灯改灶', 'lamps'],
        ['王见国', 'lamps'],
        ['大和镇', 'unit'],
        ['青石合', 'marked'],
      ] as const)
        expect((await everyHit({ q })).find((hit) => hit.id === id)?.match, q).toBe('sound');
      expect((await everyHit({ q: '路灯' })).filter(({ match }) => match === 'sound')).toEqual([]);
    });

    it('several words all have to be there', async () => {
      expect(
        (await exact('路灯改造 三会一课')).filter((id) => ['lamps', 'text', 'unit'].includes(id)),
      ).toEqual(['text']);
      expect(await exact('黄泥塘 河镇公社')).toEqual([]);
    });

    it('the title stands before the text, the unit’s own page first', async () => {
      expect((await exact('路灯改造')).filter((id) => ['lamps', 'text'].includes(id))).toEqual([
        'lamps',
        'text',
      ]);
      expect((await exact('大河镇'))[0]).toBe('unit');
    });

    it('pinyin and initials of titles, units and people find, below what is written so', async () => {
      for (const q of ['huangnitang', 'hnt', 'hntcldgz', 'huangnitangc', 'wangjianguo', 'wjg']) {
        const hits = await everyHit({ q });
        expect(
          hits.filter(({ id }) => id === 'lamps'),
          q,
        ).toEqual([{ id: 'lamps', match: 'sound' }]);
        expect(
          hits.findIndex(({ match }) => match !== 'exact') >=
            hits.findLastIndex(({ match }) => match === 'exact'),
          q,
        ).toBe(true);
      }
    });

    it('one wrong character of four or more still finds, below the exact', async () => {
      for (const q of ['黄尾塘村', '横泥塘村', '黄泥坑村', '黄泥塘材', '路灯改善', '黄泥塘村路灯整造']) {
        const hits = await everyHit({ q });
        expect(hits.find(({ id }) => id === 'lamps')?.match, q).toBe('similar');
      }
    });

    it('filters narrow and are counted over all hits; time orders when asked', async () => {
      const questions: Question[] = [
        { q: '', type: 'call' },
        { q: '项目', organizations: ['organization000000000001', 'organization000000000002', 'o-town'] },
        { q: '', topic: 'topic3', year: 2023 },
        { q: '', stage: 'underway', state: 'overdue' },
        { q: '', from: '2021-01-01', to: '2023-06-30', sort: 'oldest' },
        { q: '年', sort: 'newest', types: ['notice', 'call'] },
      ];
      for (const question of questions) {
        const expected = scan.find(question).filter(({ type }) => question.types?.includes(type) ?? true);
        const hits = await exact(question);
        expect(hits.toSorted(), JSON.stringify(question)).toEqual(
          expected.map(({ documentId }) => documentId).toSorted(),
        );
        if (question.sort) expect(hits).toEqual(expected.map(({ documentId }) => documentId));
        const result = await engine.search(question);
        if (result.total === result.exact)
          expect(result.facets, JSON.stringify(question)).toEqual(scan.facets(expected));
      }
    });

    it('shows each hit whole: title, address, unit, and the place that answers', async () => {
      const hit = (await engine.search({ q: '三会一课' })).hits.find(
        ({ documentId }) => documentId === 'text',
      );
      expect(hit).toMatchObject({
        title: '工作通报',
        address: '/notices/text/',
        organization: 'o-town',
        type: 'notice',
        firstPublished: '2026-06-01T00:00:00.000Z',
      });
      expect(hit?.snippet.filter(({ marked }) => marked)).toEqual([{ text: '三会一课', marked: true }]);
      expect(Object.keys(hit ?? {}).toSorted()).not.toContain('body');
    });

    it('only what is public now is found, only as it is now', async () => {
      await engine.put([document('passing', { title: '临时文稿甲' })]);
      expect(await exact('临时文稿')).toEqual(['passing']);
      await engine.put([document('passing', { title: '改过文稿乙' })]);
      expect([await exact('临时文稿甲'), await exact('改过文稿')]).toEqual([[], ['passing']]);
      await engine.remove(['passing', 'unknown']);
      expect(await exact('改过文稿')).toEqual([]);
    });

    it('hostile questions are only text', async () => {
      for (const q of [
        '"',
        '"路灯',
        '*:)(',
        'a AND b',
        '-路灯',
        '\\',
        '路灯" OR "x',
        '　',
        '😀',
        '{}[]'.repeat(20),
      ])
        expect(await engine.search({ q }), q).toMatchObject({ page: 1 });
    });
  });
}
