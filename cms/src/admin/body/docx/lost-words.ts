import { missingPicture } from '@xianfeng/content-types/body/left-behind';

/** Only what can be compared: neither blanks nor signs that a reading may write otherwise. */
const bare = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

/**
 * The lines of a document of which a body has lost something: the last look at an import, which knows of no reason.
 *
 * @param lines what the document's readers see
 * @param body the words that were taken over
 */
export function lostWords(lines: readonly string[], body: string): string[] {
  const kept = bare(body.replaceAll(missingPicture, ''));
  return lines.filter((line) => bare(line) !== '' && !kept.includes(bare(line)));
}
