import { z } from 'zod';
import { letterKindWords, writerWords, type LetterKind, type Writer } from '../rules/letter-words.ts';
import { choice, faultsOf, line, telephone } from './typed-fields.ts';

/** What a field of the form takes, in signs. */
export const letterLimits = {
  subject: { least: 4, most: 60 },
  text: { least: 10, most: 2000 },
  name: { most: 30 },
  phone: { most: 24 },
  about: { most: 200 },
  recheck: { least: 4, most: 500 },
} as const;

/** How long what somebody sent is kept, in days after it was answered. */
export const letterRetention = { contact: 90, letter: 365 } as const;

/** What is agreed to; a change of the words is a new version. */
export const letterConsent = {
  version: '2026-1',
  sentences: [
    '您写的内容在本站加密，只有负责办理的单位能打开，用来核实和答复，不作别的用。',
    `姓名和电话可以不写；写了的，答复${letterRetention.contact}天以后删除。来信答复${letterRetention.letter}天以后删除。`,
    '凭回执码随时可以查看、撤回，撤回就立即删除您写的全部内容。',
    '信里请不要写身份证号、银行卡号。未满14周岁的，请由监护人来写。',
  ],
  agreed: '我看过上面的说明，同意这样使用。',
} as const;

/** What a letter says; nothing of it tells who wrote it, unless the writer does. */
export interface Letter {
  readonly kind: LetterKind;
  readonly subject: string;
  readonly text: string;
  readonly writer?: Writer | undefined;
  /** Whether question and answer may be published, without name and telephone. */
  readonly open: boolean;
  readonly consent: string;
}

/** How to reach the writer; kept apart from the letter. */
export interface Contact {
  readonly name?: string | undefined;
  readonly phone?: string | undefined;
}

/** What somebody typed, field by field. */
export type TypedLetter = Readonly<Record<LetterField, string>>;
export const letterFields = [
  'kind',
  'subject',
  'text',
  'writer',
  'open',
  'name',
  'phone',
  'consent',
  'about',
] as const;
export type LetterField = (typeof letterFields)[number];
/** What is wrong, field by field, in sentences that say what to do. */
export type LetterFaults = Readonly<Partial<Record<LetterField, string>>>;

const typedSchema = z.object({
  kind: choice(letterKindWords, '请选一样：建议、意见、咨询、投诉，还是网站有错。'),
  subject: line(letterLimits.subject, '一句话说是什么事'),
  text: line(letterLimits.text, '具体内容'),
  writer: choice({ ...writerWords, '': '' }, '请选群众、党员、干部，或者不选。'),
  open: choice({ yes: '', no: '' }, '请选答复能不能公开。'),
  name: line(letterLimits.name, '姓名'),
  phone: telephone(letterLimits.phone, '电话写得不对，请检查；也可以不写。'),
  consent: z.literal(letterConsent.version, '请看过说明，在“同意”前面打勾。'),
});

/** Reads what was typed: the letter, and apart from it how to reach its writer; or what is wrong with it. */
export function readLetter(
  typed: TypedLetter,
): { readonly letter: Letter; readonly contact: Contact | null } | { readonly faults: LetterFaults } {
  const read = typedSchema.safeParse(typed);
  if (!read.success) return { faults: faultsOf<LetterField>(read.error) };
  const { name, phone, writer, open, ...letter } = read.data;
  const contact = { ...(name ? { name } : {}), ...(phone ? { phone } : {}) };
  return {
    letter: { ...letter, open: open === 'yes', ...(writer ? { writer } : {}) },
    contact: name || phone ? contact : null,
  };
}

const recheckReason = line(letterLimits.recheck, '哪里不满意');

/** Reads why somebody wants their letter looked at once more; or what is wrong with it. */
export function readRecheck(typed: string): { readonly reason: string } | { readonly fault: string } {
  const read = recheckReason.safeParse(typed);
  return read.success ? { reason: read.data } : { fault: read.error.issues[0]?.message ?? '' };
}
