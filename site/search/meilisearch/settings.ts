import type { Settings } from 'meilisearch';
import type { Content } from '../../content/content.ts';
import { soundAttribute, syllableAttribute, textAttributes, titleAttribute } from './meili-document.ts';

/** Attributes as people write them, best first; cut into words by dictionary. */
export const naturalAttributes = ['title', 'aliases', 'names', 'body'] as const;
/** Attributes of pairs of characters: what stands in them is found whole. */
export const pairAttributes = [titleAttribute, ...textAttributes];
export const facetAttributes = {
  type: 'type',
  organization: 'organization',
  topic: 'topics',
  year: 'year',
  stage: 'stage',
  state: 'state',
} as const;

/** All names that a county's units, topics and programmes go by; those of one thing together. */
function nameGroups(content: Pick<Content, 'list'>): string[][] {
  const split = (aliases = ''): string[] => aliases.split(/[、，,；;\s]+/);
  const units = content
    .list('documents.byType', 'organization')
    .map(({ data }) => data as { name: string; shortName?: string; aliases?: string; region?: string });
  const topics = content
    .list('documents.byType', 'topic')
    .map(({ data }) => data as { name: string; aliases?: string });
  const programmes = content
    .list('documents.byType', 'programme')
    .map(({ data }) => data as { name: string });
  const groups = [
    ...units.map(({ name, shortName = '', aliases }) => [name, shortName, ...split(aliases)]),
    ...topics.map(({ name, aliases }) => [name, ...split(aliases)]),
    ...programmes.map(({ name }) => [name]),
  ];
  return groups.map((names) => [...new Set(names.filter((name) => name !== ''))]);
}

/** Everything that an index is told about its documents; the words come from the county's own taxonomies. */
export function meiliSettings(content: Pick<Content, 'list'>): Settings {
  const groups = nameGroups(content);
  return {
    searchableAttributes: [
      titleAttribute,
      ...textAttributes,
      ...naturalAttributes,
      soundAttribute,
      syllableAttribute,
    ],
    displayedAttributes: [
      'documentId',
      'type',
      'address',
      'title',
      'names',
      'body',
      'organization',
      'organizationName',
      'topics',
      'year',
      'stage',
      'state',
      'firstPublished',
    ],
    filterableAttributes: ['documentId', ...Object.values(facetAttributes), 'publishedAt'],
    sortableAttributes: ['publishedAt', 'standing'],
    // Asked for an order of time, that order alone counts; else title before text, close before far, then freshness and kind.
    rankingRules: ['sort', 'words', 'typo', 'attributeRank', 'proximity', 'exactness', 'standing:desc'],
    localizedAttributes: [
      { attributePatterns: [...naturalAttributes], locales: ['cmn'] },
      { attributePatterns: ['pairs*', soundAttribute, syllableAttribute], locales: ['eng'] },
    ],
    dictionary: [...new Set(groups.flat())].sort(),
    synonyms: Object.fromEntries(
      groups
        .filter((names) => names.length > 1)
        .flatMap((names) => names.map((name) => [name, names.filter((other) => other !== name)])),
    ),
    // A wrong letter in a spelled pair would be another character altogether.
    typoTolerance: {
      enabled: true,
      disableOnAttributes: [titleAttribute, ...textAttributes, soundAttribute, syllableAttribute],
    },
    proximityPrecision: 'byWord',
    faceting: { maxValuesPerFacet: 2_000 },
    pagination: { maxTotalHits: 1_000_000 },
    searchCutoffMs: 1_000,
  };
}
