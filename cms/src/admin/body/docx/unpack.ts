import { strFromU8, unzipSync, type Unzipped } from 'fflate';

/** Why a file cannot be imported, in a sentence for the editor. */
export class DocxProblem extends Error {}

const megabyte = 1024 * 1024;
const largestFile = 50 * megabyte;
const largestContent = 300 * megabyte;
const mostParts = 3000;

const starts = (bytes: Uint8Array, ...magic: number[]) => magic.every((byte, index) => bytes[index] === byte);
/** The container of old .doc and .wps files, and of every file with a password. */
const isOldContainer = (bytes: Uint8Array) => starts(bytes, 0xd0, 0xcf, 0x11, 0xe0);
const isZip = (bytes: Uint8Array) => starts(bytes, 0x50, 0x4b, 0x03, 0x04);
const isRtf = (bytes: Uint8Array) => starts(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66);

const saveAs = '请用 Word 或 WPS 打开，点“另存为”，类型选“Word 文档（.docx）”，再导入另存的文件。';
const broken = '这个文件打不开，可能没有传完整或已经损坏。请在 Word 或 WPS 里打开看看，另存一份再导入。';

function parts(bytes: Uint8Array): Unzipped {
  let size = 0;
  let count = 0;
  const wanted = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
    const kept =
      /^(?:\[Content_Types\]\.xml|_rels\/|word\/|docProps\/core)/.test(name) &&
      !/^word\/(?:fonts|embeddings|activeX|glossary)\//.test(name) &&
      !/\.bin$/.test(name);
    size += kept ? originalSize : 0;
    count += 1;
    if (size > largestContent || count > mostParts)
      throw new DocxProblem('这份文档的内容太大，请分成几份，或把图片压缩以后再导入。');
    return kept;
  };
  try {
    return unzipSync(bytes, { filter: wanted });
  } catch (error) {
    if (error instanceof DocxProblem) throw error;
    throw new DocxProblem(broken);
  }
}

/**
 * The parts of a Word document that its text and pictures are made of, by their names inside it.
 * @throws DocxProblem for anything else than an intact, unprotected .docx of sensible size
 */
export function unpackDocx(bytes: Uint8Array): Unzipped {
  if (bytes.length > largestFile)
    throw new DocxProblem('这个文件超过 50 MB，不能导入。请把里面的图片压缩以后再试，或分成几份。');
  if (bytes.length === 0) throw new DocxProblem('这个文件是空的，请检查是不是选错了。');
  if (isOldContainer(bytes))
    throw new DocxProblem(
      `这是旧版的 .doc 或 .wps 文件，或者设了打开密码，不能直接导入。${saveAs}不要设密码。`,
    );
  if (isRtf(bytes)) throw new DocxProblem(`这是 .rtf 文件，不能直接导入。${saveAs}`);
  if (!isZip(bytes)) throw new DocxProblem(`这不是 .docx 文件。${saveAs}`);
  const found = parts(bytes);
  if (!found['word/document.xml'])
    throw new DocxProblem(
      Object.keys(found).length === 0 ? `这不是 Word 文档，可能是表格、幻灯片或压缩包。${saveAs}` : broken,
    );
  if (!/<w:document[\s>]/.test(strFromU8(found['word/document.xml'].subarray(0, 20_000))))
    throw new DocxProblem(broken);
  return found;
}
