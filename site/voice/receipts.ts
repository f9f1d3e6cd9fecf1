import { createHmac } from 'node:crypto';
import { receiptCode } from '@xianfeng/content-types/forms/receipt-code';

const mac = (key: Uint8Array, purpose: string, text: string | Uint8Array): Buffer =>
  createHmac('sha256', key).update(`${purpose}\0`).update(text).digest();

/**
 * The code of the receipt for the number that a form carried. It is made of that number, so that whoever sends once more
 * because the answer got lost on its way is given the same receipt; without the key nobody can make it.
 */
export const receiptFor = (key: Uint8Array, nonce: Uint8Array): string =>
  receiptCode(mac(key, 'receipt code', nonce));

/** What stands for a receipt wherever one is stored. */
export const receiptDigest = (key: Uint8Array, code: string): string =>
  mac(key, 'receipt', code).toString('base64url');

/** Tells two letters apart without saying anything of either. */
export const contentDigest = (key: Uint8Array, content: object): string =>
  mac(key, 'content', JSON.stringify(content)).toString('base64url');
