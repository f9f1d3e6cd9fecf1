import { addDays, type CalendarDate } from '@xianfeng/content-types/rules/calendar-date';
import type { Searched } from '../../rendering/page-locals.ts';
import { facetNames, type Facets, type MatchKind, type SearchHit } from '../../search/port.ts';
import { exampleTopics } from './example-documents.ts';

const noFacets = Object.fromEntries(facetNames.map((name) => [name, []])) as unknown as Facets;

/** A search whose hits contain the words, only sound like them, and differ by a character; with more values to narrow by than are shown at once. */
export function exampleSearch(today: CalendarDate): Searched {
  const hit = (match: MatchKind, title: string, marked: string, text: string): SearchHit => {
    const [before = '', after = ''] = text.split(marked);
    return {
      documentId: `example-${match}`,
      type: 'project',
      match,
      title,
      titleMarked: [{ text: title, marked: false }],
      address: '/projects/',
      organization: 'example-organization',
      organizationName: '示例镇党委',
      firstPublished: `${addDays(today, -30)}T01:00:00.000Z`,
      snippet: [
        { text: before, marked: false },
        { text: marked, marked: true },
        { text: after, marked: false },
      ],
      cut: { before: true, after: true },
    };
  };
  const hits = [
    hit('exact', '示例：青石河圩堤加固与分段巡护', '圩堤', '今年把六千米圩堤加高加固，再把巡堤的责任分到户'),
    hit('sound', '示例：围堤上的夜巡', '围堤', '今年把三千米围堤的夜巡排成了表'),
    hit('similar', '示例：圩埂修补', '圩埂', '村里的圩埂有四处缺口'),
  ];
  return {
    query: { q: '圩堤', page: 1, topic: 'example-topic-0', from: addDays(today, -200), sort: 'newest' },
    result: {
      hits,
      total: 3,
      exact: 1,
      page: 1,
      pages: 1,
      facets: {
        ...noFacets,
        type: [
          { value: 'project', count: 2 },
          { value: 'update', count: 1 },
        ],
        organization: [
          { value: 'example-village', count: 2 },
          { value: 'example-quarter', count: 1 },
        ],
        topic: exampleTopics(today).map(({ documentId }, index) => ({
          value: documentId,
          count: 10 - index,
        })),
      },
    },
    nearby: [],
  };
}

/** A search of two words and two filters that found nothing, with titles near it. */
export function exampleMiss(): Searched {
  return {
    query: { q: '圩堤 夜巡', page: 1, topic: 'example-topic-0', organization: 'example-organization' },
    result: { hits: [], total: 0, exact: 0, page: 1, pages: 0, facets: noFacets },
    nearby: [{ text: '示例：青石河圩堤加固与分段巡护', type: 'project', address: '/projects/' }],
  };
}
