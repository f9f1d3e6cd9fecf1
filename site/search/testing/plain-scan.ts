import type { SearchDocument } from '../search-document.ts';
import { normalize, wordsOf } from '../normalize.ts';
import { facetNames, type Facets, type Question } from '../port.ts';
import { reasonOf, reasons, standing, type Reason } from '../ranking.ts';

interface Scanned {
  readonly document: SearchDocument;
  readonly titles: readonly string[];
  readonly text: string;
  /** Titles and text: most documents are none of the hits, and that is seen at one glance. */
  readonly all: string;
  /** The day of first publication in Beijing. */
  readonly day: string;
}

const valuesOf: Record<(typeof facetNames)[number], (document: SearchDocument) => readonly string[]> = {
  type: (document) => [document.type],
  organization: (document) => (document.organization === undefined ? [] : [document.organization]),
  topic: (document) => [...new Set(document.topics)],
  year: (document) => (document.year === undefined ? [] : [String(document.year)]),
  stage: (document) => (document.stage === undefined ? [] : [document.stage]),
  state: (document) => (document.state === undefined ? [] : [document.state]),
};

const beijing = (instant: string): string =>
  new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10);

/** The search as it is meant, exact hits only, by looking into every document: slow, but too simple to be wrong. */
export function plainScan(documents: readonly SearchDocument[]) {
  const bestFirst: Scanned[] = documents
    .toSorted((a, b) => standing(b) - standing(a))
    .map((document) => {
      const titles = [document.title, ...document.aliases].map(normalize);
      const text = [...document.names, document.body].map(normalize).join(' ');
      return {
        document,
        titles,
        text,
        all: `${titles.join('\n')}\n${text}`,
        day: beijing(document.firstPublished),
      };
    });

  function wanted({ document, day }: Scanned, question: Question): boolean {
    const { organizations, from = '', to = '9' } = question;
    const chosen = {
      type: question.type,
      topic: question.topic,
      year: question.year,
      stage: question.stage,
      state: question.state,
    };
    return (
      day >= from &&
      day <= to &&
      (organizations === undefined || organizations.some((unit) => unit === document.organization)) &&
      Object.entries(chosen).every(
        ([name, value]) =>
          value === undefined || valuesOf[name as keyof typeof chosen](document).includes(String(value)),
      )
    );
  }

  return {
    find(question: Question): SearchDocument[] {
      const words = wordsOf(question.q);
      const hits = bestFirst
        .filter(
          (hit) =>
            (words.length > 0 || question.q.trim() === '') &&
            words.every((word) => hit.all.includes(word)) &&
            wanted(hit, question),
        )
        .flatMap(({ document, titles, text }): { document: SearchDocument; reason: Reason }[] => {
          const reason =
            words.length === 0 ? 'words' : reasonOf({ titles, text }, normalize(question.q), words);
          return reason ? [{ document, reason }] : [];
        });
      const byDate = (one: { document: SearchDocument }): number => Date.parse(one.document.firstPublished);
      if (question.sort === 'newest') hits.sort((a, b) => byDate(b) - byDate(a));
      else if (question.sort === 'oldest') hits.sort((a, b) => byDate(a) - byDate(b));
      else hits.sort((a, b) => reasons.indexOf(a.reason) - reasons.indexOf(b.reason));
      return hits.map(({ document }) => document);
    },
    facets(hits: readonly SearchDocument[]): Facets {
      const count = (name: (typeof facetNames)[number]) => {
        const counts = new Map<string, number>();
        for (const value of hits.flatMap(valuesOf[name])) counts.set(value, (counts.get(value) ?? 0) + 1);
        return [...counts]
          .map(([value, count]) => ({ value, count }))
          .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
      };
      return Object.fromEntries(facetNames.map((name) => [name, count(name)])) as Record<
        (typeof facetNames)[number],
        ReturnType<typeof count>
      >;
    },
  };
}
