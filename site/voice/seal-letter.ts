import {
  bindingOf,
  type SealedPart,
  type SealedLetter,
  type VoiceMessage,
} from '@xianfeng/content-types/forms/voice-message';
import type { Contact } from '@xianfeng/content-types/forms/letter-form';
import { keyPairOf, sealTo } from '@xianfeng/content-types/sealing/hpke';

/** Gives so many random bytes. */
export type Random = (bytes: number) => Uint8Array;

/** A part of a letter as only the desk can read it. */
export function sealPart(
  deskKey: Uint8Array,
  part: SealedPart,
  receipt: string,
  content: object,
  random: Random,
): string {
  const sealed = sealTo(
    deskKey,
    keyPairOf(random(32)),
    Buffer.from(JSON.stringify(content)),
    bindingOf(part, receipt),
  );
  return Buffer.from(sealed).toString('base64url');
}

/** A letter as only the desk can read it, its writer's name and telephone sealed apart. */
export function sealLetter(
  deskKey: Uint8Array,
  {
    receipt,
    at,
    letter,
    contact,
  }: { receipt: string; at: string; letter: SealedLetter; contact: Contact | null },
  random: Random,
): VoiceMessage {
  const seal = (part: SealedPart, content: object): string =>
    sealPart(deskKey, part, receipt, content, random);
  return {
    what: 'letter',
    receipt,
    at,
    letter: seal('letter', letter),
    contact: contact && seal('contact', contact),
  };
}
