import {
  letterFields,
  readLetter,
  type LetterFaults,
  type TypedLetter,
} from '@xianfeng/content-types/forms/letter-form';
import { shownReceipt } from '@xianfeng/content-types/forms/receipt-code';
import { z } from 'zod';
import { voiceAddresses } from '../../voice/addresses.ts';
import { formToken, readFormToken } from '../../voice/form-token.ts';
import { takeLetter } from '../../voice/take-letter.ts';
import { answerError } from '../answer-error.ts';
import { clientOf } from '../client-address.ts';
import type { Asked } from '../asked.ts';
import { readForm } from '../read-form.ts';
import { sendPage } from '../send-page.ts';
import { letterSubject } from './letter-subject.ts';
import { notOpen } from './not-open.ts';
import { fromOwnPage } from './own-origin.ts';
import { keepToSender } from './keep-to-sender.ts';
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

/** The number that the form carried, or why it counts as none. */
function nonceOf({ keys, now }: OpenVoice, sent: URLSearchParams): Uint8Array | 'early' | 'late' {
  return readFormToken(keys.visitor, now().getTime(), sent.get('token') ?? '') ?? 'late';
}

async function take(asked: Asked, voice: OpenVoice): Promise<void> {
  const { portal, settings, request, response } = asked;
  const sent = readForm(asked.sent);
  const typed = typedIn(sent);
  const again = (notice: string, status = 400, headers = {}): Promise<void> =>
    showForm(asked, voice, status, { typed, notice }, headers);
  const wait = voice.letters(clientOf(request));
  if (wait !== null) return again(tooMany(wait), 429, { 'retry-after': String(wait) });
  if (!fromOwnPage(request, settings.origin)) return again(notices.foreign);
  const nonce = nonceOf(voice, sent);
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
    receipt: { code: shownReceipt(taken.receipt), given: true },
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

const text = z.string('要写成文字').max(20_000, '太长');
const submissionSchema = z.strictObject(
  {
    kind: text,
    subject: text,
    text,
    open: text,
    consent: text,
    writer: text.default(''),
    name: text.default(''),
    phone: text.default(''),
    about: text.default(''),
  },
  {
    error: ({ code, keys }) =>
      code === 'unrecognized_keys' ? `没有 ${keys?.[0]?.slice(0, 40)} 这一项` : '要写成一个对象',
  },
);

function json(sent: Buffer): unknown {
  try {
    return JSON.parse(sent.toString('utf8'));
  } catch {
    return undefined;
  }
}

/** Answers `POST /api/submissions`: a letter from a program, under the same rules; 201 with its receipt. */
export function answerSubmission(asked: Asked): void {
  const { voice, portal, settings, request, response, sent } = asked;
  if (!voice?.isOpen()) return void notOpen(asked);
  const wait = voice.letters(clientOf(request));
  if (wait !== null)
    return answerError(
      response,
      429,
      { code: 'too-many', message: `从这里寄来的信太多，请过 ${wait} 秒再试。` },
      { 'retry-after': String(wait) },
    );
  const invalid = (fields: Readonly<Record<string, string>>): void =>
    answerError(response, 400, {
      code: 'invalid',
      message: Object.values(fields)[0] ?? '请发送一个 JSON 对象，字段见 /openapi.json。',
      fields,
    });
  if (!fromOwnPage(request, settings.origin)) return invalid({ origin: '不能从别的网站的页面寄来。' });
  const body = submissionSchema.safeParse(json(sent));
  if (!body.success)
    return invalid(
      Object.fromEntries(
        body.error.issues.map(({ path, message }) => [path.join('.') || 'body', `${message}。`]),
      ),
    );
  const read = readLetter(body.data);
  if ('faults' in read) return invalid(read.faults);
  const subject = letterSubject(portal.store, body.data.about);
  if (body.data.about !== '' && !subject) return invalid({ about: '这个网址不是本站公开的内容。' });
  const about = subject ? { type: subject.type, documentId: subject.documentId } : null;
  const taken = takeLetter(voice, voice.random(16), { ...read, about });
  if (typeof taken === 'string')
    return answerError(
      response,
      429,
      { code: 'full', message: '现在来信太多，请过一小时再试。' },
      { 'retry-after': '3600' },
    );
  response
    .writeHead(201, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
    .end(JSON.stringify({ receipt: shownReceipt(taken.receipt) }));
}
