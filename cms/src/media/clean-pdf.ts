import { createInflate } from 'node:zlib';
import { authorsIn, withoutAuthors } from './pdf-authors.ts';

/** A PDF as it is kept, and what of its hidden side could not be taken out, in Chinese. */
export interface CleanPdf {
  readonly bytes: Buffer;
  readonly remains: readonly string[];
}

const megabyte = 1024 * 1024;
/** Of what is packed in object streams so much is looked at; documents of an office have far less. */
const mostUnpacked = { streams: 2_000, bytes: 32 * megabyte };

/** What a packed stream holds, up to so many bytes: of a damaged one what comes before the damage. */
async function unpacked(bytes: Buffer, most: number): Promise<Buffer> {
  const unpacking = createInflate();
  unpacking.end(bytes);
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of unpacking as AsyncIterable<Buffer>) {
      parts.push(part);
      size += part.length;
      if (size >= most) break;
    }
  } catch {
    // Streams packed in another way cannot be looked into; what was unpacked until here counts all the same.
  }
  return Buffer.concat(parts).subarray(0, most);
}

/** What lies packed in streams of objects, where newer programs put descriptions and actions. */
async function packedIn(bytes: Buffer): Promise<string> {
  const found: string[] = [];
  let size = 0;
  let at = bytes.indexOf('/ObjStm');
  for (
    let streams = 0;
    at >= 0 && streams < mostUnpacked.streams && size < mostUnpacked.bytes;
    streams += 1
  ) {
    const begin = bytes.indexOf('stream', at);
    const end = begin < 0 ? -1 : bytes.indexOf('endstream', begin);
    if (end < 0) break;
    const from = begin + 6 + (bytes[begin + 6] === 0x0d ? 2 : 1);
    const text = (await unpacked(bytes.subarray(from, end), mostUnpacked.bytes - size)).toString('latin1');
    found.push(text);
    size += text.length;
    at = bytes.indexOf('/ObjStm', end);
  }
  return found.join('\n');
}

/**
 * A PDF whose description names nobody: who wrote it at which desk is no part of what is published. What is signed is left
 * as it is, because a seal must stay valid, and so is what is packed or encrypted.
 */
export async function cleanPdf(pdf: Buffer): Promise<CleanPdf> {
  const text = pdf.toString('latin1');
  const encrypted = /\/Encrypt\s+\d/.test(text);
  const sealed = /\/ByteRange\s*\[/.test(text);
  const bytes = encrypted || sealed ? pdf : withoutAuthors(pdf, text);
  const clean = bytes === pdf ? text : bytes.toString('latin1');
  const everything = encrypted ? clean : `${clean}\n${await packedIn(pdf)}`;
  const authors = encrypted ? [] : authorsIn(everything, 3);
  const remains = [
    ...(authors.length > 0 ? [`作者“${authors.join('、').slice(0, 60)}”`] : []),
    ...(/\/(?:JavaScript|JS)[\s/(<[]/.test(everything) ? ['会自动运行的脚本'] : []),
    ...(/\/Launch[\s/(<[>]/.test(everything) ? ['会打开别的程序的链接'] : []),
    ...(/\/EmbeddedFiles?[\s/(<[>]/.test(everything) ? ['夹带的其他文件'] : []),
  ];
  return { bytes, remains };
}

/** What a clerk is told of a PDF that came in with something hidden; null when nothing is. */
export function noticeOf(name: string, remains: readonly string[]): string | null {
  if (remains.length === 0) return null;
  return `《${name}》已经上传，但是里面还有${remains.join('、')}，公开以后谁都看得到。不想公开，就用原来的软件打印成新的 PDF，再上传一次。`;
}
