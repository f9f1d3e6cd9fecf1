import type { SearchDocument } from '../search-document.ts';
import { facetNames, type FacetName, type Question } from '../port.ts';
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
    state: some(document.state),
  };
}

/** Tokens that a document carries so that filters find it. */
export function traitTokens(traits: Traits): string[] {
  return [
    everyDocument,
    ...facetNames.flatMap((name) => traits[name].map((value) => filterToken(name, value))),
  ];
}

/** Tokens that a question's filters ask for: of each list, one at least. */
export function wantedTokens(question: Question): string[][] {
  const wanted: Readonly<Record<FacetName, readonly string[] | undefined>> = {
    type: one(question.type),
    organization: question.organizations,
    topic: one(question.topic),
    year: one(question.year),
    stage: one(question.stage),
    state: one(question.state),
  };
  const lists = facetNames.flatMap((name) =>
    wanted[name] ? [wanted[name].map((value) => filterToken(name, value))] : [],
  );
  return question.types ? [...lists, question.types.map((type) => filterToken('type', type))] : lists;
}

function one(value: string | number | undefined): string[] | undefined {
  return value === undefined ? undefined : [String(value)];
}
