import { createHmac, timingSafeEqual } from 'node:crypto';

const nonceLength = 16;
const timeLength = 6;
const macLength = 16;

/** How old a form may be when it comes back, in milliseconds: no person is faster, and none leaves it open for longer. */
export const formAge = { least: 2_000, most: 12 * 3_600_000 } as const;

const macOf = (key: Uint8Array, body: Buffer): Buffer =>
  createHmac('sha256', key).update('form token\0').update(body).digest().subarray(0, macLength);

/** What a form carries along: when it was given out, and a number that only one letter can use; signed. */
export function formToken(key: Uint8Array, now: number, random: Uint8Array): string {
  const time = Buffer.alloc(timeLength);
  time.writeUIntBE(now, 0, timeLength);
  const body = Buffer.concat([time, random.subarray(0, nonceLength)]);
  return Buffer.concat([body, macOf(key, body)]).toString('base64url');
}

/** The number in a token; `early` and `late` when it is not the time for it, null when it is none of ours. */
export function readFormToken(
  key: Uint8Array,
  now: number,
  token: string,
): Uint8Array | 'early' | 'late' | null {
  if (token.length > 80) return null;
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.byteLength !== timeLength + nonceLength + macLength) return null;
  const body = bytes.subarray(0, -macLength);
  if (!timingSafeEqual(bytes.subarray(-macLength), macOf(key, body))) return null;
  const age = now - body.readUIntBE(0, timeLength);
  if (age < formAge.least) return 'early';
  return age > formAge.most ? 'late' : new Uint8Array(body.subarray(timeLength));
}
