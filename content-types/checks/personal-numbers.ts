import type { PlainReading } from '../language/plain-reading.ts';
import { chainsOf, windowsOf, type DigitWindow } from './number-windows.ts';
import { chineseDigits } from '../rules/chinese-number.ts';

export type PersonalNumberKind = 'identity' | 'mobile' | 'bank-card' | 'document' | 'home-telephone';

/** A number by which one person can be found. Offsets in the reading's text. */
export interface PersonalNumber {
  readonly kind: PersonalNumberKind;
  readonly from: number;
  readonly to: number;
}

const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(
    ' ',
  ),
);

/** What was said shortly before a number. */
const saidBefore = (window: DigitWindow) => window.textBefore(18).replace(/\s/g, '');

const isDay = (year: number, month: number, day: number) =>
  month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
/** The check digit of GB 11643. */
export const identityCheckDigit = (digits: string): string =>
  '10X98765432'[weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11] ?? '';

const sayIdentity = /身份|证件|证号|公民|社会保障|社保|残疾|学籍|(?:^|[^a-z])(?:id|sfz)/i;
const evenly = ({ cuts, digits }: DigitWindow) => {
  const [step = 0] = cuts;
  return (
    cuts.length === Math.ceil(digits.length / step) - 1 && cuts.every((cut, at) => cut === step * (at + 1))
  );
};
const onlyAt = ({ cuts }: DigitWindow, places: readonly number[]) =>
  cuts.every((cut) => places.includes(cut));
/** Each box of a form holds a digit, which reading turns into cells or lines. */
const acrossCells = ({ separators }: DigitWindow) => separators.some((each) => /[\t\n]/.test(each));

/** What parts the entries of a list. */
const lists = ({ separators }: DigitWindow) => separators.some((each) => /[,，、。:/|]/.test(each));
/** A day between other figures, not one within a number. */
const holdsDay = (window: DigitWindow) => {
  const sign = window.separatorAt(10);
  return (
    /^[-.]$/.test(sign) &&
    window.separatorAt(12) === sign &&
    [6, 14].every((at) => !['', sign].includes(window.separatorAt(at)))
  );
};

function isIdentity(window: DigitWindow): boolean {
  const { digits } = window;
  const [year, month, day] = [digits.slice(6, 10), digits.slice(10, 12), digits.slice(12, 14)].map(Number);
  if (!year || !month || !day || year < 1900 || year > 2099 || !isDay(year, month, day)) return false;
  if (/X./.test(digits) || window.before !== '') return false;
  const { cuts, after } = window;
  const checked = identityCheckDigit(digits) === digits.at(-1);
  // A disabled person's certificate has two digits more.
  if (after !== '' && !(checked && /^\d{2}$/.test(after))) return false;
  if (cuts.length === 0) return true;
  const known = provinces.has(digits.slice(0, 2)) || digits.startsWith('000000');
  if (cuts.length === 17 && known) return true;
  const said = sayIdentity.test(saidBefore(window));
  if (acrossCells(window))
    return (
      window.separators.every((each) => each === '\n') &&
      known &&
      (checked || (said && onlyAt(window, [6, 14])))
    );
  if (said) return true;
  return known && !lists(window) && !holdsDay(window) && (checked || onlyAt(window, [6, 14, 17]));
}

function isOldIdentity(window: DigitWindow): boolean {
  const { digits } = window;
  const [year, month, day] = [digits.slice(6, 8), digits.slice(8, 10), digits.slice(10, 12)].map(Number);
  if (!isDay(1900 + (year ?? 0), month ?? 0, day ?? 0)) return false;
  if (window.before || window.after || /X/.test(digits)) return false;
  // Codes of projects may begin with a county and the day of filing; nobody filed before 2000.
  return (
    sayIdentity.test(saidBefore(window)) ||
    (window.cuts.length === 0 && provinces.has(digits.slice(0, 2)) && (year ?? 0) >= 30)
  );
}

const sayTelephone =
  /电话|手机|联系|号码|拨打|致电|微信|短信|(?:^|[^a-z])(?:tel|phone|mobile|mob|vx|wx|wechat|qq)/i;
/** Behind other figures a bare 86 is one of them. */
const countryCode = /(?:\+86|(?<!\d)0086|(?<!\d[ \-._]{0,2})0?86)[ \-._()]*$/;
const dialled = /(?:\+|(?<!\d)00)86[ \-._()]*$/;
const areaCode = /(?:^|\D)0\d{2,3}[ \-()]{0,2}$/;
const groupings: readonly (readonly number[])[] = [[3, 7], [3], [7], [4, 7], [4, 8], [3, 6], [3, 6, 9], [5]];

