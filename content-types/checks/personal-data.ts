import { originalOf, readPlainly } from '../language/plain-reading.ts';
import { personalNumbers, type PersonalNumberKind } from './personal-numbers.ts';
import { finding, type Check, type Finding } from './check.ts';
import { everyTextAt, placesIn } from './texts-of.ts';

const said: Readonly<
  Record<PersonalNumberKind, { readonly level: Finding['level']; readonly words: (quoted: string) => string }>
> = {
  identity: { level: 'blocking', words: (quoted) => `像身份证号的数字${quoted}，请去掉。` },
  'bank-card': { level: 'blocking', words: (quoted) => `像银行卡号的数字${quoted}，请去掉。` },
  document: { level: 'blocking', words: (quoted) => `证件号码${quoted}，请去掉。` },
  mobile: { level: 'warning', words: (quoted) => `手机号${quoted}，请确认本人同意公开。` },
  'home-telephone': { level: 'warning', words: (quoted) => `住宅电话${quoted}，请确认本人同意公开。` },
};

/** Enough to find a number by; the whole of it must not stand in answers and logs. */
function shortened(number: string): string {
  const signs = Array.from(number);
  return `“${signs.slice(0, 4).join('')}…${signs.slice(-2).join('')}”`;
}

/** What is wrong with a text that becomes public; `label` says where it stands. */
export function personalDataIn(label: string, texts: readonly string[], at?: string): Finding[] {
  const found = texts.flatMap((text) => {
    const reading = readPlainly(text);
    return personalNumbers(reading).map(({ kind, from, to }) => ({
      kind,
      quoted: shortened(originalOf(reading, from, to)),
    }));
  });
  const messages = new Map(
    found.map(({ kind, quoted }) => [`${label}里有${said[kind].words(quoted)}`, said[kind].level]),
  );
  return [...messages].map(([message, level]) => finding(level, message, at));
}

/** Identity numbers never go out; a mobile number only when somebody looked at it twice. */
export const personalData: Check = (type, fields) =>
  placesIn(type.fields, fields).flatMap((place) => personalDataIn(place.label, everyTextAt(place), place.at));
