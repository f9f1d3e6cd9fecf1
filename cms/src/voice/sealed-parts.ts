import type { Core } from '@strapi/strapi';
import type { Contact } from '@xianfeng/content-types/forms/letter-form';
import {
  bindingOf,
  sealedContactSchema,
  sealedLetterSchema,
  type SealedLetter,
} from '@xianfeng/content-types/forms/voice-message';
import { openSealed } from '@xianfeng/content-types/sealing/hpke';
import { seal, unseal } from '@xianfeng/content-types/sealing/seal';
import { deskKeys, restKey } from '@xianfeng/content-types/sealing/voice-keys';
import type { z } from 'zod';

/** Opens and seals what lies in the tables of letters. */
export interface SealedParts {
  /** Null when it was sealed to another key, or is no letter. */
  letter(receipt: string, sealed: string): SealedLetter | null;
  contact(receipt: string, sealed: string): Contact | null;
  /** Seals what the desk writes about a letter. */
  seal(text: string): string;
  /** Null when it was deleted, or sealed with another key. */
  open(sealed: string | null): string | null;
}

function parsed<T>(schema: z.ZodType<T>, bytes: Uint8Array | null): T | null {
  if (!bytes) return null;
  try {
    return schema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  } catch {
    return null;
  }
}

const made = new WeakMap<Core.Strapi, SealedParts>();

export function sealedParts(strapi: Core.Strapi): SealedParts {
  const known = made.get(strapi);
  if (known) return known;
  const key = strapi.config.get<string>('voice.key');
  const [own, rest] = [deskKeys(key), restKey(key)];
  const open = (part: 'letter' | 'contact', receipt: string, sealed: string) =>
    openSealed(own, Buffer.from(sealed, 'base64url'), bindingOf(part, receipt));
  const parts: SealedParts = {
    letter: (receipt, sealed) => parsed(sealedLetterSchema, open('letter', receipt, sealed)),
    contact: (receipt, sealed) => parsed(sealedContactSchema, open('contact', receipt, sealed)),
    seal: (text) => seal(rest, 'voice', text),
    open: (sealed) => (sealed === null ? null : unseal(rest, 'voice', sealed)),
  };
  made.set(strapi, parts);
  return parts;
}
