import type { DescribedPath } from '../interface/described-addresses.ts';
import { answerHealth } from './answer-health.ts';
import { answerOembed } from './answer-oembed.ts';
import { answerPlainText, plainTextName } from './answer-plain-text.ts';
import { answerPreview } from './answer-preview.ts';
import { answerSearch, answerSearchFeed, answerSuggest, isSearchFeed } from './answer-search.ts';
import type { Asked } from './asked.ts';
import { forwardToCms } from './forward-to-cms.ts';
import { answerChosenList, answerSubscribe } from './subscribers/answer-subscribe.ts';
import { answerHub } from './hub/answer-hub.ts';

/** An address that cannot be a file: the process answers it. */
export interface DynamicAddress {
  /** All that it answers, as the description of the interface (`/openapi.json`) names it. */
  readonly described: readonly [DescribedPath, ...DescribedPath[]];
  /** Whether it may be asked in other ways than by GET and HEAD; then the answer decides. */
  readonly anyMethod?: true;
  /** Whether it takes work to answer, of which each client has only so much. */
  readonly madeOnRequest?: true;
  matches(url: URL): boolean;
  answer(asked: Asked): void | Promise<void>;
}

/** All of them; a request that none of them matches is for a file. */
export const dynamicAddresses: readonly DynamicAddress[] = [
  {
    described: ['/api/ledger'],
    anyMethod: true,
    matches: (url) => url.pathname.startsWith('/api/'),
    answer: ({ request, response, settings }) => forwardToCms(request, response, settings.cms),
  },
  {
    described: ['/search.json'],
    madeOnRequest: true,
    matches: (url) => url.pathname === '/search.json',
    answer: ({ portal, url, response }) => answerSearch(portal, url, response),
  },
  {
    described: ['/search/'],
    madeOnRequest: true,
    matches: (url) => url.pathname === '/search/' && url.search.length > 1,
    answer: ({ portal, url, response }) => answerSearch(portal, url, response),
  },
  {
    described: [
      '/preview/{type}/{documentId}/',
      '/preview/{type}/{documentId}/changes',
      '/preview/{type}/{documentId}/file/{sha256}',
    ],
    matches: (url) => url.pathname.startsWith('/preview/'),
    answer: answerPreview,
  },
  {
    described: [
      '/subscribe/',
      '/subscribe/mail/',
      '/subscribe/mail/confirm/',
      '/subscribe/mail/unsubscribe/',
    ],
    anyMethod: true,
    matches: ({ pathname }) => pathname === '/subscribe/' || pathname.startsWith('/subscribe/mail/'),
    answer: answerSubscribe,
  },
  {
    described: ['/feeds.opml'],
    madeOnRequest: true,
    matches: ({ pathname, searchParams }) => pathname === '/feeds.opml' && searchParams.has('feed'),
    answer: answerChosenList,
  },
  { described: ['/hub'], anyMethod: true, matches: (url) => url.pathname === '/hub', answer: answerHub },
  {
    described: ['/search/feed.xml'],
    madeOnRequest: true,
    matches: isSearchFeed,
    answer: ({ portal, url, request, response }) => answerSearchFeed(portal, url, request, response),
  },
  {
    described: ['/suggest.json'],
    madeOnRequest: true,
    matches: (url) => url.pathname === '/suggest.json',
    answer: ({ portal, url, response }) => answerSuggest(portal, url, response),
  },
  {
    described: ['/oembed'],
    madeOnRequest: true,
    matches: (url) => url.pathname === '/oembed',
    answer: answerOembed,
  },
  {
    described: ['/index.txt', '/{section}/{slug}/index.txt'],
    madeOnRequest: true,
    matches: (url) => url.pathname.endsWith(`/${plainTextName}`),
    answer: answerPlainText,
  },
  {
    described: ['/health.json'],
    matches: (url) => url.pathname === '/health.json',
    answer: ({ portal, response }) => answerHealth(portal, response),
  },
];
