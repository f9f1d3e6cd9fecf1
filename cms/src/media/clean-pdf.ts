import { promisify } from 'node:util';
import { inflate } from 'node:zlib';

/** A PDF as it is kept, and what of its hidden side could not be taken out, in Chinese. */
export interface CleanPdf {
  readonly bytes: Buffer;
  readonly remains: readonly string[];
}

const megabyte = 1024 * 1024;
/** Of what is packed in object streams so much is looked at; documents of an office have far less. */
const mostUnpacked = { streams: 2_000, bytes: 32 * megabyte };
const unpack = promisify(inflate);

const authorInBrackets = /\/Author\s*\(((?:\\[^]|[^\\()])*)\)/g;
const authorInHex = /\/Author\s*<([0-9A-Fa-f\s]+)>/g;
const creators = /<dc:creator\b[^>]*>[^]*?<\/dc:creator>/g;
const creatorName = /(<rdf:li\b[^>]*>)([^<]*)(<\/rdf:li>)/g;
/** Text of another length would move everything behind it, and a PDF's table points at bytes. */
const blank = (text: string): string => ' '.repeat(text.length);

const inUtf16 = (bytes: Buffer): boolean => bytes[0] === 0xfe && bytes[1] === 0xff;

function decoded(bytes: Buffer): string {
  if (inUtf16(bytes))
    return Buffer.from(bytes.subarray(2, bytes.length & ~1))
      .swap16()
      .toString('utf16le');
  const utf8 = bytes.toString('utf8');
  return (utf8.includes('\ufffd') ? bytes.toString('latin1') : utf8).replace(/^\ufeff/, '');
}

const inBrackets = (text: string): string =>
  decoded(
    Buffer.from(
      text.replace(/\\([0-7]{1,3}|[^])/g, (_all, code: string) =>
        /^[0-7]/.test(code) ? String.fromCharCode(parseInt(code, 8) & 255) : code,
      ),
      'latin1',
    ),
  );

/** Names that the description of a document tells; `text` holds one byte in each character. */
function authorsIn(text: string): string[] {
  return [
    ...[...text.matchAll(authorInBrackets)].map(([, name = '']) => inBrackets(name)),
    ...[...text.matchAll(authorInHex)].map(([, name = '']) =>
      decoded(Buffer.from(name.replace(/\s/g, ''), 'hex')),
    ),
    ...[...text.matchAll(creators)].flatMap(([all]) =>
      [...all.matchAll(creatorName)].map(([, , name = '']) => decoded(Buffer.from(name, 'latin1'))),
    ),
  ]
    .map((name) => name.replaceAll('\0', '').trim())
    .filter((name) => name !== '');
}

/** What is written without being packed loses its authors; nothing moves. */
function withoutAuthors(text: string): string {
  return text
    .replace(authorInBrackets, (all, name: string) => all.replace(name, () => blank(name)))
    .replace(authorInHex, (all, name: string) =>
      all.replace(name, '20'.repeat(name.length).slice(0, name.length)),
    )
    .replace(creators, (all) =>
      all.replace(
        creatorName,
        (_one, before: string, name: string, after: string) => before + blank(name) + after,
      ),
    );
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
    const text = await unpack(bytes.subarray(from, end), { maxOutputLength: mostUnpacked.bytes - size })
      .then((unpacked) => unpacked.toString('latin1'))
      .catch(() => '');
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
  const clean = encrypted || sealed ? text : withoutAuthors(text);
  const everything = encrypted ? clean : `${clean}\n${await packedIn(pdf)}`;
  const authors = encrypted ? [] : [...new Set(authorsIn(everything))];
  const remains = [
    ...(authors.length > 0 ? [`作者“${authors.slice(0, 3).join('、').slice(0, 60)}”`] : []),
    ...(/\/(?:JavaScript|JS)[\s/(<[]/.test(everything) ? ['会自动运行的脚本'] : []),
    ...(/\/Launch[\s/(<[>]/.test(everything) ? ['会打开别的程序的链接'] : []),
    ...(/\/EmbeddedFiles?[\s/(<[>]/.test(everything) ? ['夹带的其他文件'] : []),
  ];
  return { bytes: clean === text ? pdf : Buffer.from(clean, 'latin1'), remains };
}

/** What a clerk is told of a PDF that came in with something hidden; null when nothing is. */
export function noticeOf(name: string, remains: readonly string[]): string | null {
  if (remains.length === 0) return null;
  return `《${name}》已经上传，但是里面还有${remains.join('、')}，公开以后谁都看得到。不想公开，就用原来的软件打印成新的 PDF，再上传一次。`;
}
