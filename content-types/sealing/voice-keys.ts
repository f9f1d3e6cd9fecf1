import { hkdfSync } from 'node:crypto';
import { keyPairOf, type RawKeyPair } from './hpke.ts';

const derive = (encryptionKey: string, purpose: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', Buffer.from(encryptionKey, 'base64'), '', purpose, 32));

/**
 * The key pair to which the portal seals what people send. It is made of the desk's ENCRYPTION_KEY, on which data depend
 * already: nothing more has to be kept, and a backup that can be read at all can open its letters.
 * @param encryptionKey 32 bytes in base64
 */
export const deskKeys = (encryptionKey: string): RawKeyPair => keyPairOf(derive(encryptionKey, 'voice desk'));

/** The portal's own key for receipts and form tokens, in base64; nothing that was sealed can be opened with it. */
export const visitorKey = (encryptionKey: string): string =>
  Buffer.from(derive(encryptionKey, 'portal visitors')).toString('base64');

/** The desk's key for what it writes to the answer of a letter itself. */
export const restKey = (encryptionKey: string): Uint8Array => derive(encryptionKey, 'voice at rest');
