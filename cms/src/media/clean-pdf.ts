import { createInflate, deflateSync } from 'node:zlib';
import { Encrypted, type Cleaned } from './cleaned.ts';
import { authorsIn, withoutAuthors } from './pdf-authors.ts';
import { isEncrypted, namePattern } from './pdf-names.ts';

const megabyte = 1024 * 1024;
/** Of what is packed in object streams so much is looked at; documents of an office have far less. */
const mostUnpacked = { streams: 2_000, bytes: 32 * megabyte };

interface Unpacked {
  readonly bytes: Buffer;
  /** Whether that is all of it. */
  readonly whole: boolean;
}

/** What a packed stream holds, up to so many bytes: of a damaged one what comes before the damage. */
async function unpacked(bytes: Buffer, most: number): Promise<Unpacked> {
  const unpacking = createInflate();
  unpacking.end(bytes);
  const parts: Buffer[] = [];
  let size = 0;
  let whole = true;
  try {
    for await (const part of unpacking as AsyncIterable<Buffer>) {
      parts.push(part);
      size += part.length;
      if (size >= most) break;
    }
  } catch {
    // Streams packed in another way cannot be looked into; what was unpacked until here counts all the same.
    whole = false;
  }
  return { bytes: Buffer.concat(parts).subarray(0, most), whole: whole && size < most };
}

interface Stream {
  readonly from: number;
  readonly to: number;
  /** Whether it is packed in the one way that is looked into. */
  readonly usual: boolean;
}

const telling = namePattern('ObjStm', 'XML');
const packedOtherwise = new RegExp(
  `${namePattern('LZWDecode', 'LZW', 'ASCII85Decode', 'A85', 'ASCIIHexDecode', 'AHx', 'RunLengthDecode', 'RL').source}|${namePattern('Predictor').source}\\s*(?:[2-9]|1\\d)`,
);
/** So much of what describes a stream is read; it takes some lines. */
const longestDescription = 2_000;

/** Where the next stream begins and ends that may tell of the document: of objects, where newer programs put descriptions and actions, or its description. */
function nextTelling(bytes: Buffer, text: string, after: number): Stream | null {
  telling.lastIndex = after;
  const named = telling.exec(text)?.index ?? -1;
  const begin = named < 0 ? -1 : bytes.indexOf('stream', named);
  const to = begin < 0 ? -1 : bytes.indexOf('endstream', begin + 6);
  if (to < 0) return null;
  const description = text
    .slice(Math.max(0, named - longestDescription), begin)
    .slice(-2 * longestDescription);
  return {
    from: begin + 6 + (bytes[begin + 6] === 0x0d ? 2 : 1),
    to,
    usual: !packedOtherwise.test(description.slice(description.lastIndexOf(' obj') + 1)),
  };
}

/** Puts a stream that names nobody in the place of one that did; answers false where it would need more room. */
function repack(packed: Buffer, clean: Buffer): boolean {
  const again = deflateSync(clean, { level: 9, memLevel: 9 });
  const ending = /[\r\n]*$/.exec(packed.subarray(-2).toString('latin1'))?.[0].length ?? 0;
  if (again.length > packed.length - ending) return false;
  // What follows the end of what is packed is read by nobody.
  packed.fill(' ', again.copy(packed), packed.length - ending);
  return true;
}

/** What packed streams hold, and whether all of them could be looked into. */
interface Packed {
  readonly text: string;
  readonly all: boolean;
}

/** Takes authors out of packed streams, unless it is sealed; returns what the streams hold then. */
async function cleanPacked(bytes: Buffer, text: string, sealed: boolean): Promise<Packed> {
  const found: string[] = [];
  let [size, all] = [0, true];
  let place = nextTelling(bytes, text, 0);
  for (let streams = 0; place && streams < mostUnpacked.streams && size < mostUnpacked.bytes; streams += 1) {
    const packed = bytes.subarray(place.from, place.to);
    const held = await unpacked(packed, mostUnpacked.bytes - size);
    size += held.bytes.length;
    all &&= place.usual;
    const said = held.bytes.toString('latin1');
    const clean = sealed ? held.bytes : withoutAuthors(held.bytes, said);
    const gone = clean !== held.bytes && held.whole && repack(packed, clean);
    found.push(gone ? clean.toString('latin1') : said);
    place = nextTelling(bytes, text, place.to);
  }
  return { text: found.join('\n'), all };
}

/** What a reader of the PDF would be surprised by, and where it stands. */
const surprises: readonly (readonly [RegExp, string])[] = [
  [namePattern('JavaScript', 'JS'), '会自动运行的脚本'],
  [namePattern('Launch'), '会打开别的程序的链接'],
  [namePattern('EmbeddedFile', 'EmbeddedFiles'), '夹带的其他文件'],
];

/**
 * A PDF whose description names nobody: who wrote it at which desk is no part of what is published. What is signed is left
 * as it is, because a seal must stay valid.
 * @throws Encrypted, TooManyAuthors for what nobody wrote
 */
export async function cleanPdf(pdf: Buffer): Promise<Cleaned> {
  const text = pdf.toString('latin1');
  if (isEncrypted(text)) throw new Encrypted();
  const sealed = namePattern('ByteRange').test(text);
  const bytes = Buffer.from(sealed ? pdf : withoutAuthors(pdf, text));
  const packed = await cleanPacked(bytes, text, sealed);
  const everything = `${bytes.toString('latin1')}\n${packed.text}`;
  const authors = authorsIn(everything, 3);
  const remains = [
    ...(authors.length > 0 ? [`作者“${authors.join('、').slice(0, 60)}”`] : []),
    ...surprises.flatMap(([name, what]) => (everything.search(name) < 0 ? [] : [what])),
    ...(packed.all ? [] : ['没法检查的内容（可能记着作者）']),
  ];
  return { bytes: bytes.equals(pdf) ? pdf : bytes, remains };
}

/** What a clerk is told of a PDF that came in with something hidden; null when nothing is. */
export function noticeOf(name: string, remains: readonly string[]): string | null {
  if (remains.length === 0) return null;
  return `《${name}》已经上传，但是里面还有${remains.join('、')}，公开以后谁都看得到。不想公开，就用原来的软件打印成新的 PDF，再上传一次。`;
}
