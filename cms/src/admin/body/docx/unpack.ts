import { DocumentParts } from './document-parts.ts';
import { openZip, TooLarge, type ZipEntries } from './zip-entries.ts';

/** Why a file cannot be imported, in a sentence for the editor. */
export class DocxProblem extends Error {}

const megabyte = 1024 * 1024;
const largestFile = 50 * megabyte;
const limits = { entries: 3000, unpacked: 300 * megabyte };

const starts = (bytes: Uint8Array, ...magic: number[]) => magic.every((byte, index) => bytes[index] === byte);
/** The container of old .doc and .wps files, and of every file with a password. */
const isOldContainer = (bytes: Uint8Array) => starts(bytes, 0xd0, 0xcf, 0x11, 0xe0);
const isZip = (bytes: Uint8Array) => starts(bytes, 0x50, 0x4b, 0x03, 0x04);
const isRtf = (bytes: Uint8Array) => starts(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66);

const saveAs = '请用 Word 或 WPS 打开，点“另存为”，类型选“Word 文档（.docx）”，再导入另存的文件。';
const broken = '这个文件打不开，可能没有传完整或已经损坏。请在 Word 或 WPS 里打开看看，另存一份再导入。';

/** Fonts, embedded files and the like are of no use here, and may be large. */
const isWanted = (name: string) =>
  !/(?:^|\/)(?:fonts|embeddings|activeX|glossary)\//i.test(name) && !/\.bin$/i.test(name);

/**
 * What `work` reads from an archive.
 * @throws DocxProblem where the archive is broken, or holds more than can be read in a browser
 */
export function whileReading<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof DocxProblem) throw error;
    if (error instanceof TooLarge)
      throw new DocxProblem('这份文档的内容太大，请分成几份，或把图片压缩以后再导入。', { cause: error });
    throw new DocxProblem(broken, { cause: error });
  }
}

/**
 * The parts of a Word document, and the name of the main one.
 * @throws DocxProblem for anything else than an intact, unprotected .docx of sensible size
 */
export function unpackDocx(bytes: Uint8Array): { parts: DocumentParts; main: string } {
  if (bytes.length > largestFile)
    throw new DocxProblem('这个文件超过 50 MB，不能导入。请把里面的图片压缩以后再试，或分成几份。');
  if (bytes.length === 0) throw new DocxProblem('这个文件是空的，请检查是不是选错了。');
  if (isOldContainer(bytes))
    throw new DocxProblem(
      `这是旧版的 .doc 或 .wps 文件，或者设了打开密码，不能直接导入。${saveAs}不要设密码。`,
    );
  if (isRtf(bytes)) throw new DocxProblem(`这是 .rtf 文件，不能直接导入。${saveAs}`);
  if (!isZip(bytes)) throw new DocxProblem(`这不是 .docx 文件。${saveAs}`);
  const zip: ZipEntries = whileReading(() => openZip(bytes, limits, isWanted));
  const parts = new DocumentParts(zip);
  const main = whileReading(() => parts.main());
  const root = main === null ? null : whileReading(() => parts.xml(main)?.name);
  if (main === null || root !== 'w:document') {
    const isDocument = zip.names.some((name) => /^word\//i.test(name));
    throw new DocxProblem(isDocument ? broken : `这不是 Word 文档，可能是表格、幻灯片或压缩包。${saveAs}`);
  }
  return { parts, main };
}
