import { timingSafeEqual } from 'node:crypto';
import { nameFor } from '@xianfeng/content-types/sealing/seal';

const signatureFor = (key: Uint8Array, name: string): string => nameFor(key, 'leave', name);

/** What a letter's link to leave carries: whose it is, signed. It is made anew from the key each time and stored nowhere. */
export const leaveToken = (key: Uint8Array, name: string): string => `${name}${signatureFor(key, name)}`;

/** The name in a link to leave; null when the link was cut, made up, or made with another key. */
export function nameInLeaveToken(key: Uint8Array, token: string): string | null {
  const name = token.slice(0, token.length / 2);
  const [given, right] = [Buffer.from(token.slice(name.length)), Buffer.from(signatureFor(key, name))];
  return given.byteLength === right.byteLength && timingSafeEqual(given, right) ? name : null;
}
