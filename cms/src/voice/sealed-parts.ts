import type { Core } from '@strapi/strapi';
import type { Contact } from '@xianfeng/content-types/forms/letter-form';
import {
  bindingOf,
  letterAnswerSchema,
  sealedContactSchema,
  sealedLetterSchema,
  sealedRecheckSchema,
  sealedSignUpSchema,
  type SealedPart,
  type SealedLetter,
  type SealedSignUp,
} from '@xianfeng/content-types/forms/voice-message';
import { openSealed } from '@xianfeng/content-types/sealing/hpke';
import { seal, unseal } from '@xianfeng/content-types/sealing/seal';
import { deskKeys, restKey } from '@xianfeng/content-types/sealing/voice-keys';
import type { z } from 'zod';

/** Opens and seals what lies in the tables of letters and sign-ups. */
export interface SealedParts {
  /** Null when it was sealed to another key, or is no letter. */
  letter(receipt: string, sealed: string): SealedLetter | null;
  contact(receipt: string, sealed: string): Contact | null;
  signup(receipt: string, sealed: string): SealedSignUp | null;
  /** Why a recheck is wanted. */
  recheck(receipt: string, sealed: string): string | null;
  /** Seals what the desk writes about a letter. */
  seal(text: string): string;
  /** Null when it was deleted, or sealed with another key. */
  open(sealed: string | null): string | null;
  /** An answer that was sealed as JSON; null when it was deleted. */
  answer(sealed: string | null): z.output<typeof letterAnswerSchema> | null;
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
  const open = (part: SealedPart, receipt: string, sealed: string) =>
    openSealed(own, Buffer.from(sealed, 'base64url'), bindingOf(part, receipt));
  const unsealed = (sealed: string | null) => (sealed === null ? null : unseal(rest, 'voice', sealed));
  const parts: SealedParts = {
    letter: (receipt, sealed) => parsed(sealedLetterSchema, open('letter', receipt, sealed)),
    contact: (receipt, sealed) => parsed(sealedContactSchema, open('contact', receipt, sealed)),
    signup: (receipt, sealed) => parsed(sealedSignUpSchema, open('signup', receipt, sealed)),
    recheck: (receipt, sealed) =>
      parsed(sealedRecheckSchema, open('recheck', receipt, sealed))?.reason ?? null,
    seal: (text) => seal(rest, 'voice', text),
    open: unsealed,
    answer(sealed) {
      const text = unsealed(sealed);
      return text === null ? null : parsed(letterAnswerSchema, Buffer.from(text));
    },
  };
  made.set(strapi, parts);
  return parts;
}
