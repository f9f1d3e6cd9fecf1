import type {
  FederatedMultiSearchParams,
  Index,
  Meilisearch,
  MultiSearchQueryWithFederation,
} from 'meilisearch';
import { normalize, wordsOf } from '../normalize.ts';
import {
  facetNames,
  hitsPerPage,
  type FacetName,
  type Facets,
  type MatchKind,
  type Question,
  type SearchHit,
  type SearchResult,
  type Searcher,
} from '../port.ts';
import { shownHit, type Found } from '../shown-hit.ts';
import { doubted, shortestDoubted, similarPattern } from '../similar.ts';
import { homophoneOf, maySound } from '../sounds.ts';
import { filtersOf, oneOf } from './filters.ts';
import { soundAttribute, syllableAttribute } from './meili-document.ts';
import { facetAttributes, naturalAttributes, pairAttributes } from './settings.ts';
import { pairBeginning, pairPhrase } from './words.ts';

type FacetValues = Readonly<Record<FacetName, string | number | readonly string[] | undefined>>;
type Kept = Found & {
  readonly topics?: readonly string[];
  readonly year?: number;
  readonly stage?: string;
  readonly state?: string;
};

/** Of a longer question Meilisearch would ignore the words that follow. */
const mostWords = 10;
/** Hits that only sound alike or are similar; beyond these nobody looks. */
const mostExtras = 200;

/** A question that Meilisearch cannot answer as the search promises; another engine has to. */
export class BeyondMeilisearch extends Error {}

const sortsOf = { relevance: [], newest: ['publishedAt:desc'], oldest: ['publishedAt:asc'] } as const;

