import type { Contact, Letter } from '@xianfeng/content-types/forms/letter-form';
import type { Subject } from '@xianfeng/content-types/forms/voice-message';
import type { Voice } from './open-voice.ts';
import { contentDigest, receiptDigest, receiptFor } from './receipts.ts';
import { sealLetter } from './seal-letter.ts';

/** More than this many wait only when the desk has been away for long or somebody floods; a disk is not endless. */
export const mostWaiting = 100_000;

/**
 * Takes a letter and gives its receipt, once it is on disk. `used` when another letter came with this number, `full` when
 * too many wait already.
 * @param nonce the number that the form carried; the same letter sent with it again gets the same receipt
 */
export function takeLetter(
  { inbox, keys, now, random }: Voice,
  nonce: Uint8Array,
  { letter, contact, about }: { letter: Letter; contact: Contact | null; about: Subject | null },
): { readonly receipt: string } | 'used' | 'full' {
  if (inbox.count() >= mostWaiting) return 'full';
  const code = receiptFor(keys.visitor, nonce);
  const receipt = receiptDigest(keys.visitor, code);
  const content = { letter: { ...letter, about }, contact };
  const message = sealLetter(keys.desk, { receipt, at: now().toISOString(), ...content }, random);
  return inbox.take(message, contentDigest(keys.visitor, content)) === 'used' ? 'used' : { receipt: code };
}
