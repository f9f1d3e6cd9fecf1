import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { searchDocumentOf } from '../../site/search/document.ts';
import type { SearchDocument } from '../../site/search/search-document.ts';
import { embeddedSearch } from '../../site/search/embedded/engine.ts';
import type { Question, Searcher } from '../../site/search/port.ts';
import { syllablesOf } from '../../site/search/sounds.ts';
import { generatedCorpus, pick, seededRandom } from '../../site/search/testing/generated-corpus.ts';
import { meilisearchEngine } from '../../site/search/testing/meilisearch-engine.ts';
import { findRealMeilisearch } from '../../site/search/testing/real-meilisearch.ts';
import { openStore } from '../../site/store/store.ts';
import { calendarIn } from '../../site/content/county-calendar.ts';
import { lookup } from '../../site/content/lookup.ts';
import { quantile, timed, type Measured } from './measure.ts';

/** So many documents are searched, whatever the county has. */
const size = 25_000;
const fillInOneTransaction = 1_000;

/** The documents of a county's store as search engines take them, filled up with generated ones. */
export function searchDocumentsOf(databaseFile: string, today: string): SearchDocument[] {
  const store = openStore(databaseFile);
  const made = store.entries.documents().flatMap(({ documentId }) => {
    const document = store.documents.get(documentId);
    return (document && searchDocumentOf(document, lookup(store), today, calendarIn(store))) ?? [];
  });
  store.close();
  return [...made.slice(0, size), ...generatedCorpus(Math.max(0, size - made.length), 1)];
}

/** Questions as people ask them: mostly pieces of titles, some of one character or two words, some misspelled, some in pinyin. */
function questionsOf(documents: readonly SearchDocument[], count: number): Question[] {
  const random = seededRandom(2);
  const piece = (text: string, length: number): string => {
    const characters = Array.from(text);
    const from = Math.floor(random() * Math.max(1, characters.length - length));
    return characters.slice(from, from + length).join('');
  };
  return Array.from({ length: count }, (): Question => {
    const { title, body, type } = pick(random, documents);
    const kind = random();
    if (kind < 0.1) return { q: piece(title, 1) };
    if (kind < 0.2) return { q: `${piece(title, 2)} ${piece(body, 2)}` };
    if (kind < 0.3) return { q: piece(title, 5).replace(/^(..)./u, '$1龘') };
    if (kind < 0.4)
      return {
        q: syllablesOf(piece(title, 4))
          .map((syllable) => syllable.slice(0, 1))
          .join(''),
      };
    if (kind < 0.5) return { q: piece(body, 4), type };
    return { q: piece(random() < 0.5 ? title : body, 2 + Math.floor(random() * 5)) };
  });
}

/** Milliseconds of work that is done at once. */
function taking(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

async function asked(searcher: Searcher, questions: readonly Question[]): Promise<number[]> {
  const times: number[] = [];
  let found = 0;
  for (const question of questions) {
    const { ms, result } = await timed(async () => searcher.search(question));
    times.push(ms);
    if (result.total > 0) found += 1;
  }
  if (found < questions.length / 2)
    throw new Error(`Only ${found} of ${questions.length} questions found anything`);
  return times;
}

/** Fills an index of its own with 25,000 documents, asks it, suggests from it, publishes into it; the same by Meilisearch where there is one. */
export async function measureSearch(
  folder: string,
  documents: readonly SearchDocument[],
  searches: number,
  say: (sentence: string) => void,
): Promise<Measured[]> {
  const file = join(folder, 'search.db');
  const database = new Database(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = NORMAL');
  const engine = embeddedSearch(database);
  const before = process.cpuUsage();
  for (let start = 0; start < documents.length; start += fillInOneTransaction) {
    database.transaction(() => {
      for (const document of documents.slice(start, start + fillInOneTransaction)) engine.put([document]);
    })();
  }
  const { user, system } = process.cpuUsage(before);
  database.pragma('wal_checkpoint(TRUNCATE)');
  const megabytes =
    ((database.pragma('page_count', { simple: true }) as number) *
      (database.pragma('page_size', { simple: true }) as number)) /
    1024 /
    1024;

  const questions = questionsOf(documents, searches);
  const times = await asked(engine, questions);
  const suggested = questions
    .flatMap(({ q }) => [Array.from(q).slice(0, 2).join(''), q])
    .map((typed) => taking(() => engine.suggest(typed, 8)));
  const published = Array.from({ length: 200 }, (_, number) => {
    const document = {
      ...(documents[(number * 7919) % documents.length] as SearchDocument),
      documentId: `bench${number}`,
      firstPublished: new Date(Date.UTC(2100, 0, 1) + number).toISOString(),
    };
    return taking(() => engine.put([document]));
  });
  database.close();
  const count = documents.length;
  const rows: Measured[] = [
    {
      what: 'Embedded search: filling the index, processor time',
      documents: count,
      value: (user + system) / 1_000_000,
      unit: 's',
    },
    { what: 'Embedded search: size on disk', documents: count, value: megabytes, unit: 'MB' },
    { what: 'Embedded search: question, median', documents: count, value: quantile(times, 0.5), unit: 'ms' },
    {
      what: 'Embedded search: question, 95 of 100',
      documents: count,
      value: quantile(times, 0.95),
      unit: 'ms',
      goal: { most: 30 },
    },
    {
      what: 'Embedded search: suggestion, 95 of 100',
      documents: count,
      value: quantile(suggested, 0.95),
      unit: 'ms',
      goal: { most: 15 },
    },
    {
      what: 'Embedded search: one publication indexed, 95 of 100',
      documents: count,
      value: quantile(published, 0.95),
      unit: 'ms',
      goal: { most: 20 },
    },
  ];
  return [...rows, ...(await measureMeilisearch(documents, questions, say))];
}

async function measureMeilisearch(
  documents: readonly SearchDocument[],
  questions: readonly Question[],
  say: (sentence: string) => void,
): Promise<Measured[]> {
  const real = await findRealMeilisearch(process.env);
  if (!real) {
    say('没有测 Meilisearch：MEILI_HOST 连不上，PATH 里也没有 meilisearch 程序。');
    return [];
  }
  const engine = await meilisearchEngine(real, `bench-${randomBytes(6).toString('hex')}`, () => real.stop());
  try {
    const filling = await timed(() => engine.put(documents));
    const times = await asked(engine, questions);
    const one = await timed(() =>
      engine.put([{ ...(documents[0] as SearchDocument), documentId: 'bench', title: '刚刚公开' }]),
    );
    const count = documents.length;
    return [
      { what: 'Meilisearch: filling the index', documents: count, value: filling.ms / 1000, unit: 's' },
      { what: 'Meilisearch: question, median', documents: count, value: quantile(times, 0.5), unit: 'ms' },
      {
        what: 'Meilisearch: question, 95 of 100',
        documents: count,
        value: quantile(times, 0.95),
        unit: 'ms',
      },
      { what: 'Meilisearch: one publication told', documents: count, value: one.ms, unit: 'ms' },
    ];
  } finally {
    await engine.close();
  }
}
