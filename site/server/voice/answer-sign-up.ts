import {
  readSignUp,
  signUpFields,
  type SignUpFaults,
  type TypedSignUp,
} from '@xianfeng/content-types/forms/sign-up-form';
import { shownReceipt } from '@xianfeng/content-types/forms/receipt-code';
import { beijingDate } from '@xianfeng/content-types/rules/beijing-time';
import { callStateOn } from '../../presenters/call-state-on.ts';
import { shiftsToChoose, takesSignUps, whenAndWhere } from '../../presenters/sign-ups.ts';
import type { PublishedDocument } from '../../store/published-document.ts';
import { callOfSignUp, signUpAddress, voiceAddresses } from '../../voice/addresses.ts';
import { formToken } from '../../voice/form-token.ts';
import { contentDigest } from '../../voice/receipts.ts';
import { takeSignUp } from '../../voice/take-sent.ts';
import type { Asked } from '../asked.ts';
import { clientOf } from '../client-address.ts';
import { readForm } from '../read-form.ts';
import { sendPage } from '../send-page.ts';
import { nonceIn } from './form-nonce.ts';
import { keepToSender } from './keep-to-sender.ts';
import { letterSubject } from './letter-subject.ts';
import { notOpen } from './not-open.ts';
import { fromOwnPage } from './own-origin.ts';
import { fullNow, invalidSent, readSent, receiptSent, sentObject, sentText, tooManySent } from './program.ts';
import type { OpenVoice } from './voice-desk.ts';

type Call = PublishedDocument<'call'>;

/** The call at an address, when it is one for which people sign up on this site. */
function callAt({ portal }: Asked, address: string): (Call & { readonly address: string }) | undefined {
  const subject = letterSubject(portal.store, address);
  const document = subject?.type === 'call' ? portal.store.documents.get(subject.documentId) : undefined;
  if (!subject || !document) return undefined;
  const call = document as Call;
  return call.data.takesSignups ? { ...call, address: subject.address } : undefined;
}

const today = ({ now }: OpenVoice): string => beijingDate(now().toISOString());
const namesOf = (call: Call, voice: OpenVoice): string[] =>
  shiftsToChoose(call.data, today(voice)).map(({ name }) => name);

interface Shown {
  readonly typed: TypedSignUp;
  readonly faults?: SignUpFaults;
  readonly notice?: string;
}

async function showForm(
  { portal, request, response }: Asked,
  voice: OpenVoice,
  call: Call & { readonly address: string },
  status: number,
  { typed, faults = {}, notice }: Shown,
  headers: Readonly<Record<string, string>> = {},
): Promise<void> {
  const { keys, now, random } = voice;
  const isOpen = takesSignUps(call.data, today(voice));
  const { title, contact } = call.data;
  const page = await portal.onRequest.renderAlone('/render/sign-up/', signUpAddress(call.address), {
    signUp: {
      typed,
      faults,
      notice: isOpen ? notice : closed,
      token: isOpen ? formToken(keys.visitor, now().getTime(), random(16)) : null,
      call: { title, address: call.address, contact },
      shifts: shiftsToChoose(call.data, today(voice)).map((shift) => ({
        name: shift.name,
        words: `${whenAndWhere(shift)}，要 ${shift.places} 人`,
      })),
      isFull: callStateOn(call.data, today(voice)).state === 'full',
    },
  });
  sendPage({ request, response }, status, page, { ...keepToSender, ...headers });
}

const closed = '现在不能报名：没有到报名的日子，已经截止，或者活动取消了。';
const notices = {
  foreign: '这不是从本站的页面寄来的。您填的都还在，请检查以后再点一次“报名”。',
  early: '点得太快，系统没有收下。您填的都还在，请再点一次“报名”。',
  late: '这一页开得太久，换了一张新的表。您填的都还在，请再点一次“报名”。',
  used: '用这一页已经报过一次名，现在填的不一样。要另外报一次，请再点一次“报名”。',
  full: '现在报名的太多，一时收不下。您填的都还在，请过一小时再点“报名”。',
} as const;
const tooMany = (seconds: number): string =>
  `从这里报名的太多。您填的都还在，请过 ${Math.ceil(seconds / 60)} 分钟再点“报名”。`;

