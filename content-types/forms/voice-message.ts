import { z } from 'zod';
import { letterLimits, type Contact, type Letter } from './letter-form.ts';
import { signUpLimits, type SignUp } from './sign-up-form.ts';
import { signUpStateWords } from '../rules/sign-up-words.ts';
import {
  letterKindWords,
  letterStateWords,
  outcomeWords,
  ratingWords,
  writerWords,
  type LetterRating,
} from '../rules/letter-words.ts';

const codes = <W extends Readonly<Record<string, string>>>(words: W) =>
  z.enum(Object.keys(words) as [keyof W & string, ...(keyof W & string)[]]);

/** What stands for a receipt wherever one is stored: its HMAC, in base64url. */
export const receiptDigestSchema = z.string().regex(/^[\w-]{43}$/);
const sealedSchema = z.string().regex(/^[\w-]{60,40000}$/);
const shiftName = z.string().max(60);
const about = { receipt: receiptDigestSchema, at: z.iso.datetime() };

/** What the portal hands over to the desk, again until it is acknowledged; the same message twice changes nothing. */
export const voiceMessageSchema = z.discriminatedUnion('what', [
  z.strictObject({
    what: z.literal('letter'),
    ...about,
    letter: sealedSchema,
    contact: sealedSchema.nullable(),
  }),
  z.strictObject({ what: z.literal('signup'), ...about, signup: sealedSchema, contact: sealedSchema }),
  z.strictObject({ what: z.literal('shift'), ...about, shift: shiftName }),
  z.strictObject({ what: z.literal('withdraw'), ...about }),
  z.strictObject({ what: z.literal('rating'), ...about, rating: codes(ratingWords) }),
  z.strictObject({ what: z.literal('recheck'), ...about, reason: sealedSchema }),
]);
export type VoiceMessage = z.output<typeof voiceMessageSchema>;

/** The document that a letter is about. */
export interface Subject {
  readonly type: string;
  readonly documentId: string;
}

/** What is sealed: the letter and what it is about. */
export type SealedLetter = Letter & { readonly about: Subject | null };

export const sealedLetterSchema: z.ZodType<SealedLetter> = z.strictObject({
  kind: codes(letterKindWords),
  subject: z.string().max(letterLimits.subject.most * 2),
  text: z.string().max(letterLimits.text.most * 2),
  writer: codes(writerWords).optional(),
  open: z.boolean(),
  consent: z.string().max(20),
  about: z.strictObject({ type: z.string().max(40), documentId: z.string().max(40) }).nullable(),
});

export const sealedContactSchema: z.ZodType<Contact> = z.strictObject({
  name: z.string().max(60).optional(),
  phone: z.string().max(30).optional(),
});

/** What is sealed of a sign-up: what it is for, by the documentId of the call. */
export type SealedSignUp = SignUp & { readonly call: string };

export const sealedSignUpSchema: z.ZodType<SealedSignUp> = z.strictObject({
  call: z.string().max(40),
  shift: shiftName,
  people: z.int().min(1).max(signUpLimits.people.most),
  remark: z
    .string()
    .max(signUpLimits.remark.most * 2)
    .optional(),
  consent: z.string().max(20),
});

/** Why its writer wants it looked at once more. */
export const sealedRecheckSchema = z.strictObject({ reason: z.string().max(letterLimits.recheck.most * 2) });

/** What of a letter or a sign-up is sealed, each by itself. */
export type SealedPart = 'letter' | 'contact' | 'recheck' | 'signup';

/** To what the parts are bound: the receipt, so that no part can be moved to another letter or sign-up. */
export const bindingOf = (part: SealedPart, receipt: string) => ({
  info: new TextEncoder().encode(`xianfeng ${part}`),
  aad: new TextEncoder().encode(receipt),
});

/** What was answered. */
export const letterAnswerSchema = z.object({
  text: z.string(),
  outcome: codes(outcomeWords),
  on: z.iso.date(),
  unit: z.string(),
});

/** What the desk tells the holder of a receipt. Dates are Beijing's. */
export const receiptStateSchema = z.object({
  state: codes(letterStateWords),
  kind: codes(letterKindWords).nullable(),
  receivedOn: z.iso.date(),
  /** The last day for the answer; null when it was given, or nothing is to be answered. */
  due: z.iso.date().nullable(),
  /** Who is at work on it. */
  unit: z.string().nullable(),
  answer: letterAnswerSchema.nullable(),
  /** The answer before the recheck, when there was one. */
  first: letterAnswerSchema.nullable().default(null),
  /** Whether its holder may ask, once, that it is looked at again. */
  mayRecheck: z.boolean().default(false),
  /** Address on this site under which question and answer are public; null while they are not. */
  opinion: z.string().startsWith('/').nullable().default(null),
  rating: codes(ratingWords).nullable(),
  /** When what was written will be deleted; null when it is not decided yet, or was done. */
  keptUntil: z.iso.date().nullable(),
});
export type ReceiptState = z.output<typeof receiptStateSchema>;

/** What the desk tells the holder of a receipt for a sign-up. */
export const signUpReceiptSchema = z.object({
  what: z.literal('signup'),
  state: codes(signUpStateWords),
  /** Title and address of the call as it is public; null when it no longer is. */
  call: z.object({ title: z.string(), address: z.string().startsWith('/') }).nullable(),
  /** Empty where the call has no shifts. */
  shift: z.string(),
  people: z.int(),
  /** Which of those who wait they are; null when they have their places. */
  position: z.int().nullable(),
  /** For those who came. */
  hours: z.number().nullable(),
  /** To which other shifts they may still change. */
  shifts: z.array(z.string()),
  mayCancel: z.boolean(),
  /** Whether name and telephone are still kept. */
  isKept: z.boolean(),
  /** When they will be deleted; null when they were, or it cannot be told yet. */
  keptUntil: z.iso.date().nullable(),
});
export type SignUpReceipt = z.output<typeof signUpReceiptSchema>;

export const isRating = (typed: string): typed is LetterRating => Object.hasOwn(ratingWords, typed);
