import { readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { packable, packings, type Packing } from './packing.ts';

/** Makes packed files of what stands in the public folder, beside it and after it: nothing public waits for them. */
export interface Packer {
  /** A file was written. */
  add(file: string): void;
  /** Looks through the whole folder for what has none, after a start. */
  addAll(): Promise<void>;
  /** Resolves when nothing is left to pack. */
  settled(): Promise<void>;
}

/** Below this a packed file saves no packet. */
const smallest = 900;
const atOnce = 2;

// Fast enough to follow a full rebuild; the last hundredths of size would take ten times as long.
const pack: Record<Packing, (bytes: Uint8Array) => Promise<Uint8Array>> = {
  br: (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 5,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
      },
    }),
  gz: (bytes) => promisify(gzip)(bytes, { level: 6 }),
};

interface Version {
  readonly mtimeMs: number;
  readonly ino: number;
  readonly size: number;
}

export function createPacker(
  publicFolder: string,
  log: (sentence: string) => void,
  signal: AbortSignal,
): Packer {
  const waiting = new Set<string>();
  /** Of one file only one version is packed at a time. */
  const busy = new Set<string>();
  let working: Promise<void> | null = null;

  async function versionOf(file: string): Promise<Version | null> {
    const found = await stat(file).catch(() => null);
    return found?.isFile() ? { mtimeMs: found.mtimeMs, ino: found.ino, size: found.size } : null;
  }
  const same = (one: Version | null, other: Version | null): boolean =>
    one?.ino === other?.ino && one?.mtimeMs === other?.mtimeMs && one?.size === other?.size;

  async function packOne(file: string): Promise<void> {
    const path = join(publicFolder, file);
    const version = await versionOf(path);
    if (!version || version.size < smallest) return;
    const missing: Packing[] = [];
    for (const packing of packings) {
      const packed = await versionOf(`${path}.${packing}`);
      if (!packed || Math.trunc(packed.mtimeMs) !== Math.trunc(version.mtimeMs)) missing.push(packing);
    }
    if (missing.length === 0) return;
    const bytes = await readFile(path);
    const time = new Date(version.mtimeMs);
    for (const packing of missing) {
      const draft = `${path}.${packing}.writing~`;
      await writeFile(draft, await pack[packing](bytes));
      // The time of a packed file says of which version it is.
      await utimes(draft, time, time);
      await rename(draft, `${path}.${packing}`);
    }
    if (same(version, await versionOf(path))) return;
    for (const packing of packings) await rm(`${path}.${packing}`, { force: true });
    waiting.add(file);
  }

  function nextFree(): string | undefined {
    for (const file of waiting) if (!busy.has(file)) return file;
    return undefined;
  }

  async function lane(): Promise<void> {
    while (!signal.aborted) {
      const file = nextFree();
      if (file === undefined) return;
      waiting.delete(file);
      busy.add(file);
      await packOne(file).catch((error: NodeJS.ErrnoException) => {
        // Removed meanwhile, with its folder.
        if (error.code !== 'ENOENT') log(`没有压缩 ${file}，照原样发送：${error.message}`);
      });
      busy.delete(file);
    }
  }

  function work(): Promise<void> {
    working ??= Promise.all(Array.from({ length: atOnce }, lane)).then(() => {
      working = null;
      if (waiting.size > 0 && !signal.aborted) void work();
    });
    return working;
  }

  function add(file: string): void {
    if (!packable(file)) return;
    waiting.add(file);
    void work();
  }

  return {
    add,
    async addAll() {
      for (const entry of await readdir(publicFolder, { recursive: true, withFileTypes: true }))
        if (entry.isFile())
          add(relative(publicFolder, join(entry.parentPath, entry.name)).split(sep).join('/'));
    },
    async settled() {
      while (working) await working;
    },
  };
}
