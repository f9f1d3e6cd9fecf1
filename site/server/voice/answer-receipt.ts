import { readReceipt, shownReceipt } from '@xianfeng/content-types/forms/receipt-code';
import { isRating } from '@xianfeng/content-types/forms/voice-message';
import { readRecheck } from '@xianfeng/content-types/forms/letter-form';
import { beijingDate } from '@xianfeng/content-types/rules/beijing-time';
import type { ReceiptPage } from '../../rendering/page-locals.ts';
import { voiceAddresses } from '../../voice/addresses.ts';
import { mostWaiting } from '../../voice/take-sent.ts';
import { sealPart } from '../../voice/seal-letter.ts';
import { isSignUp, type Told } from '../../voice/ask-desk.ts';
import { receiptDigest } from '../../voice/receipts.ts';
import type { Asked } from '../asked.ts';
import { clientOf } from '../client-address.ts';
import { readForm } from '../read-form.ts';
import { sendPage } from '../send-page.ts';
import { keepToSender } from './keep-to-sender.ts';
import { notOpen } from './not-open.ts';
import { fromOwnPage } from './own-origin.ts';
import { lookAtSignUp, signUpHere } from './sign-up-receipt.ts';
import type { OpenVoice } from './voice-desk.ts';

async function show(
  { portal, request, response }: Asked,
  status: number,
  receipt: ReceiptPage,
  headers: Readonly<Record<string, string>> = {},
): Promise<void> {
  const page = await portal.onRequest.renderAlone('/render/receipt/', voiceAddresses.receipt, { receipt });
  sendPage({ request, response }, status, page, { ...keepToSender, ...headers });
}

/** As long as it waits here, the desk knows nothing of it. */
function stateHere({ inbox }: OpenVoice, digest: string): Told | undefined {
  const waiting = inbox.waitingSent(digest);
  if (waiting?.what === 'signup') return signUpHere;
  return (
    waiting && {
      state: 'received',
      kind: null,
      receivedOn: beijingDate(waiting.at),
      due: null,
      unit: null,
      answer: null,
      first: null,
      mayRecheck: false,
      opinion: null,
      rating: null,
      keptUntil: null,
    }
  );
}

const notices = {
  slip: '回执码写得不对。它有16位，由数字和字母组成，请对照收到的回执再填一次。',
  unknown: '没有查到这个回执码，请对照收到的回执再填一次。',
  away: '现在查不到最新的情况，请过几分钟再来。您寄的、报的都没有丢。',
  full: '现在来信太多，一时收不下，请过一小时再试。您寄的、报的都没有丢。',
  recheckLater: '现在转不出去。您写的都还在，请过几分钟再点“请求复查”。',
  recheckFull: '现在来信太多，一时收不下。您写的都还在，请过一小时再点“请求复查”。',
  recheck: '已经转给上一级复查，五个工作日内再答复一次。办到哪一步，还是凭这个回执码查看。',
  cancelled: '已经收到，您的姓名、电话和备注正在删除，一般几分钟以内完成；报的名额也让给别人。',
  withdrawn: '已经撤回。您写的全部内容、姓名和电话正在删除，一般几分钟以内完成。',
} as const;

/** What is written down until the desk has it. */
const isKept = (wish: string): boolean =>
  wish === 'withdraw-sure' || wish === 'recheck' || wish === 'shift' || isRating(wish);
/** The desk is started again within minutes. */
const later = { 'retry-after': '120' };

/** Looks up the receipt, and does what its holder wants. */
async function look(asked: Asked, voice: OpenVoice): Promise<void> {
  const { request, settings } = asked;
  const sent = readForm(asked.sent);
  const typed = (sent.get('code') ?? '').slice(0, 80);
  const wait = voice.receipts(clientOf(request));
  if (wait !== null)
    return show(
      asked,
      429,
      { code: typed, notice: `从这里查得太多，请过 ${Math.ceil(wait / 60)} 分钟再试。` },
      { 'retry-after': String(wait) },
    );
  const code = readReceipt(typed);
  if (!code || !fromOwnPage(request, settings.origin))
    return show(asked, 400, { code: typed, notice: notices.slip });
  const digest = receiptDigest(voice.keys.visitor, code);
  const shown = shownReceipt(code);
  const found = stateHere(voice, digest) ?? (await voice.ask(digest));
  if (found === null) return show(asked, 400, { code: shown, notice: notices.unknown });
  const wish = sent.get('wish') ?? '';
  const at = voice.now().toISOString();
  const reason = (sent.get('reason') ?? '').slice(0, 20_000);
  const asksRecheck = wish === 'recheck' && reason.trim() !== '';
  const state = found === 'away' || isSignUp(found) ? undefined : found;
  const signUp = found !== 'away' && isSignUp(found) ? found : undefined;
  if (isKept(wish) && voice.inbox.count() >= mostWaiting)
    return show(
      asked,
      429,
      asksRecheck
        ? { code: shown, state, recheck: { reason, fault: notices.recheckFull } }
        : { code: shown, state, signUp, notice: notices.full },
      { 'retry-after': '3600' },
    );
  if (wish === 'withdraw-sure') {
    voice.inbox.forget(digest);
    voice.inbox.add({ what: 'withdraw', receipt: digest, at });
    return show(asked, 200, { code: shown, notice: signUp ? notices.cancelled : notices.withdrawn });
  }
  if (found === 'away' && asksRecheck)
    return show(asked, 503, { code: shown, recheck: { reason, fault: notices.recheckLater } }, later);
  if (found === 'away') return show(asked, 200, { code: shown, notice: notices.away });
  if (isSignUp(found))
    return lookAtSignUp(asked, voice, { code: shown, digest, signUp: found, wish, sent }, (page) =>
      show(asked, 200, page),
    );
  if (wish === 'withdraw' && found.state !== 'withdrawn')
    return show(asked, 200, { code: shown, state: found, sure: true });
  if (isRating(wish) && found.state === 'answered') {
    voice.inbox.add({ what: 'rating', receipt: digest, at, rating: wish });
    return show(asked, 200, { code: shown, state: { ...found, rating: wish } });
  }
  if (wish === 'recheck' && found.mayRecheck) {
    const read = readRecheck(reason);
    if ('fault' in read)
      return show(asked, 400, { code: shown, state: found, recheck: { reason, fault: read.fault } });
    const { keys, random, inbox } = voice;
    inbox.add({
      what: 'recheck',
      receipt: digest,
      at,
      reason: sealPart(keys.desk, 'recheck', digest, read, random),
    });
    return show(asked, 200, { code: shown, notice: notices.recheck });
  }
  return show(asked, 200, { code: shown, state: found });
}

/** Answers `/receipt/`: what became of a letter or a sign-up, for whoever holds its receipt. The code never stands in an address. */
export async function answerReceipt(asked: Asked): Promise<void> {
  const { voice, request } = asked;
  if (!voice?.isOpen()) return notOpen(asked);
  return request.method === 'POST' ? look(asked, voice) : show(asked, 200, { code: '' });
}
