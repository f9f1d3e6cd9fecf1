import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { PlainError } from '../terminal/plain-error.mjs';
import { manifestName } from './manifest.ts';

const block = 512;
const mostEntries = 1_000_000;
const megabyte = 1024 * 1024;
/** Bytes of what is read at once instead of being compared. */
const mostBytes: Readonly<Record<string, number>> = { [manifestName]: 256 * megabyte, '.env': megabyte };
/** Of names that are too long for a header. */
const longestNote = megabyte;

/** It is no archive, or only a part of one. */
export class NoArchive extends Error {}

interface Entry {
  readonly name: string;
  readonly type: string;
  readonly size: number;
}

const text = (bytes: Buffer, from: number, to: number): string => {
  const field = bytes.subarray(from, to);
  const end = field.indexOf(0);
  return field.toString('utf8', 0, end < 0 ? field.length : end);
};

/** Octal digits, or, of large files, the number itself. */
function sizeOf(header: Buffer): number {
  const first = header[124] ?? 0;
  const size =
    first & 0x80
      ? Number(header.readBigUInt64BE(128)) + (first & 0x7f ? Infinity : 0)
      : Number.parseInt(text(header, 124, 136).trim() || '0', 8);
  if (!Number.isSafeInteger(size) || size < 0) throw new NoArchive();
  return size;
}

function entryOf(header: Buffer): Entry {
  const sum = header.reduce((all, byte, at) => all + (at >= 148 && at < 156 ? 0x20 : byte), 0);
  if (sum !== Number.parseInt(text(header, 148, 156).trim(), 8)) throw new NoArchive();
  const prefix = text(header, 257, 262) === 'ustar' ? text(header, 345, 500) : '';
  const name = text(header, 0, 100);
  return {
    name: prefix && header[263] === 0x30 ? `${prefix}/${name}` : name,
    type: String.fromCharCode(header[156] || 0x30),
    size: sizeOf(header),
  };
}

/** What an entry of notes says of the one that follows: `27 path=…` one after the other, or a name alone. */
function noted(type: string, bytes: Buffer): Partial<Entry> {
  if (type === 'L') return { name: text(bytes, 0, bytes.length) };
  const found: { name?: string; size?: number } = {};
  for (const [, key, value = ''] of bytes.toString('utf8').matchAll(/^\d+ (path|size)=(.*)$/gm))
    if (key === 'path') found.name = value;
    else found.size = Number(value);
  return found;
}

const notes = new Set(['L', 'x', 'g']);

function refuse({ name, type, size }: Entry): void {
  const shown = name.slice(0, 100);
  if (!['0', '5', '7'].includes(type))
    throw new PlainError(
      `备份里的“${shown}”不是普通文件，是链接或者别的东西，没有恢复。请用 npm run backup 写的备份。`,
    );
  if (name.startsWith('/') || name.includes('\\') || name.split('/').includes('..'))
    throw new PlainError(
      `备份里的“${shown}”会写到数据文件夹的外面，没有恢复。请用 npm run backup 写的备份。`,
    );
  if (size > (mostBytes[name.replace(/^(?:\.\/)+/, '')] ?? Infinity))
    throw new PlainError(`备份里的“${shown}”大得不正常，没有恢复。请用另一份备份。`);
}

/** Entries of an archive, one after the other; of their bytes only notes are kept. */
async function* entriesIn(source: string): AsyncGenerator<Entry> {
  const header = Buffer.alloc(block);
  let [filled, left, ended] = [0, 0, false];
  let note: { readonly type: string; readonly size: number; readonly parts: Buffer[] } | null = null;
  let next: Partial<Entry> = {};
  const packed = createReadStream(source);
  const bytes = packed.pipe(createGunzip());
  packed.once('error', (error) => bytes.destroy(error));
  for await (const chunk of bytes as AsyncIterable<Buffer>) {
    for (let at = 0; at < chunk.length;) {
      const taken = Math.min(left > 0 ? left : block - filled, chunk.length - at);
      const part = chunk.subarray(at, at + taken);
      at += taken;
      if (left > 0) {
        left -= taken;
        note?.parts.push(part);
        if (left === 0 && note) {
          next = { ...next, ...noted(note.type, Buffer.concat(note.parts).subarray(0, note.size)) };
          note = null;
        }
        continue;
      }
      part.copy(header, filled);
      filled = (filled + taken) % block;
      if (filled > 0) continue;
      // Behind the end stand empty blocks alone.
      if (header.every((byte) => byte === 0)) ended = true;
      else if (ended) throw new NoArchive();
      else {
        const read = entryOf(header);
        if (notes.has(read.type)) {
          if (read.size > longestNote) throw new NoArchive();
          note = { type: read.type, size: read.size, parts: [] };
          left = Math.ceil(read.size / block) * block;
        } else {
          const entry = { ...read, ...next };
          next = {};
          left = Math.ceil(entry.size / block) * block;
          yield entry;
        }
      }
    }
  }
  if (left > 0 || filled > 0 || !ended) throw new NoArchive();
}

/**
 * Looks through a backup before anything of it is unpacked: only files and folders, only within the folder into which it
 * is unpacked, not more of them than an installation has, and not more bytes than there is room for.
 * @param room bytes that are free where it is unpacked
 * @throws {PlainError} what is wrong with it
 * @throws {NoArchive}
 */
export async function lookThrough(source: string, room: number): Promise<void> {
  let [entries, size] = [0, 0];
  try {
    for await (const entry of entriesIn(source)) {
      refuse(entry);
      entries += 1;
      size += entry.size;
      if (entries > mostEntries)
        throw new PlainError(`备份里有一百万个以上的文件，不正常，没有恢复。请用另一份备份。`);
      if (size > room)
        throw new PlainError(
          `备份解开以后超过 ${Math.floor(size / megabyte)} MB，磁盘只剩 ${Math.floor(room / megabyte)} MB，没有恢复。请腾出地方再试。`,
        );
    }
  } catch (error) {
    throw error instanceof PlainError ? error : new NoArchive();
  }
}
