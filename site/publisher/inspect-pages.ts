import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileOf } from '../addresses/file-of.ts';
import { rankOf } from '../addresses/rank.ts';
import type { Inspect } from '../content/file-maker.ts';
import type { WrittenPage } from '../store/pages.ts';
import type { Store } from '../store/store.ts';
import type { writeAtomically } from './files.ts';
import { packedAsTheyShould } from './packing.ts';

export interface InspectionContext {
  readonly store: Store;
  readonly publicFolder: string;
  /** Where the portal's own styles and scripts come from. */
  readonly clientFolder: string;
  readonly write: typeof writeAtomically;
}

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

async function readOf(path: string, size: number): Promise<Buffer | null> {
  // Whatever lies there instead may be of any size.
  const found = await stat(path).catch(() => null);
  return found?.isFile() && found.size === size ? readFile(path).catch(() => null) : null;
}

/**
 * Looks at public files one after the other: whether they are still, to the byte, what was written. What is not is marked
 * for rendering; `assets`, the compiled portal's own styles and scripts, are put back at once.
 */
export function inspectPages(context: InspectionContext, assets: readonly string[]): Inspect {
  const { store, publicFolder, clientFolder, write } = context;
  let asset = 0;
  let after = '';

  async function standsAs(file: string, size: number, digest: string): Promise<boolean> {
    const bytes = await readOf(join(publicFolder, file), size);
    return bytes !== null && digestOf(bytes) === digest && packedAsTheyShould(publicFolder, file, bytes);
  }

  async function putBack(file: string): Promise<boolean> {
    const bytes = await readFile(join(clientFolder, file));
    if (await standsAs(file, bytes.byteLength, digestOf(bytes))) return false;
    await write(publicFolder, file, bytes);
    return true;
  }

  /** A page that is being written just now differs for a moment, and is marked. */
  function markIfStill({ path, digest }: WrittenPage): boolean {
    if (store.pages.get(path)?.digest !== digest || store.pages.isMarked(path)) return false;
    store.transaction(() => {
      store.pages.distrust(path);
      store.pages.markDirty(path, rankOf(path));
    });
    return true;
  }

  async function isDamaged(page: WrittenPage): Promise<boolean> {
    const file = fileOf(page.path);
    if (file === null || (await standsAs(file, page.size, page.digest))) return false;
    return store.whenQuiet(() => markIfStill(page));
  }

  return async (limit) => {
    const damaged: string[] = [];
    const ofAssets = assets.slice(asset, asset + limit);
    asset += ofAssets.length;
    for (const file of ofAssets) if (await putBack(file)) damaged.push(`/${file}`);
    const pages = await store.whenQuiet(() => store.pages.after(after, limit - ofAssets.length));
    for (const page of pages) if (await isDamaged(page)) damaged.push(page.path);
    after = pages.at(-1)?.path ?? after;
    const end = ofAssets.length + pages.length < limit;
    if (end) [asset, after] = [0, ''];
    return { damaged, end };
  };
}
