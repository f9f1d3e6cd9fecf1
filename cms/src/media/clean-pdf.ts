import { createInflate, deflateSync } from 'node:zlib';
import { authorsIn, withoutAuthors } from './pdf-authors.ts';

/** A PDF as it is kept, and what of its hidden side could not be taken out, in Chinese. */
export interface CleanPdf {
  readonly bytes: Buffer;
  readonly remains: readonly string[];
}

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

/** Where the next stream begins and ends that may tell of the document: of objects, where newer programs put descriptions and actions, or its description. */
function nextTelling(bytes: Buffer, after: number): { readonly from: number; readonly to: number } | null {
  const found = ['/ObjStm', '/XML'].map((kind) => bytes.indexOf(kind, after)).filter((at) => at >= 0);
  const begin = found.length === 0 ? -1 : bytes.indexOf('stream', Math.min(...found));
  const to = begin < 0 ? -1 : bytes.indexOf('endstream', begin + 6);
  return to < 0 ? null : { from: begin + 6 + (bytes[begin + 6] === 0x0d ? 2 : 1), to };
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

/** Takes authors out of packed streams, unless it is sealed; returns what the streams hold then. */
async function cleanPacked(bytes: Buffer, sealed: boolean): Promise<string> {
  const found: string[] = [];
  let size = 0;
  let place = nextTelling(bytes, 0);
  for (let streams = 0; place && streams < mostUnpacked.streams && size < mostUnpacked.bytes; streams += 1) {
    const packed = bytes.subarray(place.from, place.to);
    const held = await unpacked(packed, mostUnpacked.bytes - size);
    size += held.bytes.length;
    const text = held.bytes.toString('latin1');
    const clean = sealed ? held.bytes : withoutAuthors(held.bytes, text);
    const gone = clean !== held.bytes && held.whole && repack(packed, clean);
    found.push(gone ? clean.toString('latin1') : text);
    place = nextTelling(bytes, place.to);
  }
  return found.join('\n');
}

/**
 * A PDF whose description names nobody: who wrote it at which desk is no part of what is published. What is signed is left
 * as it is, because a seal must stay valid, and so is what is encrypted.
 * @throws TooManyAuthors for what nobody wrote
 */
export async function cleanPdf(pdf: Buffer): Promise<CleanPdf> {
  const text = pdf.toString('latin1');
  const encrypted = /\/Encrypt\s+\d/.test(text);
  const sealed = /\/ByteRange\s*\[/.test(text);
  const bytes = Buffer.from(encrypted || sealed ? pdf : withoutAuthors(pdf, text));
  const packed = encrypted ? '' : await cleanPacked(bytes, sealed);
  const everything = `${bytes.toString('latin1')}\n${packed}`;
  const authors = encrypted ? [] : authorsIn(everything, 3);
  const remains = [
    ...(authors.length > 0 ? [`作者“${authors.join('、').slice(0, 60)}”`] : []),
    ...(/\/(?:JavaScript|JS)[\s/(<[]/.test(everything) ? ['会自动运行的脚本'] : []),
    ...(/\/Launch[\s/(<[>]/.test(everything) ? ['会打开别的程序的链接'] : []),
    ...(/\/EmbeddedFiles?[\s/(<[>]/.test(everything) ? ['夹带的其他文件'] : []),
  ];
  return { bytes: bytes.equals(pdf) ? pdf : bytes, remains };
}

/** What a clerk is told of a PDF that came in with something hidden; null when nothing is. */
export function noticeOf(name: string, remains: readonly string[]): string | null {
  if (remains.length === 0) return null;
  return `《${name}》已经上传，但是里面还有${remains.join('、')}，公开以后谁都看得到。不想公开，就用原来的软件打印成新的 PDF，再上传一次。`;
}
