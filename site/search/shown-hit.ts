import type { PublicTypeName } from '@xianfeng/content-types';
import { findMatches, findSimilar, markedFragments, type Match } from './marking.ts';
import { normalizeWithOrigin } from './normalize.ts';
import type { MatchKind, SearchHit } from './port.ts';
import { snippetAt } from './snippet.ts';
import { soundPlace } from './sounds.ts';

/** What an engine keeps of a document to show it. */
export interface Found {
  readonly documentId: string;
  readonly type: PublicTypeName;
  readonly title: string;
  readonly address: string;
  readonly organization?: string | undefined;
  readonly organizationName?: string | undefined;
  readonly firstPublished: string;
  /** Names of what it belongs to. */
  readonly names: readonly string[];
  readonly body: string;
}

function matchesIn(text: string, words: readonly string[], match: MatchKind): Match[] {
  const normalized = normalizeWithOrigin(text);
  const exact = findMatches(normalized, words);
  return match === 'similar'
    ? [...exact, ...findSimilar(normalized, words)].sort((a, b) => a.start - b.start || b.end - a.end)
    : exact;
}

/** Sounds are looked for in short texts only: that is where the index has them from. */
function heardIn(text: string, words: readonly string[]): Match[] {
  return words.flatMap((word, index) => {
    const place = soundPlace(text, word);
    return place ? [{ ...place, word: index }] : [];
  });
}

/** A hit as it is shown: words marked in the title, and the place of the text, or else the name, that answers best. */
export function shownHit(
  { documentId, type, title, address, firstPublished, names, body, organization, organizationName }: Found,
  words: readonly string[],
  match: MatchKind,
): SearchHit {
  const short = (text: string): Match[] =>
    [...matchesIn(text, words, match), ...(match === 'sound' ? heardIn(text, words) : [])].sort(
      (a, b) => a.start - b.start || b.end - a.end,
    );
  const inTitle = short(title);
  const inBody = matchesIn(body, words, match);
  // A document that is found by its unit alone shows the unit, not a text in which nothing is marked.
  const name =
    inTitle.length === 0 && inBody.length === 0 && words.length > 0
      ? names.find((one) => short(one).length > 0)
      : undefined;
  const { fragments, cut } = name === undefined ? snippetAt(body, inBody) : snippetAt(name, short(name));
  return {
    documentId,
    type,
    match,
    title,
    titleMarked: markedFragments(title, inTitle),
    address,
    ...(organization === undefined ? {} : { organization }),
    ...(organizationName === undefined ? {} : { organizationName }),
    firstPublished,
    snippet: fragments,
    cut,
  };
}
