import type { SearchDocument } from '../document.ts';
import { normalize, wordsOf } from '../normalize.ts';
import { facetNames, type Facets } from '../port.ts';
import type { SearchQuery } from '../query.ts';

interface Scanned {
  readonly document: SearchDocument;
  readonly title: string;
  readonly text: string;
}

const valuesOf: Record<(typeof facetNames)[number], (document: SearchDocument) => readonly string[]> = {
  type: (document) => [document.type],
  organization: (document) => (document.organization === undefined ? [] : [document.organization]),
  topic: (document) => [...new Set(document.topics)],
  year: (document) => (document.year === undefined ? [] : [String(document.year)]),
  stage: (document) => (document.stage === undefined ? [] : [document.stage]),
};

/** The search as it is meant, by looking into every document: slow, but too simple to be wrong. */
export function plainScan(documents: readonly SearchDocument[]) {
  const newestFirst: Scanned[] = documents
    .toSorted((a, b) => Date.parse(b.firstPublished) - Date.parse(a.firstPublished))
    .map((document) => ({ document, title: normalize(document.title), text: [document.title, ...document.names, document.body].map(normalize).join('\n') }));

  return {
    find(query: Omit<SearchQuery, 'page'>): SearchDocument[] {
      const words = wordsOf(query.q);
      const hits = newestFirst.filter(
        ({ document, text }) => words.every((word) => text.includes(word)) && facetNames.every((name) => query[name] === undefined || valuesOf[name](document).includes(String(query[name]))),
      );
      const inTitle = (hit: Scanned) => words.length > 0 && words.every((word) => hit.title.includes(word));
      return [...hits.filter(inTitle), ...hits.filter((hit) => !inTitle(hit))].map(({ document }) => document);
    },
    facets(hits: readonly SearchDocument[]): Facets {
      const count = (name: (typeof facetNames)[number]) => {
        const counts = new Map<string, number>();
        for (const value of hits.flatMap(valuesOf[name])) counts.set(value, (counts.get(value) ?? 0) + 1);
        return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
      };
      return { type: count('type'), organization: count('organization'), topic: count('topic'), year: count('year'), stage: count('stage') };
    },
  };
}
