import type { Core } from '@strapi/strapi';
import { inTurn, lockFiles } from './hold-files.ts';
import { revisePublicUses } from './revise-public-uses.ts';
import { forgetRewrite, notedRewrites, noteRewrite } from './rewrite-notes.ts';
import { libraryRow, storeBytes, storedBytes } from './stored-bytes.ts';

const dataDirOf = (strapi: Core.Strapi): string => strapi.dirs.static.public;

/** @returns what to say to whoever changed the file when the public could not be told, which is tried again */
async function tellPublic(strapi: Core.Strapi, id: number): Promise<string | null> {
  const file = await libraryRow(strapi, id);
  try {
    if (file) await revisePublicUses(strapi, file);
    await forgetRewrite(dataDirOf(strapi), id);
    return null;
  } catch (error) {
    strapi.log.error(`The public still has the old bytes of file ${id}: ${String(error)}`);
    const name = file?.name ?? String(id);
    await noteRewrite(dataDirOf(strapi), { id, isStored: true, failed: name });
    return `《${name}》已经改好，可是公众看到的还是原来的：没有记进公开账本。不用再改一次，编辑台每 5 分钟自动再试，没有成功以前首页上一直写着。急着不让公众看到的，请先撤下用到它的内容。`;
  }
}

/** Puts the bytes that a file has into their place once more, so that its thumbnail and its row are of them. */
const storeAgain = (strapi: Core.Strapi, id: number): Promise<unknown> =>
  lockFiles(strapi, [id], async () => {
    const file = await libraryRow(strapi, id);
    return file && storeBytes(strapi, file, await storedBytes(strapi, file));
  });

async function finish(strapi: Core.Strapi, id: number, isStored: boolean): Promise<void> {
  try {
    if (!isStored) await storeAgain(strapi, id);
  } catch (error) {
    strapi.log.error(`File ${id} was left half written: ${String(error)}`);
    const file = await libraryRow(strapi, id);
    return noteRewrite(dataDirOf(strapi), { id, isStored: false, failed: file?.name ?? String(id) });
  }
  await tellPublic(strapi, id);
}

/**
 * The one way in which a file gets other bytes: nobody else writes them meanwhile, and the public is told before the next
 * may. What a crash or a fault leaves undone is noted before it is begun, and finished by finish-rewrites.ts.
 * @param write puts the bytes in their place, after it has called `begin`; what it reads of the file stays so until it is done
 * @returns besides, what to say to whoever asked for it when the public could not be told
 */
export async function rewriteFile<T>(
  strapi: Core.Strapi,
  id: number,
  write: (begin: () => Promise<void>) => Promise<T>,
): Promise<{ readonly written: T; readonly notice: string | null }> {
  return inTurn([id], async () => {
    let isBegun = false;
    const begin = async () => {
      await noteRewrite(dataDirOf(strapi), { id, isStored: false, failed: null });
      isBegun = true;
    };
    try {
      const written = await lockFiles(strapi, [id], () => write(begin));
      return { written, notice: await tellPublic(strapi, id) };
    } catch (error) {
      if (isBegun) await finish(strapi, id, false);
      throw error;
    }
  });
}

/** Finishes what was begun with files and not brought to its end; what fails again stays noted. */
export async function finishRewrites(strapi: Core.Strapi): Promise<void> {
  for (const { id } of await notedRewrites(dataDirOf(strapi)))
    await inTurn([id], async () => {
      // Whoever was at it may have finished meanwhile.
      const note = (await notedRewrites(dataDirOf(strapi))).find((each) => each.id === id);
      if (note) await finish(strapi, id, note.isStored);
    });
}

/** Which files the public still sees as they were, though they have changed, in a sentence; null when there are none. */
export async function staleFiles(strapi: Core.Strapi): Promise<string | null> {
  const names = (await notedRewrites(dataDirOf(strapi))).flatMap(({ failed }) => failed ?? []);
  if (names.length === 0) return null;
  const first = names.slice(0, 3).map((name) => `《${name}》`);
  return `${first.join('、')}${names.length > first.length ? `等 ${names.length} 个文件` : ''}改过了，网站上还是原来的：编辑台没能记进公开账本，每 5 分钟自动再试。急着不让公众看到的，请先撤下用到它的内容；一直这样，请告诉系统管理员，原因在编辑台的记录里。`;
}
