/** Crockford's 32 signs: none that is read as another. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const dataLength = 15;

/** Luhn's sum over 32 signs: one wrong sign, and nearly every swap of neighbours, is seen. */
function checkSign(data: string): string {
  const sum = Array.from(data)
    .reverse()
    .reduce((total, sign, at) => {
      const value = signs.indexOf(sign) * (at % 2 === 0 ? 2 : 1);
      return total + Math.floor(value / 32) + (value % 32);
    }, 0);
  return signs.charAt((32 - (sum % 32)) % 32);
}

/** The code of a receipt from at least ten random bytes: 15 signs (75 bits) and a check sign, without gaps. */
export function receiptCode(random: Uint8Array): string {
  const bits = Array.from(random.subarray(0, 10), (byte) => byte.toString(2).padStart(8, '0')).join('');
  const data = Array.from({ length: dataLength }, (_, at) =>
    signs.charAt(Number.parseInt(bits.slice(at * 5, at * 5 + 5), 2)),
  ).join('');
  return data + checkSign(data);
}

/** As it is shown and printed: four groups of four. */
export const shownReceipt = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-');

/** The code that somebody typed, however they wrote it; null when it cannot be one, such as after a slip. */
export function readReceipt(typed: string): string | null {
  const code = typed
    .slice(0, 80)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}._·]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  if (code.length !== dataLength + 1 || Array.from(code).some((sign) => !signs.includes(sign))) return null;
  return checkSign(code.slice(0, -1)) === code.at(-1) ? code : null;
}
