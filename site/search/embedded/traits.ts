import type { SearchDocument } from '../document.ts';
import { facetNames, type FacetName } from '../port.ts';
import type { SearchQuery } from '../query.ts';
import { everyDocument, filterToken } from './tokens.ts';

/** The values by which a document is filtered and counted. */
export type Traits = Readonly<Record<FacetName, readonly string[]>>;

function some(value: string | number | undefined): string[] {
  return value === undefined ? [] : [String(value)];
}

export function traitsOf(document: SearchDocument): Traits {
  return {
    type: [document.type],
    organization: some(document.organization),
    topic: [...new Set(document.topics)].sort(),
    year: some(document.year),
    stage: some(document.stage),
  };
}

/** Tokens that a document carries so that filters find it. */
export function traitTokens(traits: Traits): string[] {
  return [everyDocument, ...facetNames.flatMap((name) => traits[name].map((value) => filterToken(name, value)))];
}

/** Tokens that a query's filters ask for. */
export function wantedTokens(query: SearchQuery): string[] {
  return facetNames.flatMap((name) => some(query[name]).map((value) => filterToken(name, value)));
}
