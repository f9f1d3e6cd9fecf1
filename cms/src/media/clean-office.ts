import { Encrypted, type Cleaned } from './cleaned.ts';
import { cleanParts } from './office-parts.ts';
import { cleanOldOffice } from './old-office.ts';

const isZip = (bytes: Buffer): boolean => bytes.subarray(0, 4).toString('latin1') === 'PK\x03\x04';

/**
 * A document of an office without the names of who wrote it. What cannot be read keeps its bytes, and says so: office
 * programs open more than their formats allow.
 * @throws Encrypted
 */
export function cleanOffice(document: Buffer): Cleaned {
  try {
    return isZip(document) ? cleanParts(document) : { bytes: cleanOldOffice(document), remains: [] };
  } catch (error) {
    if (error instanceof Encrypted) throw error;
    return { bytes: document, remains: ['没法检查的内容（可能记着作者）'] };
  }
}
