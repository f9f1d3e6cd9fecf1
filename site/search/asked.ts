import { contentTypeOf, type PublicTypeName } from '@xianfeng/content-types';
import { formatDate } from '@xianfeng/content-types/rules/beijing-time';
import type { Content } from '../content/content.ts';
import type { FacetName, SearchQuery } from './port.ts';
import { parametersOf } from './query.ts';
import { stageWords, stateWords } from './state.ts';

/** What a filter is called, and its value in words. */
export const facetLabels: Readonly<Record<FacetName, string>> = {
  type: '类别',
  organization: '单位',
  topic: '领域',
  year: '年份',
  stage: '阶段',
  state: '状态',
};

/** The word for a code; an address may carry any text for one, also what every object answers to. */
const wordFor = (words: Readonly<Record<string, string>>, code: string): string | undefined =>
  Object.hasOwn(words, code) ? words[code] : undefined;

/** The word of a facet's value; the value itself when what it names is no longer public. */
export function wordOf(content: Pick<Content, 'get'>, facet: FacetName, value: string): string {
  const words: Record<FacetName, () => string | undefined> = {
    type: () => contentTypeOf(value as PublicTypeName).label,
    organization: () => {
      const unit = content.get('organization', value)?.data;
      return unit?.shortName ?? unit?.name;
    },
    topic: () => content.get('topic', value)?.data.name,
    year: () => `${value}年`,
    stage: () => wordFor(stageWords, value),
    state: () => wordFor(stateWords, value),
  };
  return words[facet]() ?? value;
}

/** The address of a search with some of its parameters changed; it begins with its first page. */
export function searchAddress(
  query: SearchQuery,
  changes: Partial<SearchQuery> = {},
  path = '/search/',
): string {
  const parameters = parametersOf({ ...query, page: 1, ...changes }).toString();
  return parameters === '' ? path : `${path}?${parameters}`;
}

/** A filter that is set: its words, and what the search is without it. */
export interface ChosenFilter {
  readonly words: string;
  readonly without: Partial<SearchQuery>;
}

function chosenDays({ from, to }: SearchQuery): ChosenFilter[] {
  if (from === undefined && to === undefined) return [];
  const words =
    from === to && from !== undefined
      ? formatDate(from)
      : `${from === undefined ? '' : `${formatDate(from)}起`}${to === undefined ? '' : `${from === undefined ? '' : '，'}到${formatDate(to)}为止`}`;
  return [{ words, without: { from: undefined, to: undefined } }];
}

/** The filters of a search, in words. */
export function chosenFilters(query: SearchQuery, content: Pick<Content, 'get'>): ChosenFilter[] {
  const facets = Object.keys(facetLabels) as FacetName[];
  return [
    ...facets.flatMap((facet): ChosenFilter[] => {
      const value = query[facet];
      return value === undefined
        ? []
        : [{ words: wordOf(content, facet, String(value)), without: { [facet]: undefined } }];
    }),
    ...chosenDays(query),
  ];
}

/** A whole question in words: “路灯”（书记项目，2026年）. */
export function questionInWords(query: SearchQuery, content: Pick<Content, 'get'>): string {
  const filters = chosenFilters(query, content)
    .map(({ words }) => words)
    .join('，');
  if (query.q === '') return filters === '' ? '全部内容' : `“${filters}”`;
  return `“${query.q}”${filters === '' ? '' : `（${filters}）`}`;
}
