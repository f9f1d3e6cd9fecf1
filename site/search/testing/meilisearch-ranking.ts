/** Any document, as Meilisearch keeps it. */
export type DoubleDocument = Readonly<Record<string, string | number | readonly string[] | undefined>>;

export interface DoubleSettings {
  readonly searchableAttributes?: readonly string[];
  readonly displayedAttributes?: readonly string[];
  readonly filterableAttributes?: readonly string[];
  readonly rankingRules?: readonly string[];
  readonly synonyms?: Readonly<Record<string, readonly string[]>>;
  readonly dictionary?: readonly string[];
  readonly pagination?: { readonly maxTotalHits?: number };
}

export interface DoubleQuery {
  readonly q?: string | null;
  readonly filter?: string | readonly string[];
  readonly sort?: readonly string[];
  readonly facets?: readonly string[];
  readonly attributesToSearchOn?: readonly string[];
  readonly page?: number;
  readonly hitsPerPage?: number;
}

// As Meilisearch does by a dictionary: words of Chinese, whole runs of other letters and digits; all else parts them.
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const words = (text: string): string[] => {
  const plain = /^[\u0000-\u007f]*$/.test(text);
  return plain
    ? (text.toLowerCase().match(/[a-z0-9]+/g) ?? [])
    : [...segmenter.segment(text.toLowerCase())].flatMap(({ segment, isWordLike }) =>
        isWordLike ? [segment] : [],
      );
};

interface Term {
  readonly words: readonly string[];
  readonly prefix: boolean;
}

/** The terms of a query: phrases in quotes, else words of which the last may be a beginning. At most ten count. */
function termsOf(query: string): Term[] {
  const terms = [...query.matchAll(/"([^"]*)"|([^"]+)/g)].flatMap(([, phrase, plain]): Term[] =>
    phrase !== undefined
      ? [{ words: words(phrase), prefix: false }]
      : words(plain ?? '').map((word) => ({ words: [word], prefix: false })),
  );
  const last = terms.at(-1);
  if (last && !/["\s]$/.test(query)) terms[terms.length - 1] = { ...last, prefix: true };
  return terms.slice(0, 10);
}

const kept = new WeakMap<DoubleDocument, Map<string, string[]>>();

function wordsIn(document: DoubleDocument, attribute: string): string[] {
  const known = kept.get(document) ?? new Map<string, string[]>();
  kept.set(document, known);
  const found =
    known.get(attribute) ?? [document[attribute] ?? []].flat().flatMap((value) => words(String(value)));
  known.set(attribute, found);
  return found;
}

function standsIn(text: readonly string[], { words: wanted, prefix }: Term): boolean {
  const [first = ''] = wanted;
  for (
    let at = prefix ? 0 : text.indexOf(first);
    at >= 0 && at <= text.length - wanted.length;
    at = prefix ? at + 1 : text.indexOf(first, at + 1)
  ) {
    if (
      wanted.every((word, offset) =>
        prefix && offset === wanted.length - 1
          ? (text[at + offset] ?? '').startsWith(word)
          : text[at + offset] === word,
      )
    )
      return true;
  }
  return false;
}

/** The documents that hold all terms, in the order of the index's ranking rules, as far as the double knows them. */
export function rankedHits(
  documents: readonly DoubleDocument[],
  { q, sort = [], attributesToSearchOn }: DoubleQuery,
  settings: DoubleSettings,
): DoubleDocument[] {
  const { searchableAttributes = [], rankingRules = [], synonyms = {} } = settings;
  const attributes = searchableAttributes.filter((name) => attributesToSearchOn?.includes(name) ?? true);
  const readings = [q ?? '', ...(synonyms[q ?? ''] ?? [])].map(termsOf);
  const rankOf = (document: DoubleDocument): number | null => {
    const ranks = readings.map((terms) =>
      terms.map((term) => attributes.findIndex((name) => standsIn(wordsIn(document, name), term))),
    );
    const whole = ranks
      .filter((places) => places.every((place) => place >= 0))
      .map((places) => places.reduce((sum, place) => sum + place, 0));
    return whole.length > 0 ? Math.min(...whole) : null;
  };
  const hits = documents.flatMap((document) => {
    const rank = rankOf(document);
    return rank === null ? [] : [{ document, rank }];
  });
  const compare = (expression: string, a: DoubleDocument, b: DoubleDocument): number => {
    const [name = '', direction] = expression.split(':');
    return (Number(a[name] ?? 0) - Number(b[name] ?? 0)) * (direction === 'desc' ? -1 : 1);
  };
  return hits
    .toSorted((a, b) => {
      for (const rule of rankingRules) {
        const difference =
          rule === 'sort'
            ? sort.map((one) => compare(one, a.document, b.document)).find((one) => one !== 0)
            : rule === 'attributeRank'
              ? a.rank - b.rank
              : rule.includes(':')
                ? compare(rule, a.document, b.document)
                : 0;
        if (difference) return difference;
      }
      return 0;
    })
    .map(({ document }) => document);
}

/** How often each value occurs, per attribute. */
export function facetsOf(
  documents: readonly DoubleDocument[],
  facets: readonly string[],
): Record<string, Record<string, number>> {
  const count = (name: string): Record<string, number> => {
    const counts: Record<string, number> = {};
    for (const value of documents.flatMap((document) => [
      ...new Set([document[name] ?? []].flat().map(String)),
    ]))
      counts[value] = (counts[value] ?? 0) + 1;
    return counts;
  };
  return Object.fromEntries(facets.map((name) => [name, count(name)]));
}
