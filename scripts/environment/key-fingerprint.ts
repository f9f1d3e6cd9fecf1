import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { PlainError } from '../terminal/plain-error.mjs';
import { keyFingerprintFile } from './data-folder.ts';

/**
 * Makes sure that this key is the one that the data were made with; the first key becomes that one.
 *
 * @throws {PlainError} when the data were made with another key
 */
export function holdToKey(dataDir: string, encryptionKey: string): void {
  const file = keyFingerprintFile(dataDir);
  const fingerprint = createHash('sha256').update(encryptionKey).digest('hex');
  if (!existsSync(file)) writeFileSync(file, `${fingerprint}\n`);
  else if (readFileSync(file, 'utf8').trim() !== fingerprint) {
    throw new PlainError(
      `ENCRYPTION_KEY 与 ${dataDir} 里的数据不配：请把 .env 里的 ENCRYPTION_KEY 改回原来的值，否则已加密的内容解不开。`,
    );
  }
}
