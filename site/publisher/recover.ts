import { existsSync, statSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import type { Store } from '../store/store.ts';
import { fixedAddresses } from '../addresses/page-addresses.ts';
import { rankOf } from '../addresses/rank.ts';
import type { Follower } from '../content/follower.ts';
import { rederive, refold } from './rederive.ts';
import { fileOf } from '../addresses/file-of.ts';
import { listFiles, removeFile } from './files.ts';
import { isPacked, unpackedName } from './packing.ts';
import { ranks } from './render-queue.ts';

/** Copies the compiled portal's own files (styles, scripts, icons) to where the public finds them. */
export async function installAssets(clientFolder: string, publicFolder: string): Promise<string[]> {
  await mkdir(publicFolder, { recursive: true });
  if (!existsSync(clientFolder)) return [];
  await cp(clientFolder, publicFolder, { recursive: true, preserveTimestamps: true });
  return listFiles(clientFolder);
}

const chunk = 100;

/**
 * Works everything out again from the ledger's copy and marks every page for rendering: for a new build of the portal.
 * All or nothing, but in small steps between which requests are answered: a large county takes a quarter of a minute.
 * @throws the signal's reason when it is aborted on the way
 */
export async function deriveEverything(
  store: Store,
  followers: readonly Follower[],
  signal: AbortSignal,
  onStep: () => void = () => undefined,
): Promise<void> {
  await store.longTransaction(async () => {
    store.database.exec(
      'DELETE FROM claims; DELETE FROM derivation_reads; DELETE FROM reads; DELETE FROM dirty;',
    );
    store.documents.forgetAll();
    store.memberships.forgetAll();
    for (const follower of followers) follower.restart();
    const folds = await inSteps(store.entries.documents(), signal, onStep, ({ documentId, type }) =>
      refold(store, documentId, type),
    );
    await inSteps(folds, signal, onStep, (fold) => rederive(store, followers, fold, null));
    markAll(store);
  });
}

async function inSteps<T, R>(
  all: readonly T[],
  signal: AbortSignal,
  onStep: () => void,
  work: (one: T) => R,
): Promise<R[]> {
  const results: R[] = [];
  for (let start = 0; start < all.length; start += chunk) {
    signal.throwIfAborted();
    for (const one of all.slice(start, start + chunk)) results.push(work(one));
    onStep();
    await breathe();
  }
  return results;
}

/** Marks every page that exists or should exist, after everything more urgent. */
export function markAll(store: Store): void {
  const paths = new Set([...fixedAddresses, ...store.pages.claimedPaths()]);
  for (const page of store.pages.all()) paths.add(page.path);
  for (const path of paths) store.pages.markDirty(path, ranks.bulk + rankOf(path));
}

/**
 * Compares what should stand in the public folder with what stands there, after a crash or a hand in the folder:
 * missing or cut files are marked for rendering, strangers are removed. Answers how many of each.
 */
export async function compareFiles(
  store: Store,
  publicFolder: string,
  assets: readonly string[],
  ownedByMakers: (file: string) => boolean,
): Promise<{ missing: number; strangers: number }> {
  const expected = new Set(assets);
  const missing = store.transaction(() => markMissing(store, publicFolder, expected));
  const strangers = (await listFiles(publicFolder)).filter(
    (file) =>
      !expected.has(file) && !(isPacked(file) && expected.has(unpackedName(file))) && !ownedByMakers(file),
  );
  for (const file of strangers) await removeFile(publicFolder, file);
  return { missing, strangers: strangers.length };
}

/** Marks for rendering what should stand and does not, adds to `expected` what may stand; answers how many are missing. */
function markMissing(store: Store, publicFolder: string, expected: Set<string>): number {
  let missing = 0;
  for (const page of store.pages.all()) {
    const file = fileOf(page.path);
    if (file === null) continue;
    expected.add(file);
    if (statSync(join(publicFolder, file), { throwIfNoEntry: false })?.size === page.size) continue;
    store.pages.distrust(page.path);
    store.pages.markDirty(page.path, rankOf(page.path));
    missing += 1;
  }
  for (const path of [...fixedAddresses, ...store.pages.claimedPaths()]) {
    if (store.pages.get(path)) continue;
    // What an older store knew, or a killed process wrote, is better than nothing until the page is rendered.
    const file = fileOf(path);
    if (file !== null) expected.add(file);
    store.pages.markDirty(path, rankOf(path));
    missing += 1;
  }
  return missing;
}
