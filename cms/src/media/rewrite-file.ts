import type { Core } from '@strapi/strapi';
import { inTurn, lockFiles } from './hold-files.ts';
import { revisePublicUses } from './revise-public-uses.ts';
import { libraryRow } from './stored-bytes.ts';

/**
 * The one way in which a file gets other bytes: nobody else writes them meanwhile, and the public is told before the next
 * may.
 * @param write puts the bytes in their place; what it reads of the file before stays so until it is done
 */
export async function rewriteFile<T>(strapi: Core.Strapi, id: number, write: () => Promise<T>): Promise<T> {
  return inTurn([id], async () => {
    const written = await lockFiles(strapi, [id], write);
    const file = await libraryRow(strapi, id);
    if (file) await revisePublicUses(strapi, file);
    return written;
  });
}
