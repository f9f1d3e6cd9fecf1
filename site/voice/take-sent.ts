import type { Contact, Letter } from '@xianfeng/content-types/forms/letter-form';
import type { SignUp } from '@xianfeng/content-types/forms/sign-up-form';
import type { SealedSignUp, Subject, VoiceMessage } from '@xianfeng/content-types/forms/voice-message';
import type { Voice } from './open-voice.ts';
import { contentDigest, receiptDigest, receiptFor } from './receipts.ts';
import { sealLetter, sealPart } from './seal-letter.ts';

/** More than this many wait only when the desk has been away for long or somebody floods; a disk is not endless. */
export const mostWaiting = 100_000;

/**
 * Takes what somebody sent and gives its receipt, once it is on disk. `used` when something else came with this number,
 * `full` when too many wait already.
 * @param nonce the number that the form carried; the same sent with it again gets the same receipt
 * @param seal makes of it what only the desk can read
 */
export function takeSent(
  { inbox, keys, now }: Voice,
  nonce: Uint8Array,
  content: object,
  seal: (about: { readonly receipt: string; readonly at: string }) => VoiceMessage,
): { readonly receipt: string } | 'used' | 'full' {
  if (inbox.count() >= mostWaiting) return 'full';
  const code = receiptFor(keys.visitor, nonce);
  const receipt = receiptDigest(keys.visitor, code);
  const message = seal({ receipt, at: now().toISOString() });
  return inbox.take(message, contentDigest(keys.visitor, content)) === 'used' ? 'used' : { receipt: code };
}

/** Takes a letter, see `takeSent`. */
export function takeLetter(
  voice: Voice,
  nonce: Uint8Array,
  { letter, contact, about }: { letter: Letter; contact: Contact | null; about: Subject | null },
): ReturnType<typeof takeSent> {
  const content = { letter: { ...letter, about }, contact };
  return takeSent(voice, nonce, content, (sent) =>
    sealLetter(voice.keys.desk, { ...sent, ...content }, voice.random),
  );
}

/** Takes a sign-up for a call, see `takeSent`. */
export function takeSignUp(
  { keys, random, ...voice }: Voice,
  nonce: Uint8Array,
  { signup, contact, call }: { signup: SignUp; contact: Contact; call: string },
): ReturnType<typeof takeSent> {
  const content: { signup: SealedSignUp; contact: Contact } = { signup: { ...signup, call }, contact };
  return takeSent({ keys, random, ...voice }, nonce, content, ({ receipt, at }) => ({
    what: 'signup',
    receipt,
    at,
    signup: sealPart(keys.desk, 'signup', receipt, content.signup, random),
    contact: sealPart(keys.desk, 'contact', receipt, contact, random),
  }));
}