function isMobile(window: DigitWindow): boolean {
  if (!/^1[3-9]\d{9}$/.test(window.digits) || window.after !== '' || window.letterBehind) return false;
  const { cuts } = window;
  const earlier = window.textBefore(24);
  const abroad = countryCode.test(earlier);
  const letters = /[a-z]+$/i.exec(earlier)?.[0] ?? '';
  const said = sayTelephone.test(saidBefore(window));
  if (!abroad && window.before !== '' && (window.before !== '0' || cuts.length > 0)) return false;
  if (!abroad && /\d\.$/.test(earlier)) return false;
  if ((!abroad && areaCode.test(earlier)) || lists(window)) return false;
  if (letters !== '' && !/^(?:tel|phone|mobile|mob|t|m|v|vx|wx|wechat|qq)$/i.test(letters)) return false;
  if (cuts.length === 0 || said || dialled.test(earlier)) return !acrossCells(window) || evenly(window);
  // Thousands, lists of figures and ranges are cut elsewhere than telephone numbers.
  if (acrossCells(window)) return false;
  if (cuts.length === 1 && cuts[0] === 5) return window.separators[0] === ' ' || window.separators[0] === '-';
  return groupings.some((places) => places.join() === cuts.join()) || (evenly(window) && cuts[0] === 1);
}

const luhn = (digits: string) =>
  Array.from(digits, Number)
    .reverse()
    .reduce((sum, value, at) => sum + (at % 2 === 0 ? value : value > 4 ? value * 2 - 9 : value * 2), 0) %
    10 ===
  0;
const sayCard = /卡号|帐号|账号|银行|存折|一卡通|储蓄|借记|信用卡|开户/;
const sayOffice = /对公|专户|单位账|单位帐|国库|财政|基本户/;

function isBankCard(window: DigitWindow): boolean {
  const { digits } = window;
  if (!/^(?:62|4|5[1-5]|3[5-7]|9)\d+$/.test(digits) || !luhn(digits) || window.before || window.after)
    return false;
  const said = saidBefore(window);
  if (sayOffice.test(said) || acrossCells(window) || lists(window)) return false;
  const regular = onlyAt(window, [4, 8, 12, 16]) || onlyAt(window, [6]);
  return sayCard.test(said) || (digits.startsWith('62') && regular);
}

const documents =
  /(?:护照|通行证|社保卡|社会保障卡|医保卡|军官证|士兵证|警官证|居留证|驾驶证|档案编号)[^\d\n]{0,8}?([a-z]{0,2} ?\d(?:[ -]?\d){6,17})(?!\d)/gi;
const homes =
  /(?:家庭|家里|家中|住宅|私人|宅)(?:固定|座机)?(?:电话|座机|电)[^\d\n]{0,6}?((?:\d[ \-()]{0,2}){6,11}\d)(?!\d)/g;

function bySaying(text: string, pattern: RegExp, kind: PersonalNumberKind): PersonalNumber[] {
  return [...text.matchAll(pattern)].map(({ 0: whole, 1: number = '', index }) => ({
    kind,
    from: index + whole.length - number.length,
    to: index + whole.length,
  }));
}

/** Nobody writes eleven Chinese digits in a row but for a number that is none of the text's figures. */
const inArabic = (text: string) =>
  text.replace(/[〇零○一二三四五六七八九]{11,}/g, (row) =>
    Array.from(row, (sign) => String(Math.max(0, chineseDigits.indexOf(sign)))).join(''),
  );

/** The personal numbers in a text, in order; none reaches into another. */
export function personalNumbers({ text: read }: PlainReading): PersonalNumber[] {
  const text = inArabic(read);
  const chains = chainsOf(text);
  const byDigits = (kind: PersonalNumberKind, length: number, test: (window: DigitWindow) => boolean) =>
    windowsOf(chains, length)
      .filter(test)
      .map(({ from, to }) => ({ kind, from, to }));
  const found = [
    ...byDigits('identity', 18, isIdentity),
    ...byDigits('identity', 15, isOldIdentity),
    ...[19, 18, 17, 16].flatMap((length) => byDigits('bank-card', length, isBankCard)),
    ...bySaying(text, documents, 'document'),
    ...byDigits('mobile', 11, isMobile),
    ...bySaying(text, homes, 'home-telephone'),
  ];
  const apart = found.filter(
    (each, index) => !found.slice(0, index).some(({ from, to }) => each.from < to && from < each.to),
  );
  return apart.sort((a, b) => a.from - b.from);
}
