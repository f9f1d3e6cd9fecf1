import { mailAddresses } from '../mail/mail-desk.ts';
import { isMadeOnRequest, type DescribedPath } from '../interface/described-addresses.ts';
import { changesFields } from '../presenters/promise/chosen-changes.ts';
import { updateFields } from '../presenters/chosen-updates.ts';
import { opinionFields } from '../presenters/opinions.ts';
import { answerChosen } from './answer-chosen.ts';
import { answerHealth } from './answer-health.ts';
import { answerOembed } from './answer-oembed.ts';
import { answerPlainText, plainTextName } from './answer-plain-text.ts';
import { answerPreview } from './answer-preview.ts';
import { answerProjects } from './answer-projects.ts';
import { answerQr, qrName } from './answer-qr.ts';
import { answerSearch, answerSearchFeed, answerSuggest, isSearchFeed } from './answer-search.ts';
import type { Asked } from './asked.ts';
import type { DoorRule } from './door/admit.ts';
import { answerChosenList, answerMailAddress, answerSubscribe } from './subscribers/answer-subscribe.ts';
import { answerLedger } from './ledger/answer-ledger.ts';
import { answerHub } from './hub/answer-hub.ts';
import { formRule } from './read-form.ts';
import { callOfSignUp, voiceAddresses } from '../voice/addresses.ts';
import { answerLetter, answerSubmission, letterRule, submissionRule } from './voice/answer-letter.ts';
import { answerReceipt } from './voice/answer-receipt.ts';
import { answerSignUp, answerSignUpByProgram } from './voice/answer-sign-up.ts';

/** An address that cannot be a file: the process answers it. */
export interface DynamicAddress extends DoorRule {
  /** All that it answers, as the description of the interface (`/openapi.json`) names it. */
  readonly described: readonly [DescribedPath, ...DescribedPath[]];
  matches(url: URL): boolean;
  answer(asked: Asked): void | Promise<void>;
}

/** All of them; a request that none of them matches is for a file. */
export const dynamicAddresses: readonly DynamicAddress[] = [
  {
    described: ['/api/ledger'],
    matches: ({ pathname }) => pathname === '/api/ledger',
    answer: answerLedger,
  },
  {
    described: ['/search.json'],
    matches: (url) => url.pathname === '/search.json',
    answer: ({ portal, url, response }) => answerSearch(portal, url, response),
  },
  {
    described: ['/search/'],
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
    described: ['/projects/'],
    matches: ({ pathname, search }) => pathname === '/projects/' && search.length > 1,
    answer: answerProjects,
  },
  {
    described: ['/changes/'],
    matches: ({ pathname, search }) => pathname === '/changes/' && search.length > 1,
    answer: answerChosen('/changes/', changesFields),
  },
  {
    described: ['/updates/'],
    matches: ({ pathname, search }) => pathname === '/updates/' && search.length > 1,
    answer: answerChosen('/updates/', updateFields),
  },
  {
    described: ['/opinions/'],
    matches: ({ pathname, search }) => pathname === '/opinions/' && search.length > 1,
    answer: answerChosen('/opinions/', opinionFields),
  },
  {
    described: ['/subscribe/'],
    matches: ({ pathname }) => pathname === '/subscribe/',
    answer: answerSubscribe,
  },
  {
    described: ['/subscribe/mail/', '/subscribe/mail/confirm/'],
    takes: formRule,
    matches: ({ pathname }) => pathname === mailAddresses.signUp || pathname === mailAddresses.confirm,
    answer: answerMailAddress,
  },
  {
    described: ['/subscribe/mail/unsubscribe/'],
    // Mail programs that offer to unsubscribe send either (RFC 8058, 3.2); the address alone says who leaves.
    takes: { ...formRule, types: [...formRule.types, 'multipart/form-data'] },
    matches: ({ pathname }) => pathname === mailAddresses.leave,
    answer: answerMailAddress,
  },
  {
    described: ['/letters/write/'],
    takes: letterRule,
    matches: ({ pathname }) => pathname === voiceAddresses.write,
    answer: answerLetter,
  },
  {
    described: ['/api/submissions'],
    methods: ['POST'],
    takes: submissionRule,
    matches: ({ pathname }) => pathname === voiceAddresses.submissions,
    answer: answerSubmission,
  },
  {
    described: ['/calls/{slug}/sign-up/'],
    takes: formRule,
    matches: ({ pathname }) => callOfSignUp(pathname) !== undefined,
    answer: answerSignUp,
  },
  {
    described: ['/api/signups'],
    methods: ['POST'],
    takes: submissionRule,
    matches: ({ pathname }) => pathname === voiceAddresses.signUps,
    answer: answerSignUpByProgram,
  },
  {
    described: ['/receipt/'],
    takes: formRule,
    matches: ({ pathname }) => pathname === voiceAddresses.receipt,
    answer: answerReceipt,
  },
  {
    described: ['/feeds.opml'],
    matches: ({ pathname, searchParams }) => pathname === '/feeds.opml' && searchParams.has('feed'),
    answer: answerChosenList,
  },
  {
    described: ['/hub'],
    takes: formRule,
    matches: (url) => url.pathname === '/hub',
    answer: answerHub,
  },
  {
    described: ['/search/feed.xml'],
    matches: isSearchFeed,
    answer: ({ portal, url, request, response }) => answerSearchFeed(portal, url, request, response),
  },
  {
    described: ['/suggest.json'],
    matches: (url) => url.pathname === '/suggest.json',
    answer: ({ portal, url, response }) => answerSuggest(portal, url, response),
  },
  {
    described: ['/oembed'],
    matches: (url) => url.pathname === '/oembed',
    answer: answerOembed,
  },
  {
    described: ['/index.txt', '/{section}/{slug}/index.txt'],
    matches: (url) => url.pathname.endsWith(`/${plainTextName}`),
    answer: answerPlainText,
  },
  {
    described: ['/qr.svg', '/{section}/{slug}/qr.svg'],
    matches: (url) => url.pathname.endsWith(`/${qrName}`),
    answer: answerQr,
  },
  {
    described: ['/health.json'],
    matches: (url) => url.pathname === '/health.json',
    answer: ({ health, response }) => answerHealth(health(), response),
  },
];

/** Whether what it answers is made on request, which is counted for each client over all such addresses; others keep limits of their own. */
export const isLimitedTogether = ({ described }: DynamicAddress): boolean => described.some(isMadeOnRequest);
