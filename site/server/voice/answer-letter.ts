import {
  letterFields,
  readLetter,
  type LetterFaults,
  type TypedLetter,
} from '@xianfeng/content-types/forms/letter-form';
import { shownReceipt } from '@xianfeng/content-types/forms/receipt-code';
import { voiceAddresses } from '../../voice/addresses.ts';
import { formToken } from '../../voice/form-token.ts';
import { takeLetter } from '../../voice/take-sent.ts';
import { clientOf } from '../client-address.ts';
import type { Asked } from '../asked.ts';
import { readForm } from '../read-form.ts';
import { sendPage } from '../send-page.ts';
import { nonceIn } from './form-nonce.ts';
import { letterSubject } from './letter-subject.ts';
import { notOpen } from './not-open.ts';
import { fromOwnPage } from './own-origin.ts';
import { keepToSender } from './keep-to-sender.ts';
import { fullNow, invalidSent, readSent, receiptSent, sentObject, sentText, tooManySent } from './program.ts';
import type { OpenVoice } from './voice-desk.ts';

/** Two thousand characters, each nine bytes long in a form, and the other fields. */
const most = 64 * 1024;
export const letterRule = { types: ['application/x-www-form-urlencoded'], most };
export const submissionRule = { types: ['application/json'], most };

const empty = Object.fromEntries(letterFields.map((field) => [field, ''])) as TypedLetter;
const typedIn = (sent: URLSearchParams): TypedLetter =>
  Object.fromEntries(letterFields.map((field) => [field, sent.get(field) ?? ''])) as TypedLetter;

interface Shown {
  readonly typed: TypedLetter;
  readonly faults?: LetterFaults;
  readonly notice?: string;
}

async function showForm(
  { portal, request, response }: Asked,
  { keys, now, random }: OpenVoice,
  status: number,
  { typed, faults = {}, notice }: Shown,
  headers: Readonly<Record<string, string>> = {},
): Promise<void> {
  const subject = letterSubject(portal.store, typed.about);
  const page = await portal.onRequest.renderAlone('/render/letter/', voiceAddresses.write, {
    letter: {
      typed: { ...typed, about: subject?.address ?? '' },
      faults,
      notice,
      token: formToken(keys.visitor, now().getTime(), random(16)),
      about: subject && { title: subject.title, address: subject.address },
    },
  });
  sendPage({ request, response }, status, page, { ...keepToSender, ...headers });
}

const notices = {
  foreign: '这不是从本站的页面寄来的。您写的都还在，请检查以后再点一次“寄出”。',
  early: '寄得太快，系统没有收下。您写的都还在，请再点一次“寄出”。',
  late: '这一页开得太久，要换一张新的信纸。您写的都还在，请再点一次“寄出”。',
  used: '用这一页已经寄过一封信，现在的内容不一样。要另外寄一封，请再点一次“寄出”。',
  full: '现在来信太多，一时收不下。您写的都还在，请过一小时再点“寄出”。',
} as const;
const tooMany = (seconds: number): string =>
  `从这里寄来的信太多。您写的都还在，请过 ${Math.ceil(seconds / 60)} 分钟再点“寄出”。`;

async function take(asked: Asked, voice: OpenVoice): Promise<void> {
  const { portal, settings, request, response } = asked;
  const sent = readForm(asked.sent);
  const typed = typedIn(sent);
  const again = (notice: string, status = 400, headers = {}): Promise<void> =>
    showForm(asked, voice, status, { typed, notice }, headers);
  const wait = voice.letters(clientOf(request));
  if (wait !== null) return again(tooMany(wait), 429, { 'retry-after': String(wait) });
  if (!fromOwnPage(request, settings.origin)) return again(notices.foreign);
  const nonce = nonceIn(voice, sent);
  const read = readLetter(typed);
  if ('faults' in read) return showForm(asked, voice, 400, { typed, faults: read.faults });
  if (typeof nonce === 'string') return again(notices[nonce]);
  const subject = letterSubject(portal.store, typed.about);
  const about = subject ? { type: subject.type, documentId: subject.documentId } : null;
  // Filled in by programs alone: they get a receipt for nothing.
  const taken =
    (sent.get('website') ?? '') === ''
      ? takeLetter(voice, nonce, { ...read, about })
      : { receipt: '0'.repeat(16) };
  if (taken === 'used') return again(notices.used);
  if (taken === 'full') return again(notices.full, 429, { 'retry-after': '3600' });
  const page = await portal.onRequest.renderAlone('/render/receipt/', voiceAddresses.receipt, {
    receipt: { code: shownReceipt(taken.receipt), given: 'letter' },
  });
  sendPage({ request, response }, 200, page, keepToSender);
}

/** Answers `/letters/write/`: the form, and what it sends. */
export async function answerLetter(asked: Asked): Promise<void> {
  const { voice, url, request } = asked;
  if (!voice?.isOpen()) return notOpen(asked);
  if (request.method === 'POST') return take(asked, voice);
  const about = url.searchParams.get('about') ?? '';
  return showForm(asked, voice, 200, { typed: { ...empty, about } });
}

const submissionSchema = sentObject({
  kind: sentText,
  subject: sentText,
  text: sentText,
  open: sentText,
  consent: sentText,
  writer: sentText.default(''),
  name: sentText.default(''),
  phone: sentText.default(''),
  about: sentText.default(''),
});

/** Answers `POST /api/submissions`: a letter from a program, under the same rules; 201 with its receipt. */
export function answerSubmission(asked: Asked): void {
  const { voice, portal, settings, request, response, sent } = asked;
  if (!voice?.isOpen()) return void notOpen(asked);
  const wait = voice.letters(clientOf(request));
  if (wait !== null) return tooManySent(response, wait, '从这里寄来的信太多');
  if (!fromOwnPage(request, settings.origin))
    return invalidSent(response, { origin: '不能从别的网站的页面寄来。' });
  const body = readSent(submissionSchema, sent);
  if ('faults' in body) return invalidSent(response, body.faults);
  const read = readLetter(body.data);
  if ('faults' in read) return invalidSent(response, read.faults);
  const subject = letterSubject(portal.store, body.data.about);
  if (body.data.about !== '' && !subject)
    return invalidSent(response, { about: '这个网址不是本站公开的内容。' });
  const about = subject ? { type: subject.type, documentId: subject.documentId } : null;
  const taken = takeLetter(voice, voice.random(16), { ...read, about });
  if (typeof taken === 'string') return fullNow(response, '现在来信太多');
  return receiptSent(response, taken.receipt);
}