function facetsFrom(
  distribution: Readonly<Record<string, Readonly<Record<string, number>>>>,
  extras: readonly Kept[],
): Facets {
  const valuesOf = (document: Kept): FacetValues => ({
    type: document.type,
    organization: document.organization,
    topic: document.topics,
    year: document.year,
    stage: document.stage,
    state: document.state,
  });
  const count = (facet: FacetName): Facets[FacetName] => {
    const counts = new Map(Object.entries(distribution[facetAttributes[facet]] ?? {}));
    for (const value of extras.flatMap((document) => [
      ...new Set([valuesOf(document)[facet] ?? []].flat().map(String)),
    ]))
      counts.set(value, (counts.get(value) ?? 0) + 1);
    return [...counts]
      .map(([value, hits]) => ({ value, count: hits }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  };
  return Object.fromEntries(facetNames.map((name) => [name, count(name)])) as Record<
    FacetName,
    Facets[FacetName]
  >;
}

/** The queries for one wrong character: what stands before and after it, the character itself left out. */
function doubtfulQueries(words: readonly string[]): string[] {
  if (Array.from(words.join('')).length < shortestDoubted) return [];
  const short = (text: string): boolean => Array.from(text).length === 1;
  return words.flatMap((word, at) => {
    const others = words.filter((_, other) => other !== at).map(pairPhrase);
    return doubted(word).map(({ before, after }) => {
      const [single, rest] =
        short(after) && !short(before) ? [after, before] : short(before) ? [before, after] : ['', ''];
      const parts =
        single === ''
          ? [before, after].filter((part) => part !== '').map(pairPhrase)
          : [...(rest === '' ? [] : [pairPhrase(rest)]), pairBeginning(normalize(single))];
      return [...others, ...parts].join(' ');
    });
  });
}

/** The queries for words that may have been typed for others of the same sound, one of them doubted at a time. */
function homophoneQueries(words: readonly string[], nothingFound: boolean): string[] {
  return words.flatMap((word, at) => {
    const syllables = nothingFound || Array.from(word).length >= shortestDoubted ? homophoneOf(word) : null;
    const others = words.filter((_, other) => other !== at).map(pairPhrase);
    return syllables ? [[...others, `"${syllables.join(' ')}"`].join(' ')] : [];
  });
}

function soundingWords(words: readonly string[]): boolean {
  return words.length > 0 && words.every(maySound);
}

/** Searches one index, with a key that may do nothing else. */
export function meiliSearcher(client: Meilisearch, indexUid: string): Searcher {
  const index: Index<Kept> = client.index<Kept>(indexUid);

  async function exactHits(question: Question, words: readonly string[], page: number, size: number) {
    return index.search(words.map(pairPhrase).join(' '), {
      filter: filtersOf(question),
      facets: Object.values(facetAttributes),
      attributesToSearchOn: pairAttributes,
      matchingStrategy: 'all',
      // Nothing is asked for: then what counts is freshness and kind.
      sort: [
        ...(words.length === 0 && (question.sort ?? 'relevance') === 'relevance'
          ? ['standing:desc']
          : sortsOf[question.sort ?? 'relevance']),
      ],
      locales: ['eng'],
      page,
      hitsPerPage: size,
    });
  }

  async function extraHits(
    question: Question,
    words: readonly string[],
    exact: readonly string[],
  ): Promise<{ match: MatchKind; document: Kept }[]> {
    const filter = [
      ...filtersOf(question),
      ...(exact.length > 0 ? [`NOT ${oneOf('documentId', exact)}`] : []),
    ];
    const common = { indexUid, filter, matchingStrategy: 'all' as const };
    const sounding: MultiSearchQueryWithFederation[] = soundingWords(words)
      ? [
          {
            ...common,
            q: words.join(' '),
            attributesToSearchOn: [soundAttribute],
            locales: ['eng'],
            federationOptions: { weight: 3 },
          },
        ]
      : [];
    const homophones = homophoneQueries(words, exact.length === 0).map(
      (q): MultiSearchQueryWithFederation => ({
        ...common,
        q,
        attributesToSearchOn: [syllableAttribute, ...pairAttributes],
        locales: ['eng'],
        federationOptions: { weight: 3 },
      }),
    );
    const heard = [...sounding, ...homophones];
    const doubtful = doubtfulQueries(words).map((q): MultiSearchQueryWithFederation => ({
      ...common,
      q,
      attributesToSearchOn: pairAttributes,
      locales: ['eng'],
      federationOptions: { weight: 2 },
    }));
    const natural: MultiSearchQueryWithFederation = {
      ...common,
      q: question.q,
      attributesToSearchOn: [...naturalAttributes],
      locales: ['cmn'],
      federationOptions: { weight: 1 },
    };
    const queries = [...heard, ...doubtful, natural];
    const asked: FederatedMultiSearchParams = { federation: { limit: mostExtras, offset: 0 }, queries };
    const { hits } = await client.multiSearch<FederatedMultiSearchParams, Kept>(asked);
    const patterns = words.map(similarPattern);
    return hits
      .flatMap((hit): { match: MatchKind; document: Kept }[] => {
        const place = hit._federation?.queriesPosition ?? queries.length;
        if (place < heard.length) return [{ match: 'sound', document: hit }];
        // Both parts may stand far from each other; then it is something else.
        const near =
          place >= heard.length + doubtful.length ||
          [hit.title, ...hit.names, hit.body].some((text) =>
            patterns.some((pattern) => normalize(text).search(pattern) >= 0),
          );
        return near ? [{ match: 'similar', document: hit }] : [];
      })
      .toSorted((a, b) => Number(a.match === 'similar') - Number(b.match === 'similar'));
  }

  return {
    async search(question) {
      const words = wordsOf(question.q);
      if (words.length > mostWords) throw new BeyondMeilisearch('Too many words');
      if (words.length === 0 && question.q.trim() !== '')
        return { hits: [], total: 0, exact: 0, page: 1, pages: 0, facets: facetsFrom({}, []) };
      const { size = hitsPerPage } = question;
      let answer = await exactHits(question, words, question.page ?? 1, size);
      const exact = answer.totalHits;
      const fewer = exact < size;
      if (fewer ? answer.page > 1 : answer.page > answer.totalPages)
        answer = await exactHits(question, words, fewer ? 1 : answer.totalPages, size);
      const extras =
        fewer && words.length > 0
          ? await extraHits(
              question,
              words,
              answer.hits.map(({ documentId }) => documentId),
            )
          : [];
      const total = exact + extras.length;
      const pages = Math.ceil(total / size);
      const page = Math.max(1, Math.min(question.page ?? 1, pages));
      const show = (document: Kept, match: MatchKind): SearchHit => shownHit(document, words, match);
      const all = [
        ...answer.hits.map((document) => show(document, 'exact')),
        ...extras.map(({ match, document }) => show(document, match)),
      ];
      const hits = fewer ? all.slice((page - 1) * size, page * size) : all;
      return {
        hits,
        total,
        exact,
        page,
        pages,
        facets: facetsFrom(
          answer.facetDistribution ?? {},
          extras.map(({ document }) => document),
        ),
      } satisfies SearchResult;
    },
  };
}
