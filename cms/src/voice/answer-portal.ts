import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { receiptDigestSchema, voiceMessageSchema } from '@xianfeng/content-types/forms/voice-message';
import type { Context } from 'koa';
import { refuse } from '../desk-routes/refuse.ts';
import { receiptState } from './receipt-state.ts';
import { signUpReceipt } from './sign-up-receipt.ts';
import { takeMessage } from './take-message.ts';

/** `POST /api/voice/messages`: takes one message of the portal; taken once more, it changes nothing. */
export async function answerMessage(strapi: Core.Strapi, context: Context): Promise<void> {
  const message = voiceMessageSchema.safeParse((context.request as { body?: unknown }).body);
  if (!message.success) return refuse(context, 400, 'bad-request', '这不是门户转交的来信。');
  try {
    if (!(await takeMessage(strapi, message.data)))
      return refuse(context, 409, 'unreadable', '这封来信打不开，密钥不对。');
  } catch (error) {
    if (!(error instanceof errors.ApplicationError)) throw error;
    // Somebody else holds the call: nothing is wrong with what came, and the portal tries again soon.
    return refuse(context, 503, 'busy', error.message);
  }
  context.body = { taken: true };
}

/** `GET /api/voice/receipts/{digest}`: how the letter or the sign-up of a receipt stands. */
export async function answerReceipt(strapi: Core.Strapi, context: Context): Promise<void> {
  const receipt = receiptDigestSchema.safeParse((context.params as Record<string, string>).receipt);
  const state = receipt.success
    ? ((await signUpReceipt(strapi, receipt.data)) ?? (await receiptState(strapi, receipt.data)))
    : null;
  if (!state) return refuse(context, 404, 'not-found', '没有这个回执。');
  context.set('Cache-Control', 'no-store');
  context.body = state;
}
