import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SearchDocument } from '../search-document.ts';
import { hitsPerPage, type Question, type SearchHit } from '../port.ts';
import { generatedCorpus, pick, seededRandom } from '../testing/generated-corpus.ts';
import { wordsOf } from '../normalize.ts';
import { plainScan } from '../testing/plain-scan.ts';
import { embeddedSearch, type EmbeddedSearch } from './engine.ts';

/** On a machine that others work on, too: what takes two minutes alone took more than five there. */
const patience = 12 * 60_000;

function substring(random: () => number, text: string, length: number): string {
  const characters = Array.from(text);
  const from = Math.floor(random() * Math.max(1, characters.length - length));
  return characters.slice(from, from + length).join('');
}

describe('search in 20,000 documents', () => {
  const corpus = generatedCorpus(20_000, 20_260_511);
  const scan = plainScan(corpus);
  let database: Database.Database;
  let engine: EmbeddedSearch;

  beforeAll(() => {
    database = new Database('');
    engine = embeddedSearch(database);
    engine.put(corpus);
  }, patience);
  afterAll(() => database.close());

  /** The page on which the scan sees a document, compared as a whole: what is found, nothing else, in this order. */
  function expectSamePage(query: Question, wanted?: SearchDocument): readonly SearchHit[] {
    if (query.q.trim() !== '' && wordsOf(query.q).length === 0) {
      expect(engine.search(query).total, `${query.q} is punctuation alone`).toBe(0);
      return [];
    }
    const expected = scan.find(query);
    const position = wanted ? expected.indexOf(wanted) : 0;
    expect(position, `${JSON.stringify(query)} should find ${wanted?.documentId}`).toBeGreaterThanOrEqual(0);
    const page = Math.floor(position / hitsPerPage) + 1;
    const result = engine.search({ ...query, page });
    const first = (page - 1) * hitsPerPage;
    expect(result.exact, JSON.stringify(query)).toBe(expected.length);
    const exact = result.hits.filter(({ match }) => match === 'exact');
    expect(exact, 'exact hits stand before all others').toEqual(result.hits.slice(0, exact.length));
    expect(
      exact.map((hit) => hit.documentId),
      JSON.stringify(query),
    ).toEqual(expected.slice(first, first + hitsPerPage).map((document) => document.documentId));
    return exact;
  }

  it(
    'finds a document by any two to six consecutive characters of its title or body, in the order of the reasons',
    () => {
      const random = seededRandom(7);
      for (let probe = 0; probe < 2_200; probe += 1) {
        const document = pick(random, corpus);
        const text = probe % 3 === 0 ? document.title : document.body;
        expectSamePage({ q: substring(random, text, 2 + Math.floor(random() * 5)) }, document);
      }
    },
    patience,
  );

  it(
    'finds by one character and by several words that all have to be there',
    () => {
      const random = seededRandom(8);
      for (let probe = 0; probe < 150; probe += 1) {
        const document = pick(random, corpus);
        expectSamePage({ q: substring(random, document.body, 1) }, document);
        expectSamePage(
          {
            q: `${substring(random, document.body, 2)} ${substring(random, document.title, 2)} ${substring(random, document.body, 3)}`,
          },
          document,
        );
      }
    },
    patience,
  );

  it(
    'counts facets over all hits and narrows by every filter as a plain count does',
    () => {
      const random = seededRandom(9);
      for (let probe = 0; probe < 60; probe += 1) {
        const document = pick(random, corpus);
        const query = {
          q: pick(random, ['', '书记项目', '工作', '2026年', substring(random, document.body, 2)]),
          ...(random() < 0.4 ? { type: document.type } : {}),
          ...(random() < 0.4
            ? { organizations: [document.organization ?? '', 'organization000000000001'] }
            : {}),
          ...(random() < 0.4 ? { topic: document.topics[0] } : {}),
          ...(random() < 0.4 ? { year: document.year } : {}),
          ...(random() < 0.4 ? { stage: document.stage } : {}),
          ...(random() < 0.3 ? { state: document.state } : {}),
          ...(random() < 0.3 ? { from: document.firstPublished.slice(0, 10) } : {}),
          ...(random() < 0.3 ? { to: '2023-06-30' } : {}),
          ...(random() < 0.3 ? { sort: pick(random, ['newest', 'oldest'] as const) } : {}),
        };
        expectSamePage(query);
        const result = engine.search({ ...query, page: 1 });
        if (result.total === result.exact) expect(result.facets).toEqual(scan.facets(scan.find(query)));
      }
    },
    patience,
  );

  it(
    'keeps every text as it is when it marks it',
    () => {
      const random = seededRandom(10);
      for (let probe = 0; probe < 150; probe += 1) {
        const wanted = pick(random, corpus);
        for (const hit of expectSamePage({ q: substring(random, wanted.body, 3) }, wanted)) {
          const document = corpus.find(({ documentId }) => documentId === hit.documentId);
          // Lines stand side by side in a snippet, visibly parted.
          const bare = (text: string): string => text.replace(/ · |\s/g, '');
          const snippet = bare(hit.snippet.map(({ text }) => text).join(''));
          expect(hit.titleMarked.map(({ text }) => text).join('')).toBe(document?.title);
          const body = bare(document?.body ?? '');
          const source = body.includes(snippet)
            ? body
            : document?.names.map(bare).find((name) => name === snippet);
          expect(source).toContain(snippet);
          expect(
            [!source?.startsWith(snippet), !source?.endsWith(snippet)].filter(Boolean).length,
          ).toBeLessThanOrEqual(Number(hit.cut.before) + Number(hit.cut.after));
        }
      }
    },
    patience,
  );
});
