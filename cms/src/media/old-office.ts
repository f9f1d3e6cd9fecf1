import { CompoundFile } from '../archives/compound-file.ts';
import { Encrypted } from './cleaned.ts';

/** What of each description names somebody (MS-OSHARED, 2.3.3): author, last author; manager, company. */
const described: readonly (readonly [string, ReadonlySet<number>])[] = [
  ['\x05SummaryInformation', new Set([4, 8])],
  ['\x05DocumentSummaryInformation', new Set([14, 15])],
];
const [narrow, wide] = [0x1e, 0x1f];
/** A description has some dozens of properties. */
const mostProperties = 1_000;

type Stream = NonNullable<ReturnType<CompoundFile['stream']>>;

/** Changes a copy of the stream's bytes in place. */
function edit(stream: Stream | null, change: (bytes: Buffer) => void): void {
  if (!stream) return;
  const bytes = Buffer.from(stream.bytes);
  change(bytes);
  if (!bytes.equals(stream.bytes)) stream.write(bytes);
}

/** Puts a blank in the place of each letter; zeros end texts, and stay. */
function blank(bytes: Buffer, from: number, to: number, isWide: boolean): void {
  const step = isWide ? 2 : 1;
  for (let at = from; at + step <= to; at += step)
    if (bytes.readUIntLE(at, step) !== 0) bytes.writeUIntLE(0x20, at, step);
}

/** Blanks the properties of the first section that have these numbers. */
function blankProperties(bytes: Buffer, numbers: ReadonlySet<number>): void {
  const section = bytes.readUInt32LE(44);
  const count = Math.min(mostProperties, bytes.readUInt32LE(section + 4));
  for (let index = 0; index < count; index += 1) {
    const place = section + 8 + index * 8;
    if (!numbers.has(bytes.readUInt32LE(place))) continue;
    const value = section + bytes.readUInt32LE(place + 4);
    const isWide = bytes.readUInt32LE(value) === wide;
    if (!isWide && bytes.readUInt32LE(value) !== narrow) continue;
    const size = isWide ? 2 : 1;
    // The last letter is the zero that ends it.
    const letters = bytes.readUInt32LE(value + 4) - 1;
    blank(bytes, value + 8, Math.min(bytes.length, value + 8 + letters * size), isWide);
  }
}

/** Records at the beginning of a workbook (MS-XLS, 2.4): that it is locked, and who wrote it. */
const [filePass, writeAccess, endOfPart] = [0x2f, 0x5c, 0x0a];

function* recordsOf(
  bytes: Buffer,
): Generator<{ readonly kind: number; readonly from: number; readonly to: number }> {
  for (let at = 0; at + 4 <= bytes.length;) {
    const [kind, length] = [bytes.readUInt16LE(at), bytes.readUInt16LE(at + 2)];
    yield { kind, from: at + 4, to: Math.min(bytes.length, at + 4 + length) };
    if (kind === endOfPart) return;
    at += 4 + length;
  }
}

function cleanWorkbook(bytes: Buffer): void {
  for (const { kind, from, to } of recordsOf(bytes)) {
    if (kind === filePass) throw new Encrypted();
    if (kind === writeAccess) blank(bytes, from + 3, to, ((bytes[from + 2] ?? 0) & 1) === 1);
  }
}

/** Places in the head of a text (MS-DOC, 2.5): its flags, where its titles and names stand, and who saved it where. */
const head = { flags: 10, named: 0x19a, savedBy: 0x2d2 };
const [lockedText, secondTable] = [0x0100, 0x0200];
/** Among titles and names: author, and who wrote it last. */
const authors = new Set([6, 7]);

/** Blanks texts of a list in which each says its length, and then its letters of two bytes. */
function blankList(bytes: Buffer, from: number, to: number, isNamed: (index: number) => boolean): void {
  if (to - from < 6 || bytes.readUInt16LE(from) !== 0xffff) return;
  const extra = bytes.readUInt16LE(from + 4);
  for (let at = from + 6, index = 0; at + 2 <= to; index += 1) {
    const end = at + 2 + 2 * bytes.readUInt16LE(at);
    if (isNamed(index)) blank(bytes, at + 2, Math.min(end, to), true);
    at = end + extra;
  }
}

function cleanText(file: CompoundFile, text: Stream): void {
  const { bytes } = text;
  const flags = bytes.readUInt16LE(head.flags);
  if ((flags & lockedText) !== 0) throw new Encrypted();
  edit(file.stream((flags & secondTable) === 0 ? '0Table' : '1Table'), (table) => {
    const list = (place: number, isNamed: (index: number) => boolean): void => {
      if (place + 8 > bytes.length) return;
      const from = bytes.readUInt32LE(place);
      blankList(table, from, Math.min(table.length, from + bytes.readUInt32LE(place + 4)), isNamed);
    };
    list(head.named, (index) => authors.has(index));
    list(head.savedBy, () => true);
  });
}

/** What begins the stream that says who has a presentation open (MS-PPT, 2.3.2) when it is locked. */
const lockedSlides = 0xf3d1c4df;

function cleanCurrentUser(bytes: Buffer): void {
  if (bytes.readUInt32LE(12) === lockedSlides) throw new Encrypted();
  const letters = bytes.readUInt16LE(20);
  blank(bytes, 28, Math.min(bytes.length, 28 + letters), false);
  blank(bytes, 32 + letters, bytes.length, true);
}

const locks = new Set(['EncryptedPackage', 'EncryptionInfo', 'EncryptedSummary']);

/**
 * A document of an older office program, or of WPS, whose description names nobody. Nothing moves.
 * @throws Encrypted, or an Error when it cannot be read
 */
export function cleanOldOffice(document: Buffer): Buffer {
  const bytes = Buffer.from(document);
  const file = new CompoundFile(bytes);
  if (file.names().some((name) => locks.has(name))) throw new Encrypted();
  for (const [name, numbers] of described)
    edit(file.stream(name), (stream) => blankProperties(stream, numbers));
  for (const name of ['Workbook', 'Book']) edit(file.stream(name), cleanWorkbook);
  const text = file.stream('WordDocument');
  if (text) cleanText(file, text);
  edit(file.stream('Current User'), cleanCurrentUser);
  return bytes;
}
