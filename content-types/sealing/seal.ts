import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

const ivLength = 12;
const tagLength = 16;

/** Encrypts and signs text with one key (AES-256-GCM). `purpose` is bound in: what was sealed for one thing cannot be used for another. */
export function seal(key: Uint8Array, purpose: string, text: string): string {
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(purpose));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** The text again; null when it was not sealed with this key for this purpose, or changed. */
export function unseal(key: Uint8Array, purpose: string, sealed: string): string | null {
  try {
    const bytes = Buffer.from(sealed, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivLength), {
      authTagLength: tagLength,
    })
      .setAAD(Buffer.from(purpose))
      .setAuthTag(bytes.subarray(ivLength, ivLength + tagLength));
    return Buffer.concat([decipher.update(bytes.subarray(ivLength + tagLength)), decipher.final()]).toString(
      'utf8',
    );
  } catch {
    return null;
  }
}

/** A name for text that says nothing about it to who lacks the key. */
export function nameFor(key: Uint8Array, purpose: string, text: string): string {
  return createHmac('sha256', key).update(`${purpose}\0${text}`).digest('base64url').slice(0, 32);
}
