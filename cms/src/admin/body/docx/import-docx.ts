import type { JSONContent } from '@tiptap/core';
import { fileBlock, type LibraryFile } from '../library-files.ts';
import { bodyText } from '@xianfeng/content-types/body/plain-text';
import { aboutInnerTables, readingOf } from '../paste/body-from-html.ts';
import { missingPicture } from '@xianfeng/content-types/body/left-behind';
import type { StoredBlock } from '../paste/pieces.ts';
import { isShownKind } from '../uploads.ts';
import { changePicture, hidesSomething, isUnchanged, type ChangePicture } from './change-picture.ts';
import { lostWords } from './lost-words.ts';
import { readDocx, type DocxPicture } from './read-docx.ts';

/** What came out of a document: blocks to put into the text, and what the editor should look at. */
export interface ImportedDocx {
  readonly blocks: readonly JSONContent[];
  readonly summary: string;
  readonly points: readonly string[];
}

const endings: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
};

const fileOf = (mime: string, bytes: Uint8Array<ArrayBuffer>, document: string, number: number) =>
  new File(
    [bytes],
    `${document.replace(/\.docx$/i, '').slice(0, 60)}-图${number}.${endings[mime] ?? 'bin'}`,
    {
      type: mime,
    },
  );

const notCut =
  '在 Word 里裁剪过，这里没有裁成，所以没有带过来：裁掉的部分不应当公开。请在 Word 里把它另存为图片（或截图），再上传。';

/** The file of a picture as the document shows it; null when what was cut away could not be. */
async function shownFile(
  picture: DocxPicture,
  change: ChangePicture,
): Promise<Pick<DocxPicture, 'mime' | 'bytes'> | null> {
  if (isUnchanged(picture.change)) return picture;
  const changed = await change(picture).catch(() => null);
  return changed ?? (hidesSomething(picture.change) ? null : picture);
}

/**
 * Reads a .docx into blocks; its pictures are uploaded one after the other. A picture that cannot be taken leaves a
 * sentence in its place; what has no place in a text is told with its words.
 *
 * @param upload puts a picture into the media library, with its alternative text
 * @throws DocxProblem with a sentence when the file cannot be read at all
 */
export async function importDocx(
  file: { readonly name: string; readonly bytes: Uint8Array },
  upload: (picture: File, alt: string) => Promise<LibraryFile>,
  onProgress: (text: string) => void,
  change: ChangePicture = changePicture,
): Promise<ImportedDocx> {
  const { html, pictures, leftOut, words } = await readDocx(file.bytes);
  const uploaded = new Map<string, StoredBlock>();
  const points: string[] = [];
  for (const [index, picture] of pictures.entries()) {
    const name = `第 ${index + 1} 张图片`;
    if (!isShownKind(picture.mime)) {
      points.push(
        `${name}是浏览器不能显示的格式，没有带过来。请在文档里右键把它另存为图片（或截图），再上传。`,
      );
      continue;
    }
    onProgress(`正在上传图片 ${index + 1}/${pictures.length}……`);
    const shown = await shownFile(picture, change);
    if (!shown) {
      points.push(`${name}${notCut}`);
      continue;
    }
    try {
      const alt = picture.alt.slice(0, 200);
      const stored = await upload(fileOf(shown.mime, shown.bytes, file.name, index + 1), alt);
      // Shown as the library knows it; the alternative text of the document stands when the library has none.
      uploaded.set(
        picture.source,
        fileBlock({
          ...stored,
          mime: stored.mime ?? shown.mime,
          alternativeText: stored.alternativeText || alt,
        }) as StoredBlock,
      );
    } catch (error) {
      points.push(`${name}没有传上去：${error instanceof Error ? error.message : '请再试一次。'}`);
    }
  }
  const {
    body: { content },
    innerTables,
  } = readingOf(html, (source) => uploaded.get(source) ?? null);
  const missing = JSON.stringify(content).split(missingPicture).length - 1;
  if (missing > 0) points.push(`有 ${missing} 处图片没有带过来，文中用【】标明了位置。`);
  for (const text of lostWords(words, bodyText({ type: 'doc', content }))) leftOut.add('words', text);
  points.push(...leftOut.sentences);
  const inner = aboutInnerTables(innerTables);
  if (inner) points.push(inner);
  const withoutAlt = [...uploaded.values()].filter(
    (block) => block.type === 'image' && !block.attrs.alt,
  ).length;
  if (withoutAlt > 0) points.push(`有 ${withoutAlt} 张图片还没有替代文字，请点选图片后填写。`);
  const tables = content.filter(({ type }) => type === 'table').length;
  const parts = [
    `${content.length - tables - uploaded.size} 段文字`,
    ...(tables > 0 ? [`${tables} 个表格`] : []),
    ...(uploaded.size > 0 ? [`${uploaded.size} 张图片`] : []),
  ];
  return {
    blocks: content as JSONContent[],
    summary:
      content.length > 0
        ? `已导入“${file.name}”：${parts.join('、')}。请通读一遍再保存。`
        : `“${file.name}”里没有可以导入的文字。`,
    points,
  };
}
