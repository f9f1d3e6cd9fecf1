import { z } from 'zod';
import { ledgerKeyHeader } from '@xianfeng/content-types/ledger/ledger-key';
import {
  receiptStateSchema,
  signUpReceiptSchema,
  type ReceiptState,
  type SignUpReceipt,
  type VoiceMessage,
} from '@xianfeng/content-types/forms/voice-message';

export interface DeskAccess {
  readonly cms: string;
  readonly key: string;
  readonly fetch: typeof fetch;
}

const patienceMs = 10_000;
const readerPatienceMs = 3_000;

/** Hands a message over: `taken`, `refused` when the desk cannot take just this one, `away` when it took nothing. */
export async function handOver(
  { cms, key, fetch }: DeskAccess,
  message: VoiceMessage,
  signal: AbortSignal,
): Promise<'taken' | 'refused' | 'away'> {
  try {
    const answer = await fetch(`${cms}/api/voice/messages`, {
      method: 'POST',
      headers: { [ledgerKeyHeader]: key, 'content-type': 'application/json' },
      body: JSON.stringify(message),
      signal: AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]),
    });
    await answer.body?.cancel();
    if (answer.ok) return 'taken';
    return answer.status === 400 || answer.status === 409 ? 'refused' : 'away';
  } catch {
    return 'away';
  }
}

/** What the desk tells of a letter, or of a sign-up. */
export type Told = ReceiptState | SignUpReceipt;
const toldSchema = z.union([signUpReceiptSchema, receiptStateSchema]);

export const isSignUp = (told: Told): told is SignUpReceipt => 'what' in told;

/** How the letter or the sign-up of a receipt stands at the desk; null when the desk knows none, `away` when it does not say. */
export async function askReceipt(
  { cms, key, fetch }: DeskAccess,
  receipt: string,
): Promise<Told | null | 'away'> {
  try {
    const answer = await fetch(`${cms}/api/voice/receipts/${receipt}`, {
      headers: { [ledgerKeyHeader]: key },
      signal: AbortSignal.timeout(readerPatienceMs),
    });
    if (answer.status === 404) return null;
    const read = toldSchema.safeParse(await answer.json());
    return answer.ok && read.success ? read.data : 'away';
  } catch {
    return 'away';
  }
}
