import { z } from 'zod';
import { readPlainly, originalOf } from '../language/plain-reading.ts';
import { personalNumbers, type PersonalNumberKind } from '../checks/personal-numbers.ts';

// Whatever a browser or program puts in that no one sees; lines stay.
const tidy = (typed: string): string =>
  typed
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim();

const refused: Readonly<Partial<Record<PersonalNumberKind, string>>> = {
  identity: '身份证号',
  'bank-card': '银行卡号',
  document: '证件号码',
};

/** Numbers that nobody needs for an answer, and that must lie nowhere. */
function needless(text: string): string | null {
  const reading = readPlainly(text);
  const [found] = personalNumbers(reading).filter(({ kind }) => refused[kind]);
  if (!found) return null;
  const number = Array.from(originalOf(reading, found.from, found.to))
    .slice(0, 4)
    .join('');
  return `这里有像${refused[found.kind]}的数字“${number}…”。办理用不到，请去掉。`;
}

/** A text that somebody typed, tidied; in words what is wrong with it. `least` of 0 or none: it may stay empty. */
export const line = ({ least = 0, most }: { least?: number; most: number }, what: string) =>
  z
    .string(`请写${what}。`)
    .transform(tidy)
    .superRefine((text, context) => {
      const length = Array.from(text).length;
      const fault =
        length === 0 && least > 0
          ? `请写${what}。`
          : length < least
            ? `请写清楚一些，至少${least}个字。`
            : length > most
              ? `${what}最多${most}个字，现在有${length}个，请写短一些。`
              : needless(text);
      if (fault) context.addIssue({ code: 'custom', message: fault });
    });

/** One of the codes of `words`; `sentence` says what to choose. */
export const choice = <W extends Readonly<Record<string, string>>>(words: W, sentence: string) =>
  z.enum(Object.keys(words) as [keyof W & string, ...(keyof W & string)[]], sentence);

/** A telephone number in plain digits; empty when none was typed. `sentence` says that it cannot be one. */
export const telephone = (limits: { least?: number; most: number }, sentence: string) =>
  line(limits, '电话')
    .transform((typed) => typed.normalize('NFKC').replace(/[\s\p{Pd}()]/gu, ''))
    .refine((number) => /^(?:\+?\d{7,15})?$/.test(number), sentence);

/** The first that is wrong with each field. */
export function faultsOf<F extends string>({ issues }: z.ZodError): Readonly<Partial<Record<F, string>>> {
  const faults: Partial<Record<F, string>> = {};
  for (const { path, message } of issues) faults[path[0] as F] ??= message;
  return faults;
}