/** How long whoever has this telephone has to wait; null when not at all. */
const waitOf = ({ phones, keys }: OpenVoice, phone: string): number | null =>
  phones(contentDigest(keys.visitor, { phone }));

async function take(
  asked: Asked,
  voice: OpenVoice,
  call: Call & { readonly address: string },
): Promise<void> {
  const { portal, settings, request, response } = asked;
  const sent = readForm(asked.sent);
  const typed = {
    ...(Object.fromEntries(signUpFields.map((field) => [field, sent.get(field) ?? ''])) as TypedSignUp),
    call: call.address,
  };
  const again = (notice: string, status = 400, headers = {}): Promise<void> =>
    showForm(asked, voice, call, status, { typed, notice }, headers);
  const later = (wait: number): Promise<void> => again(tooMany(wait), 429, { 'retry-after': String(wait) });
  const wait = voice.signUps(clientOf(request));
  if (wait !== null) return later(wait);
  if (!takesSignUps(call.data, today(voice))) return again(closed, 409);
  if (!fromOwnPage(request, settings.origin)) return again(notices.foreign);
  const nonce = nonceIn(voice, sent);
  const read = readSignUp(typed, namesOf(call, voice));
  if ('faults' in read) return showForm(asked, voice, call, 400, { typed, faults: read.faults });
  if (typeof nonce === 'string') return again(notices[nonce]);
  const waitAgain = waitOf(voice, read.contact.phone);
  if (waitAgain !== null) return later(waitAgain);
  // Filled in by programs alone: they get a receipt for nothing.
  const taken =
    (sent.get('website') ?? '') === ''
      ? takeSignUp(voice, nonce, { ...read, call: call.documentId })
      : { receipt: '0'.repeat(16) };
  if (taken === 'used') return again(notices.used);
  if (taken === 'full') return again(notices.full, 429, { 'retry-after': '3600' });
  const page = await portal.onRequest.renderAlone('/render/receipt/', voiceAddresses.receipt, {
    receipt: { code: shownReceipt(taken.receipt), given: 'signup' },
  });
  sendPage({ request, response }, 200, page, keepToSender);
}

const empty = Object.fromEntries(signUpFields.map((field) => [field, ''])) as TypedSignUp;

/** Answers `/calls/{slug}/sign-up/`: the form, and what it sends. */
export async function answerSignUp(asked: Asked): Promise<void> {
  const { voice, url, request } = asked;
  const call = callAt(asked, callOfSignUp(url.pathname) ?? '');
  if (!voice?.isOpen() || !call) return notOpen(asked);
  if (request.method === 'POST') return take(asked, voice, call);
  return showForm(asked, voice, call, 200, { typed: { ...empty, people: '1' } });
}

const tooManyHere = '从这里报名的太多';
const signUpSchema = sentObject({
  call: sentText,
  name: sentText,
  phone: sentText,
  consent: sentText,
  shift: sentText.default(''),
  people: sentText.default('1'),
  remark: sentText.default(''),
});

/** Answers `POST /api/signups`: a sign-up from a program, under the same rules; 201 with its receipt. */
export function answerSignUpByProgram(asked: Asked): void {
  const { voice, settings, request, response, sent } = asked;
  if (!voice?.isOpen()) return void notOpen(asked);
  const wait = voice.signUps(clientOf(request));
  if (wait !== null) return tooManySent(response, wait, tooManyHere);
  if (!fromOwnPage(request, settings.origin))
    return invalidSent(response, { origin: '不能从别的网站的页面寄来。' });
  const body = readSent(signUpSchema, sent);
  if ('faults' in body) return invalidSent(response, body.faults);
  const call = callAt(asked, body.data.call);
  if (!call) return invalidSent(response, { call: '这个网址不是在网站上报名的需求。' });
  if (!takesSignUps(call.data, today(voice))) return invalidSent(response, { call: closed });
  const read = readSignUp(body.data, namesOf(call, voice));
  if ('faults' in read) return invalidSent(response, read.faults);
  const waitAgain = waitOf(voice, read.contact.phone);
  if (waitAgain !== null) return tooManySent(response, waitAgain, tooManyHere);
  const taken = takeSignUp(voice, voice.random(16), { ...read, call: call.documentId });
  if (typeof taken === 'string') return fullNow(response, '现在报名的太多');
  return receiptSent(response, taken.receipt);
}
